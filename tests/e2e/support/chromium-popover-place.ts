/** Where the popover stands, and what its own page may ask of it. */
import type { Page } from 'playwright-core';
import type { Browser } from 'wxt/browser';
import type { TabMessage } from '../../../lib/protocol/tab-messages.ts';
import type { ChromiumSession } from '../../support/chromium.ts';
import { popoverFrames } from './chromium-popover.ts';
import type { Tab } from './chromium-tab.ts';
import { until } from './until.ts';

/** In the extension's worker and pages, where the functions given to `evaluate` run. */
declare const chrome: typeof Browser;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The popover's box in CSS pixels of the window; undefined when there is none. */
export function popoverBox(page: Page): Promise<Box | undefined> {
  return page.evaluate(() => {
    const box = document.querySelector('meipi-popover')?.getBoundingClientRect();
    return box && { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
  });
}

/** Waits until the popover stands still, and is to be seen. */
export async function restingBox(page: Page): Promise<Box> {
  let last = '';
  return await until('the popover stands still', async () => {
    const box = await popoverBox(page);
    const isSame = JSON.stringify(box) === last;
    last = JSON.stringify(box);
    return isSame && (await isSeen(page)) ? box : undefined;
  });
}

function isSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const host = document.querySelector('meipi-popover');
    return host !== null && getComputedStyle(host).opacity === '1';
  });
}

/** The lines of the term whose popover is open. */
export function activeLines(page: Page): Promise<Box[]> {
  return page.evaluate(() =>
    ([...(CSS.highlights.get('meipi-active') ?? [])] as Range[]).flatMap((range) =>
      [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
        left,
        top,
        right,
        bottom,
      })),
    ),
  );
}

/** Text that is set off in one of our highlights, blanks left out. */
export function highlighted(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (which) =>
      ([...(CSS.highlights.get(which) ?? [])] as Range[]).map((range) =>
        range.toString().replace(/\s/g, ''),
      ),
    name,
  );
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Counts the popovers that come into the page from now on. */
export async function countPopovers(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const count = { popovers: 0 };
    Object.assign(window, { count });
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        count.popovers += [...addedNodes].filter((one) => one.nodeName === 'MEIPI-POPOVER').length;
      }
    }).observe(document.documentElement, { childList: true });
  });
  return () =>
    page.evaluate(() => (window as unknown as { count: { popovers: number } }).count.popovers);
}

/** Until all that pointer and scrolling have done so far has been looked at. */
export const twoFrames = (page: Page) =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );

export const within = (inner: Box, width: number, height: number) =>
  inner.left >= 0 && inner.top >= 0 && inner.right <= width && inner.bottom <= height;

/** Asks the background as the popover's own page does. */
export async function askFromPopover(
  session: ChromiumSession,
  { page, id }: Tab,
  type: string,
  body: unknown,
): Promise<unknown> {
  const worker = await session.worker();
  const nonce = await worker.evaluate(async (tabId) => {
    const all = Object.values(await chrome.storage.session.get(null)) as {
      nonce?: string;
      tabId?: number;
      pairedFrame?: number;
    }[];
    return all.findLast((one) => one.tabId === tabId && one.pairedFrame !== undefined)?.nonce;
  }, id);
  const [frame] = popoverFrames(page);
  if (!frame || nonce === undefined) throw new Error('No popover is open.');
  const reply = await frame.evaluate((what) => chrome.runtime.sendMessage(what), {
    ...{ type, body, nonce },
  });
  if (!(reply as { ok: boolean }).ok) throw new Error(`${type}: ${JSON.stringify(reply)}`);
  return (reply as { value: unknown }).value;
}

/** Says something to the reader of a tab's page, as the background does. */
export async function tellReader(
  session: ChromiumSession,
  { id }: Tab,
  message: TabMessage,
): Promise<void> {
  const worker = await session.worker();
  await worker.evaluate(
    ({ tabId, what }) =>
      chrome.tabs.sendMessage(tabId, what, { frameId: 0 }).catch(() => undefined),
    { tabId: id, what: message },
  );
}
