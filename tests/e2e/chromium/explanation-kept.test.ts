/** What is written of a slogan without an entry outlives its popover, however that goes. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import type { ShownEntry } from '../../../lib/protocol/replies.ts';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { overview, undoAll } from '../support/chromium-glossary.ts';
import { closed, hostsOf, popoverFrames } from '../support/chromium-popover.ts';
import { startSession } from '../support/chromium-session.ts';
import { send } from '../support/chromium-store.ts';
import { openRecognised } from '../support/chromium-tab.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';

/** In the extension's worker, where the functions given to `evaluate` run. */
declare const chrome: typeof Browser;

const ARTICLE = 'http://meipi.localhost/';

let server: PageServer;
let session: ChromiumSession;
/** One of the extension's own pages, which may change the settings. */
let own: Page;

beforeAll(async () => {
  server = await startPageServer(samplePages());
  session = await startSession({ pageServer: server });
  own = await session.newPage(`${session.extensionOrigin}/notebook.html`);
  await send(own, { type: 'settings/put', body: { slogans: true } });
});

beforeEach(() => undoAll(own));

afterAll(async () => {
  await session?.close();
  await server?.close();
});

/** A click on the first slogan, and its popover's frame once it can be clicked itself. */
async function openSlogan(
  page: Page,
): Promise<{ frame: Frame; field: ReturnType<Frame['locator']> }> {
  await page.bringToFront();
  const point = await until('a slogan is marked', () =>
    page.evaluate(() => {
      const [first] = [...(CSS.highlights.get('meipi-candidate') ?? [])] as Range[];
      if (!first) return undefined;
      first.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [box] = first.getClientRects();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }),
  );
  await page.mouse.click(point.x, point.y);
  const frame = await until('the popover', () => popoverFrames(page)[0]);
  const field = frame.locator('textarea');
  await field.click();
  return { frame, field };
}

async function explanations(): Promise<(string | undefined)[]> {
  const { own: entries } = await overview(own);
  const replies = entries.map(({ id }) =>
    send(own, { type: 'glossary/entry', body: { conceptId: id } }),
  );
  return (await Promise.all(replies)).map((reply) => {
    const { value } = reply as { value: ShownEntry };
    return value.concept.definition.zh;
  });
}

const becomesEntry = (text: string) =>
  until(`“${text}” is an entry`, async () => (await explanations()).includes(text));

/** The background has heard of what stands in the field, and the page with it. */
async function isKept(text: string | undefined): Promise<void> {
  const worker = await session.worker();
  await until('the text is kept', () =>
    worker.evaluate(async (wanted) => {
      const stored = await chrome.storage.local.get('explanations');
      const kept = Object.values(stored['explanations'] ?? {}) as { text: string }[];
      return kept[0]?.text === wanted;
    }, text),
  );
}

test.each<[string, (page: Page) => Promise<unknown>]>([
  ['the page is loaded again', (page) => page.reload()],
  ['the reader goes elsewhere', (page) => page.goto(`${ARTICLE}?elsewhere`)],
  ['the tab is closed', (page) => page.close()],
])('it is an entry when %s', async (what, leave) => {
  const { page } = await openRecognised(session, ARTICLE);
  await openSlogan(page);
  const text = `写到一半，${what.length}条。`;
  await page.keyboard.insertText(text);
  await leave(page);
  await becomesEntry(text);
});

test('a click outside does not take it away, and Escape saves it', async () => {
  const { page } = await openRecognised(session, ARTICLE);
  const { field } = await openSlogan(page);
  await page.keyboard.insertText('一条主线，五项任务。');
  await isKept('一条主线，五项任务。');
  await page.mouse.click(3, 3);
  expect(await hostsOf(page)).toBe(1);
  expect(await field.inputValue()).toBe('一条主线，五项任务。');
  await field.press('Escape');
  await closed(page);
  await becomesEntry('一条主线，五项任务。');
});

test('too long a text is there again when the popover opens next', async () => {
  const { page } = await openRecognised(session, ARTICLE);
  const text = '长'.repeat(650);
  const { frame, field } = await openSlogan(page);
  await page.keyboard.insertText(text);
  await isKept(text);
  await page.mouse.click(3, 3);
  expect(await field.inputValue()).toBe(text);
  const close = frame.getByRole('button', { name: label('close'), exact: true });
  await close.click();
  await frame.locator('.said-too-long').waitFor();
  await close.click();
  await closed(page);
  const again = await openSlogan(page);
  expect(await again.field.inputValue()).toBe(text);
  await again.field.fill('');
  await isKept(undefined);
  await page.mouse.click(3, 3);
  await closed(page);
  expect(await explanations()).toEqual([]);
});

test('nothing written, a click outside closes it', async () => {
  const { page } = await openRecognised(session, ARTICLE);
  await openSlogan(page);
  await page.mouse.click(3, 3);
  await closed(page);
});
