/** What a page in Firefox can notice of the extension: nothing but the popover's host while it is open. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { until } from '../support/until.ts';
import { errorsSince } from './support/errors.ts';
import { firstSnapshot, readRecord, recorded, takeSnapshot } from './support/page-recorder.ts';
import { KEY } from './support/page-tab.ts';
import { type Session, startSession } from './support/session.ts';

const RECORDED = 'http://meipi.localhost/recorded';
const STRICT = 'http://meipi.localhost/strict';
const TERM = { text: '社区食堂', id: 'shequ-shitang' };

/** What the popover's coming, placing and going does to the page. */
const OURS = /^(childList HTML MEIPI-POPOVER|attributes (style|popover) MEIPI-POPOVER)$/;

let server: PageServer;
let session: Session;

beforeAll(async () => {
  const pages = samplePages();
  const article = pages.get('meipi.localhost/') ?? '';
  server = await startPageServer(({ host, path }) => {
    if (host + path === 'meipi.localhost/recorded') return recorded(article);
    if (host + path === 'meipi.localhost/strict') {
      return { body: article, headers: { 'content-security-policy': "default-src 'none'" } };
    }
    return pages.get(host + path);
  });
  session = await startSession({ pageServer: server });
});

afterEach(async () => {
  expect(await errorsSince(session)).toEqual([]);
});

afterAll(async () => {
  await session?.firefox.close();
  await server?.close();
});

describe('a page that watches itself', () => {
  const read = () => session.firefox.marionette.call(readRecord);
  const look = () => session.firefox.marionette.call(takeSnapshot);

  test('finds itself as it was, but for the host of the popover while that is open', async () => {
    const { page, firefox } = session;
    await page.openMarked(RECORDED);
    const before = await firefox.marionette.call(firstSnapshot);
    expect(before.html.length).toBeGreaterThan(10_000);
    expect(await look()).toEqual(before);
    expect(await read()).toEqual({ mutations: [], events: [], errors: [] });

    const popover = await page.openByClick(TERM.text, TERM.id);
    await popover.clickNote();
    const open = await look();
    expect(open).toEqual({ ...before, hosts: ['in HTML with 0 children popover style'] });

    await page.type(KEY.escape);
    await page.untilClosed();
    expect(await look()).toEqual(before);
    const { mutations, errors } = await read();
    expect(mutations.filter((one) => !OURS.test(one))).toEqual([]);
    expect(errors).toEqual([]);
    // The observer did watch: the host came and went.
    expect(mutations.filter((one) => one.startsWith('childList'))).toHaveLength(2);
  });

  test('hears no key pressed in the note, and no message', async () => {
    const { page, firefox } = session;
    await page.openMarked(RECORDED);
    const popover = await page.openByClick(TERM.text, TERM.id);
    await popover.clickNote();
    await page.type(...'secret 私语', KEY.tab, KEY.tab, ...'x');
    await popover.saved();
    expect(await popover.noteText()).toContain('secret 私语');
    await page.type(KEY.escape);
    await page.untilClosed();
    expect((await read()).events).toEqual([]);
    // It does hear those that are meant for it.
    await page.type('q');
    await firefox.marionette.call(() => window.postMessage('hello', '*'));
    await until('the page hears what is meant for it', async () => {
      const { events } = await read();
      return events.includes('keydown q') && events.includes('message');
    });
  });

  test('does not get the focus by Tab from an open popover, in either direction', async () => {
    const { page, extension, firefox } = session;
    await page.openMarked(RECORDED);
    await page.pressShortcut();
    const [first = ''] = await extension.concepts();
    const popover = await page.popoverOn(first);
    await until('the keyboard is in the popover', async () => (await popover.focused()) !== '');
    const before = (await read()).events;
    const goRound = async (step: () => Promise<void>) => {
      const stops: string[] = [];
      // More often than there are places to stop at.
      for (let count = 0; count < 12; count += 1) {
        await step();
        stops.push(await popover.focused());
      }
      return stops;
    };
    const forth = await goRound(() => page.type(KEY.tab));
    const back = await goRound(() => page.pressWith([KEY.shift], KEY.tab));
    expect([...forth, ...back]).not.toContain('');
    // The note, the close button and at least one more; the same both ways.
    expect(new Set(forth).size).toBeGreaterThan(2);
    expect(new Set(back)).toEqual(new Set(forth));
    expect(forth.some((stop) => stop.startsWith('TEXTAREA'))).toBe(true);
    const { marionette } = firefox;
    expect(await marionette.call(() => document.activeElement?.localName)).toBe('meipi-popover');
    expect((await read()).events).toEqual(before);
    await page.type(KEY.escape);
    await page.untilClosed();
  });
});

describe("a page whose content security policy is default-src 'none'", () => {
  test('is marked and explained like any other, and takes notes', async () => {
    const { page, extension } = session;
    const marks = await page.openMarked(STRICT);
    expect(marks.length).toBeGreaterThan(15);
    const popover = await page.openByClick('医防融合', 'yifang-ronghe');
    expect((await popover.card()).definition).not.toBe('');
    await popover.clickNote();
    await page.type(...'严页');
    await popover.saved();
    const texts = (await extension.storedNotes()).map(({ body }) => body.value);
    expect(texts).toContain('严页');
  });

  test('shows the popover at its mark, in the size that its text wants', async () => {
    const { page, firefox } = session;
    await page.openMarked(STRICT);
    const popover = await page.openByClick('医防融合', 'yifang-ronghe');
    const wanted = await popover.call(
      () => document.querySelector('.card')?.getBoundingClientRect().height,
    );
    const box = await until('the popover is placed', async () => {
      const shown = await firefox.marionette.call(() => {
        const host = document.querySelector<HTMLElement>('meipi-popover');
        const { x, y, width, height } = host?.getBoundingClientRect() ?? new DOMRect();
        return host?.checkVisibility({ visibilityProperty: true }) && { x, y, width, height };
      });
      return shown || undefined;
    });
    expect(box.width).toBe(400);
    expect(box.height).toBeLessThanOrEqual(Math.ceil(wanted ?? 0));
    expect(box.height).toBeGreaterThan(200);
    expect(box.y).toBeGreaterThanOrEqual(0);
  });
});
