/** Where the popover stands: never over its own line, without a jump while it grows. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { hoverTerm, openByClick, popoverOn } from '../support/chromium-popover.ts';
import {
  activeLines,
  askFromPopover,
  type Box,
  highlighted,
  overlap,
  restingBox,
  twoFrames,
} from '../support/chromium-popover-place.ts';
import { startSession } from '../support/chromium-session.ts';
import { openRecognised, type Tab } from '../support/chromium-tab.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';

let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  const pages = samplePages();
  const article = String(pages.get('meipi.localhost/'));
  pages.set(
    'meipi.localhost/enlarged',
    article.replace('</head>', '<style>html { zoom: 1.5 }</style></head>'),
  );
  server = await startPageServer(pages);
  session = await startSession({ pageServer: server });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

/** Scrolls so that the term's first line begins at this height of the window. */
async function scrollTermTo(page: Page, top: number): Promise<void> {
  const [line] = await activeLines(page);
  await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), (line?.top ?? 0) - top);
  await twoFrames(page);
}

async function expectBesideTerm(page: Page): Promise<Box> {
  const box = await restingBox(page);
  const lines = await activeLines(page);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines)
    expect({ box, line, over: overlap(box, line) }).toMatchObject({ over: false });
  return box;
}

const resize = (tab: Tab, height: number) =>
  askFromPopover(session, tab, 'popover/resize', { height });

const heightOf = ({ top, bottom }: Box) => bottom - top;

test('it stands over no line of its term, wherever that is scrolled to', async () => {
  const { page } = await openRecognised(session, ARTICLE);
  await openByClick(page, '社区食堂', 'shequ-shitang');
  const seen: boolean[] = [];
  for (let top = 0; top <= 680; top += 40) {
    await scrollTermTo(page, top);
    const box = await expectBesideTerm(page);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(700);
    expect(heightOf(box)).toBeGreaterThanOrEqual(160);
    seen.push(box.top > top);
  }
  // Both sides came to be needed.
  expect(new Set(seen)).toEqual(new Set([true, false]));
});

test('on a page that enlarges itself it is as large as elsewhere, and as well placed', async () => {
  const { page } = await openRecognised(session, `${ARTICLE}enlarged`);
  await openByClick(page, '社区食堂', 'shequ-shitang');
  const { left, top, right, bottom } = await expectBesideTerm(page);
  expect(right - left).toBe(400);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(700);
});

test('a term that is broken over two lines has it beside the pointed part, over neither line', async () => {
  const { page } = await openRecognised(session, ARTICLE);
  const point = await until('a term is broken over two lines', () =>
    page.evaluate(() => {
      document.body.style.fontSize = `${Math.random() * 6 + 14}px`;
      for (const range of [...(CSS.highlights.get('meipi-term') ?? [])] as Range[]) {
        const element = range.startContainer.parentElement;
        if (range.startContainer !== range.endContainer || element?.closest('a')) continue;
        if (range.getClientRects().length !== 2) continue;
        scrollBy({ top: range.getBoundingClientRect().top - 250, behavior: 'instant' });
        const box = range.getClientRects()[1];
        return box && { x: box.left + 4, y: box.top + box.height / 2, left: box.left };
      }
      return undefined;
    }),
  );
  await page.mouse.click(point.x, point.y);
  await until('a popover', async () => (await highlighted(page, 'meipi-active')).length === 1);
  await restingBox(page);
  expect(await activeLines(page)).toHaveLength(2);
  const box = await expectBesideTerm(page);
  expect(Math.abs(box.left - point.left)).toBeLessThan(2);
});

test.each([
  ['below', 120],
  ['above', 560],
])('growing %s its term, it changes neither sides nor the edge at the term', async (side, top) => {
  const tab = await openRecognised(session, ARTICLE);
  const { page } = tab;
  await openByClick(page, '社区食堂', 'shequ-shitang');
  await scrollTermTo(page, top);
  await restingBox(page);
  const edge = (box: Box) => (side === 'below' ? box.top : box.bottom);
  await resize(tab, 170);
  const small = await until('it is small', async () => {
    const box = await restingBox(page);
    return Math.abs(heightOf(box) - 170) < 1 && box;
  });
  expect(small.top > top).toBe(side === 'below');
  for (const height of [260, 420, 2000]) {
    await resize(tab, height);
    const box = await until(`it is taller than ${height}`, async () => {
      const now = await restingBox(page);
      return heightOf(now) >= Math.min(height, 500) - 1 && now;
    });
    expect(edge(box)).toBe(edge(small));
    expect(box.left).toBe(small.left);
    await expectBesideTerm(page);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(700);
  }
});

test('while it loads it is never taller than its room, in no frame', async () => {
  const { page } = await openRecognised(session, ARTICLE);
  await page.evaluate(() => {
    const heights: number[] = [];
    Object.assign(window, { heights });
    const look = () => {
      const box = document.querySelector('meipi-popover')?.getBoundingClientRect();
      if (box) heights.push(box.bottom);
      requestAnimationFrame(look);
    };
    look();
  });
  await hoverTerm(page, '医防融合');
  await popoverOn(page, 'yifang-ronghe');
  await restingBox(page);
  const bottoms = await page.evaluate(() => (window as unknown as { heights: number[] }).heights);
  expect(bottoms.length).toBeGreaterThan(0);
  expect(Math.max(...bottoms)).toBeLessThanOrEqual(700);
});

test('in a window too low for either side it is a sheet at the edge', async () => {
  const { page } = await openRecognised(session, ARTICLE);
  await page.setViewportSize({ width: 1000, height: 240 });
  await openByClick(page, '社区食堂', 'shequ-shitang');
  const box = await expectBesideTerm(page);
  expect(box.left).toBe(0);
  expect(box.bottom === 240 || box.top === 0).toBe(true);
  expect(heightOf(box)).toBeLessThanOrEqual(144);
});
