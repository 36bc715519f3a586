/** Slogans that no entry explains, marked when the reader wants it, and terms that touch. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { closed, popoverFrames } from '../support/chromium-popover.ts';
import { highlighted, tellReader } from '../support/chromium-popover-place.ts';
import { startSession } from '../support/chromium-session.ts';
import { send } from '../support/chromium-store.ts';
import { openRecognised, recognised } from '../support/chromium-tab.ts';
import { until } from '../support/until.ts';

/** In the extension's worker, where the functions given to `evaluate` run. */
declare const chrome: typeof Browser;

const ARTICLE = 'http://meipi.localhost/';
const TOUCHING = 'http://meipi.localhost/touching';

let server: PageServer;
let session: ChromiumSession;
/** One of the extension's own pages, which may change the settings. */
let own: Page;

beforeAll(async () => {
  const pages = samplePages();
  const article = String(pages.get('meipi.localhost/'));
  pages.set('meipi.localhost/touching', article.replace('社区食堂', '社区食堂零工市场体教融合'));
  server = await startPageServer(pages);
  session = await startSession({ pageServer: server });
  own = await session.newPage(`${session.extensionOrigin}/notebook.html`);
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

const marksWith = async (page: Page, name: string, text: string) =>
  (await highlighted(page, name)).filter((one) => one.includes(text)).length;

test('unless the reader asks for them they are not marked', async () => {
  const tab = await openRecognised(session, ARTICLE);
  expect(await highlighted(tab.page, 'meipi-candidate')).toEqual([]);
  expect((await recognised(session, tab)).slogans).toEqual([]);
});

test('asked for, they have a mark of their own, and a popover that is of no concept', async () => {
  await send(own, { type: 'settings/put', body: { slogans: true } });
  const tab = await openRecognised(session, ARTICLE);
  const { page } = tab;
  const { slogans, terms, extent } = await recognised(session, tab);
  expect(slogans.length).toBeGreaterThan(0);
  const marked = await highlighted(page, 'meipi-candidate');
  expect(marked).toEqual(slogans.map(({ text }) => text));
  expect(await marksWith(page, 'meipi-term', '1527')).toBe(0);
  expect(await marksWith(page, 'meipi-candidate', '1527')).toBeGreaterThan(0);
  for (const { start, end } of slogans) {
    expect(start).toBeGreaterThanOrEqual(extent[0]);
    expect(end).toBeLessThanOrEqual(extent[1]);
  }
  expect(terms.length).toBeGreaterThan(15);

  // Going from mark to mark comes by it.
  await page.evaluate(() => scrollTo(0, 0));
  await until('a slogan', async () => {
    const frames = popoverFrames(page);
    await tellReader(session, tab, { type: 'reader/next-term' });
    await until('another popover', () => popoverFrames(page).some((one) => !frames.includes(one)));
    const [active = ''] = await highlighted(page, 'meipi-active');
    return marked.includes(active);
  });
  const worker = await session.worker();
  const opened = await worker.evaluate(async (tabId) => {
    const all = Object.values(await chrome.storage.session.get(null)) as {
      tabId?: number;
      conceptId?: string;
      sentence?: { match: string };
    }[];
    return all.filter((one) => one.tabId === tabId && one.sentence && !one.conceptId);
  }, tab.id);
  expect(opened.map(({ sentence }) => sentence?.match)).toEqual(
    await highlighted(page, 'meipi-active'),
  );
  await page.keyboard.press('Escape');
  await closed(page);
  await send(own, { type: 'settings/put', body: { slogans: false } });
});

test('of terms that touch, every second one is painted by another name, so that their lines part', async () => {
  const { page } = await openRecognised(session, TOUCHING);
  const touching = await page.evaluate(() => {
    const named = ['meipi-term', 'meipi-term-alternate'].flatMap((name) =>
      ([...(CSS.highlights.get(name) ?? [])] as Range[]).map((range) => ({ name, range })),
    );
    const [first] = named.filter(({ range }) =>
      range.startContainer.textContent?.slice(range.endOffset).startsWith('零工市场体教融合'),
    );
    const node = first?.range.startContainer;
    return named
      .filter(({ range }) => range.startContainer === node && first)
      .filter(({ range }) => range.startOffset >= (first?.range.startOffset ?? 0))
      .sort((a, b) => a.range.startOffset - b.range.startOffset)
      .slice(0, 3)
      .map(({ name, range }) => [range.toString(), name]);
  });
  expect(touching).toEqual([
    ['社区食堂', 'meipi-term'],
    ['零工市场', 'meipi-term-alternate'],
    ['体教融合', 'meipi-term'],
  ]);
});
