/** Light and dark after the page that lies behind the term, and marks in every colouring. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { openByClick, pointOf } from '../support/chromium-popover.ts';
import { startSession } from '../support/chromium-session.ts';
import { openRecognised, type Tab } from '../support/chromium-tab.ts';

/** In the extension's worker, where the functions given to `evaluate` run. */
declare const chrome: typeof Browser;

const SHEETS = {
  light: 'body { background: #fff; color: #222 }',
  dark: 'html { background: #111 } body, article { background: none; color: #ddd }',
  'dark-article': 'body { background: #fff } article { background: #1b1f24; color: #eee }',
  'light-article': 'body { background: #000 } article { background: #fdf6e3; color: #222 }',
  'dark-gradient':
    'body, article { background: none; color: #eee } html { background: linear-gradient(#000, #123) }',
  'dark-scheme':
    ':root { color-scheme: dark } html, body, article { background: none; color: canvastext }',
  'dark-oklch': 'body, article { background: oklch(0.2 0.02 250); color: oklch(0.9 0.02 250) }',
  'see-through':
    'html { background: #000 } body { background: none } article { background: rgb(255 255 255 / 15%); color: #fff }',
};

let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  const article = String(samplePages().get('meipi.localhost/'));
  const pages = Object.entries(SHEETS).map(
    ([name, css]) =>
      [
        `meipi.localhost/${name}`,
        article.replace('</head>', () => `<style>${css}</style></head>`),
      ] as const,
  );
  server = await startPageServer(new Map(pages));
  session = await startSession({ pageServer: server });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

/** What our element is to the page, and what the background has been told. */
async function schemeOf({
  page,
  id,
}: Tab): Promise<{ element: string; isDark: boolean | undefined }> {
  const worker = await session.worker();
  const isDark = await worker.evaluate(async (tabId) => {
    const all = Object.values(await chrome.storage.session.get(null)) as {
      tabId?: number;
      isDark?: boolean;
    }[];
    return all.findLast((one) => one.tabId === tabId && one.isDark !== undefined)?.isDark;
  }, id);
  const element = await page.evaluate(() => {
    const host = document.querySelector('meipi-popover');
    return host ? getComputedStyle(host).colorScheme : 'none';
  });
  return { element, isDark };
}

describe.each(['light', 'dark'] as const)('where the system is %s', (system) => {
  test.each(Object.keys(SHEETS))('the popover is as the page “%s” is', async (name) => {
    const tab = await openRecognised(session, `http://meipi.localhost/${name}`);
    await tab.page.emulateMedia({ colorScheme: system });
    await openByClick(tab.page, '社区食堂', 'shequ-shitang');
    const isDark = !name.startsWith('light');
    expect(await schemeOf(tab)).toEqual({ element: isDark ? 'dark' : 'light', isDark });
  });
});

describe('a mark is seen', () => {
  /** A picture of the surroundings of a term. */
  async function pictureOf(page: Page): Promise<Buffer> {
    const { x, y } = await pointOf(page, '社区食堂');
    return await page.screenshot({ clip: { x: x - 60, y: y - 20, width: 120, height: 40 } });
  }

  /** Whether the term looks otherwise with this highlight than without. */
  async function isSeen(page: Page): Promise<boolean> {
    const marked = await pictureOf(page);
    expect(marked.equals(await pictureOf(page))).toBe(true);
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = '::highlight(meipi-term) { text-decoration: none !important }';
      document.head.append(style);
    });
    return !marked.equals(await pictureOf(page));
  }

  test.each(['light', 'dark', 'dark-gradient'])('on the page “%s”', async (name) => {
    const { page } = await openRecognised(session, `http://meipi.localhost/${name}`);
    expect(await isSeen(page)).toBe(true);
  });

  test.each(['light', 'dark'] as const)('in forced colours, %s', async (colorScheme) => {
    const { page } = await openRecognised(session, 'http://meipi.localhost/light');
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    expect(await isSeen(page)).toBe(true);
  });
});
