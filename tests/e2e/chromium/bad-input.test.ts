/** Pages that are no articles, pages that never rest: a quiet refusal, and nothing breaks. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageBody, type PageServer, startPageServer } from '../../support/page-server.ts';
import { contentWorld } from '../support/chromium-content-world.ts';
import { hostsOf, openByClick, showsNote } from '../support/chromium-popover.ts';
import { startSession } from '../support/chromium-session.ts';
import {
  buttonOf,
  markedTexts,
  openRecognised,
  openTab,
  PLAIN_BUTTON,
  read,
  readerState,
  recognised,
} from '../support/chromium-tab.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';
const FILLER =
  '今天的天气很好，河边的柳树已经发芽，孩子们放学以后在广场上放风筝，卖糖葫芦的老人推着车慢慢走过。';

let server: PageServer;
let session: ChromiumSession;
/** What the background had to complain about. */
const complaints: string[] = [];

beforeAll(async () => {
  const pages: Map<string, PageBody> = samplePages();
  const article = String(pages.get('meipi.localhost/'));
  const inner = /<article>.*?<\/article>/s.exec(article)?.[0] ?? '';
  const text = inner.replace(/<[^>]*>/g, '').replace(/&#8203;/g, '');
  const frame = (body: string) =>
    `<!doctype html><meta charset="utf-8"><title>测试</title><link rel="icon" href="data:,">${body}`;
  const xml = `<?xml version="1.0" encoding="utf-8"?><rss><channel><item>${text}</item></channel></rss>`;
  pages.set('meipi.localhost/feed.xml', { body: xml, contentType: 'application/xml' });
  pages.set('meipi.localhost/text', { body: text, contentType: 'text/plain; charset=utf-8' });
  pages.set('meipi.localhost/empty', '');
  pages.set(
    'meipi.localhost/broken',
    `<html><body></p></table><<<>&#0;&#xD800;&bogus;${text.slice(0, 40)}`,
  );
  pages.set('meipi.localhost/large', frame(largeBody()));
  pages.set(
    'meipi.localhost/restless',
    frame(`<p id="clock">0</p>${inner}<script>
      let n = 0;
      setInterval(() => { clock.firstChild.data = String(++n); }, 15);
      setInterval(() => { clock.append(document.createElement('i')); clock.lastChild.remove(); }, 40);
    </script>`),
  );
  pages.set(
    'meipi.localhost/late',
    frame(`<main></main><template>${inner}</template><script>
      addEventListener('load', () => setTimeout(() => {
        document.querySelector('main').append(document.querySelector('template').content.cloneNode(true));
      }, 2000));
    </script>`),
  );
  pages.set(
    'meipi.localhost/spa',
    frame(`<main>${inner}</main><script>
      const main = document.querySelector('main');
      const articleHtml = main.innerHTML;
      const show = (path, html) => { history.pushState(null, '', path); main.innerHTML = html; };
    </script>`),
  );
  pages.set('meipi.localhost/favicon.ico', { body: '', contentType: 'image/x-icon' });
  pages.set('blog.example/copy', article);
  pages.set('mail.qq.com/', article);
  server = await startPageServer(pages);
  session = await startSession({ pageServer: server });
  (await session.worker()).on('console', (message) => complaints.push(message.text()));
});

afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

/** 50 MB of paragraphs that no report has. */
function largeBody(): string {
  const paragraph = `<p>${FILLER.repeat(6)}</p>\n`;
  return paragraph.repeat(Math.ceil(50_000_000 / Buffer.byteLength(paragraph)));
}

/** A tab that gathers the errors of its page. */
async function openWatched(url: string) {
  const tab = await openTab(session);
  const errors: string[] = [];
  tab.page.on('pageerror', (error) => errors.push(String(error)));
  tab.page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await tab.page.goto(url);
  return { ...tab, errors };
}

describe('nothing is marked', () => {
  test.each([
    ['in an XML document', 'feed.xml'],
    ['in a plain text', 'text'],
  ])('%s', async (_, path) => {
    const tab = await openWatched(`${ARTICLE}${path}`);
    await contentWorld(session, tab);
    expect(await readerState(session, tab)).toBeUndefined();
    expect(await tab.page.evaluate(() => document.documentElement.textContent)).toContain(
      '一老一小',
    );
    expect(await markedTexts(tab)).toEqual([]);
    expect(await buttonOf(session, tab)).toEqual(PLAIN_BUTTON);
    expect(tab.errors).toEqual([]);
  });

  test.each([
    ['in an empty page', 'empty'],
    ['in a page of broken markup', 'broken'],
  ])('%s', async (_, path) => {
    const tab = await openWatched(`${ARTICLE}${path}`);
    const { type, report, terms } = await read(session, tab);
    expect({ type, report, terms }).toEqual({ type: 'ready', report: undefined, terms: [] });
    expect(await markedTexts(tab)).toEqual([]);
    expect(await buttonOf(session, tab)).toEqual(PLAIN_BUTTON);
    await tab.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(tab.errors).toEqual([]);
  });

  test('in a page of 50 MB, which answers as before', { timeout: 120_000 }, async () => {
    const tab = await openTab(session);
    await tab.page.goto(`${ARTICLE}large`, { timeout: 100_000 });
    const { type, report } = await read(session, tab);
    expect({ type, report }).toEqual({ type: 'ready', report: undefined });
    expect(await markedTexts(tab)).toEqual([]);
    await tab.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await tab.page.mouse.wheel(0, 5000);
    await tab.page.waitForFunction(() => window.scrollY > 0);
  });

  test.each([
    ['on a site that is not listed', 'http://blog.example/copy'],
    ['in the mail of a listed portal', 'http://mail.qq.com/'],
  ])('%s, where we do not run at all', async (_, url) => {
    const tab = await openWatched(url);
    // By the time the same article elsewhere is marked, this one would be too.
    const listed = await openTab(session, ARTICLE);
    await recognised(session, listed);
    expect(await tab.page.locator('article').textContent()).toContain('一老一小');
    expect(await readerState(session, tab)).toBeUndefined();
    expect(await markedTexts(tab)).toEqual([]);
    expect(await hostsOf(tab.page)).toBe(0);
    expect(tab.errors).toEqual([]);
  });
});

describe('a page that changes', () => {
  test('all the time is marked nevertheless, and its popover stays', async () => {
    const tab = await openWatched(`${ARTICLE}restless`);
    await recognised(session, tab);
    const popover = await openByClick(tab.page, '体教融合', 'tijiao-ronghe');
    const clock = () =>
      tab.page.evaluate(() => Number(document.querySelector('#clock')?.textContent));
    const start = await clock();
    await popover.write('还在走');
    await popover.saved();
    await until(
      'the page has changed two hundred times more',
      async () => (await clock()) > start + 200,
    );
    await showsNote(popover, '还在走');
    expect(await hostsOf(tab.page)).toBe(1);
    expect((await recognised(session, tab)).terms.length).toBeGreaterThan(15);
    expect(tab.errors).toEqual([]);
  });

  test('by bringing its article late is marked then', async () => {
    const tab = await openWatched(`${ARTICLE}late`);
    expect((await read(session, tab)).report).toBeUndefined();
    expect((await recognised(session, tab)).terms.length).toBeGreaterThan(15);
    expect((await markedTexts(tab)).length).toBeGreaterThan(15);
    expect(Number((await buttonOf(session, tab)).badge)).toBeGreaterThan(15);
    expect(tab.errors).toEqual([]);
  });

  test('into another without loading loses its marks, its popover and the badge', async () => {
    const tab = await openWatched(`${ARTICLE}spa`);
    await recognised(session, tab);
    await openByClick(tab.page, '体教融合', 'tijiao-ronghe');
    const badge = (await buttonOf(session, tab)).badge;
    await tab.page.evaluate(`show('/spa/2', '<p>${FILLER}</p>')`);
    await until('the marks are gone', async () => (await markedTexts(tab)).length === 0);
    await until('the popover is gone', async () => (await hostsOf(tab.page)) === 0);
    await until('the badge is gone', async () => (await buttonOf(session, tab)).badge === '');
    expect(await buttonOf(session, tab)).toEqual(PLAIN_BUTTON);
    await tab.page.evaluate(`show('/spa', articleHtml)`);
    await until('the badge is back', async () => (await buttonOf(session, tab)).badge === badge);
    expect((await markedTexts(tab)).length).toBeGreaterThan(15);
    await openByClick(tab.page, '体教融合', 'tijiao-ronghe');
    expect(tab.errors).toEqual([]);
  });

  test('under the open popover by losing its term closes the popover', async () => {
    const { page } = await openRecognised(session, ARTICLE);
    await openByClick(page, '体教融合', 'tijiao-ronghe');
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('article p')) {
        if (paragraph.textContent.includes('市体育局局长')) paragraph.remove();
      }
    });
    await until('the popover is gone', async () => (await hostsOf(page)) === 0);
  });
});
