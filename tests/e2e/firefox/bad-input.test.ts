/** Pages in Firefox that are no articles, or none of ours: a quiet refusal, and nothing broken. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import { type PageBody, type PageServer, startPageServer } from '../../support/page-server.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';
import { errorsSince } from './support/errors.ts';
import { type Session, startSession } from './support/session.ts';

const ARTICLE = 'http://meipi.localhost/';
const LARGE = 10_000_000;

let server: PageServer;
let session: Session;

beforeAll(async () => {
  const pages = new Map<string, PageBody>(samplePages());
  const article = samplePages().get('meipi.localhost/') ?? '';
  const text = article.replace(/<style>.*<\/style>|<!--.*?-->|<[^>]*>|&#?\w+;/gs, ' ');
  const xml = (name: string) => `<?xml version="1.0"?><${name}>${text}</${name}>`;
  pages.set('meipi.localhost/feed.xml', { body: xml('feed'), contentType: 'application/xml' });
  pages.set('meipi.localhost/plain', { body: text, contentType: 'text/plain; charset=utf-8' });
  pages.set('meipi.localhost/empty', '');
  pages.set(
    'meipi.localhost/large',
    article.replace('<article>', () => `${filler()}<article>`),
  );
  pages.set('meipi.localhost/large-and-strange', `<!doctype html>${filler()}`);
  for (const host of ['news.unlisted.example', 'mail.qq.com', 'meipi.localhost.example']) {
    pages.set(`${host}/`, article);
  }
  server = await startPageServer(pages);
  session = await startSession({ pageServer: server });
});

afterEach(async () => {
  expect(await errorsSince(session)).toEqual([]);
});

afterAll(async () => {
  await session?.firefox.close();
  await server?.close();
});

/** Ten megabytes of paragraphs that are no report, each different, with a short quotation of one here and there. */
function filler(): string {
  const paragraphs: string[] = [];
  for (let bytes = 0, index = 0; bytes < LARGE; index += 1) {
    const letters = Array.from({ length: 300 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((index * 7919 + at * at * 31) % 5000)),
    );
    const quotation = index % 100 === 0 ? '从“一老一小”照护到青年求职，从看病就医到健身休闲。' : '';
    const paragraph = `<p>${quotation}${letters.join('')}。</p>\n`;
    bytes += Buffer.byteLength(paragraph);
    paragraphs.push(paragraph);
  }
  return paragraphs.join('');
}

/** Waits until a page that was opened after the tab in front has been read, so that this one's turn is over. */
async function untilTurnIsOver(): Promise<void> {
  const { marionette } = session.firefox;
  const front = await marionette.currentWindow();
  await marionette.switchToWindow(await marionette.newWindow('tab'));
  await session.page.openMarked(ARTICLE);
  await marionette.closeWindow();
  await marionette.switchToWindow(front);
}

const serialised = () =>
  session.firefox.marionette.call(() => new XMLSerializer().serializeToString(document));

async function expectUntouched(): Promise<void> {
  const { page, extension } = session;
  const before = await serialised();
  await untilTurnIsOver();
  expect(await extension.tabState()).toEqual({
    badge: '',
    title: await extension.plainTitle(),
    reader: null,
  });
  expect(await page.highlights()).toEqual([]);
  expect(await serialised()).toBe(before);
}

describe('a page of a listed site', () => {
  test.each(['feed.xml', 'plain'])('that is no HTML (%s) is left alone', async (path) => {
    await session.page.open(ARTICLE + path);
    await expectUntouched();
  });

  test('that is empty is read without a word', async () => {
    await session.page.open(`${ARTICLE}empty`);
    const { reader, badge } = await session.extension.readState();
    expect(reader).toEqual({
      ...{ type: 'ready', candidates: [], refused: [], terms: [], slogans: [] },
      extent: [0, 0],
    });
    expect(badge).toBe('');
  });

  test('of ten megabytes with the report at its end is marked, and opens its popover', async () => {
    const { page } = session;
    const marks = await page.openMarked(`${ARTICLE}large`);
    expect(marks.length).toBeGreaterThan(15);
    const popover = await page.openByClick('医防融合', 'yifang-ronghe');
    expect((await popover.card()).definition).not.toBe('');
  });

  test('of ten megabytes without a report is read to its end and carries no mark', async () => {
    await session.page.open(`${ARTICLE}large-and-strange`);
    const { reader } = await session.extension.readState();
    expect(reader).toEqual({
      ...{ type: 'ready', candidates: [], refused: [], terms: [], slogans: [] },
      extent: [0, 0],
    });
    expect(await session.page.highlights()).toEqual([]);
  });
});

describe('the report on a site', () => {
  test.each([
    ['that is not on the list', 'http://news.unlisted.example/'],
    ['of mail, kept off although its portal is on the list', 'https://mail.qq.com/'],
    ['whose name only begins like a listed one', 'http://meipi.localhost.example/'],
  ])('%s is not touched', async (_, url) => {
    await session.page.open(url);
    await expectUntouched();
    const title = await session.firefox.marionette.title();
    expect(title).toContain('织密民生网');
  });
});

describe('the popover page', () => {
  const heading = label('problem_no_session');

  test.each(['', `#${'0'.repeat(32)}`, '#x'])(
    'opened by itself (“%s”) stays inert',
    async (hash) => {
      const { firefox, page } = session;
      const { marionette, extensionOrigin } = firefox;
      await page.open('about:blank');
      await page.open(`${extensionOrigin}/popover.html${hash}`);
      const shown = await until('the page says something', () =>
        marionette.call(() => document.querySelector('h1')?.textContent ?? false),
      );
      expect(shown).toMatch(heading);
      expect(await marionette.findElements('textarea, input, [contenteditable]')).toEqual([]);
    },
  );

  test('framed by a page that guesses stays inert', async () => {
    const { firefox, page } = session;
    const { marionette, extensionOrigin } = firefox;
    await page.openMarked(ARTICLE);
    await marionette.call(
      (src) => {
        const frame = document.createElement('iframe');
        frame.src = src;
        document.body.append(frame);
      },
      `${extensionOrigin}/popover.html#${'f'.repeat(32)}`,
    );
    await firefox.switchToPopover();
    const shown = await until('the page says something', () =>
      marionette.call(() => document.querySelector('h1')?.textContent ?? false),
    );
    expect(shown).toMatch(heading);
    expect(await marionette.findElements('textarea')).toEqual([]);
    await marionette.switchToFrame();
  });
});
