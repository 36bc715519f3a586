/** A popover that the reader has pinned or moved stays where it is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import {
  clickTerm,
  closed,
  hostsOf,
  hoverTerm,
  openByClick,
  popoverOn,
} from '../support/chromium-popover.ts';
import {
  activeLines,
  askFromPopover,
  type Box,
  countPopovers,
  overlap,
  popoverBox,
  restingBox,
  tellReader,
  twoFrames,
} from '../support/chromium-popover-place.ts';
import { startSession } from '../support/chromium-session.ts';
import { openRecognised, type Tab } from '../support/chromium-tab.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';

let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  server = await startPageServer(samplePages());
  session = await startSession({ pageServer: server });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

async function openPinned(): Promise<{ tab: Tab; box: Box }> {
  const tab = await openRecognised(session, ARTICLE);
  await openByClick(tab.page, '社区食堂', 'shequ-shitang');
  await askFromPopover(session, tab, 'popover/pin', { isPinned: true });
  return { tab, box: await restingBox(tab.page) };
}

test('it stays where it is while the page is scrolled, clicked and pointed at', async () => {
  const { tab, box } = await openPinned();
  const { page } = tab;
  const popovers = await countPopovers(page);
  await page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }));
  await twoFrames(page);
  expect(await popoverBox(page)).toEqual(box);
  await page.mouse.click(4, 4);
  await hoverTerm(page, '医防融合');
  await page.mouse.move(4, 4);
  await clickTerm(page, '医防融合');
  await popoverOn(page, 'yifang-ronghe');
  expect(await popovers()).toBe(1);
  const { left, top } = await restingBox(page);
  expect({ left, top }).toEqual({ left: box.left, top: box.top });
  await tellReader(session, tab, { type: 'reader/next-term' });
  await until('the next term', async () => (await popovers()) === 2);
  const next = await restingBox(page);
  expect({ left: next.left, top: next.top }).toEqual({ left, top });
  await page.keyboard.press('Escape');
  await closed(page);
});

test('let go, it goes back to its term, and a click elsewhere closes it', async () => {
  const { tab, box } = await openPinned();
  const { page } = tab;
  await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
  expect(await restingBox(page)).toEqual(box);
  await askFromPopover(session, tab, 'popover/pin', { isPinned: false });
  await until('it has gone back', async () => (await popoverBox(page))?.top !== box.top);
  for (const line of await activeLines(page)) {
    expect(overlap(await restingBox(page), line)).toBe(false);
  }
  await page.mouse.click(4, 4);
  await closed(page);
});

test('moved, it is pinned, and can always be reached', async () => {
  const tab = await openRecognised(session, ARTICLE);
  const { page } = tab;
  await openByClick(page, '社区食堂', 'shequ-shitang');
  const box = await restingBox(page);
  await askFromPopover(session, tab, 'popover/move', { dx: 30, dy: -20 });
  const wanted = { left: box.left + 30, top: Math.max(0, box.top - 20) };
  await until('it has moved', async () => {
    const { left, top } = (await popoverBox(page)) ?? {};
    return left === wanted.left && top === wanted.top;
  });
  await page.mouse.click(4, 4);
  expect(await hostsOf(page)).toBe(1);
  for (const [dx, dy] of [
    [5000, 5000],
    [-9000, -9000],
  ]) {
    const before = await popoverBox(page);
    await askFromPopover(session, tab, 'popover/move', { dx, dy });
    const now = await until('it has moved', async () => {
      const at = await popoverBox(page);
      return at?.left !== before?.left && at;
    });
    const reach = { left: 0, top: 0, right: 1000, bottom: 700 };
    expect(Math.min(now.right, reach.right) - Math.max(now.left, 0)).toBeGreaterThanOrEqual(48);
    expect(Math.min(now.bottom, reach.bottom) - Math.max(now.top, 0)).toBeGreaterThanOrEqual(48);
    expect(now.top).toBeGreaterThanOrEqual(0);
  }
  await page.setViewportSize({ width: 640, height: 400 });
  await until('it is back in the smaller window', async () => {
    const at = await popoverBox(page);
    return at && at.right >= 48 && at.left <= 592 && at.top >= 0 && at.top <= 352;
  });
});
