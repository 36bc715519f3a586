/** On a telephone, or in a window as narrow: a sheet at the lower edge. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { closed, hostsOf, openByClick, pointOf, popoverOn } from '../support/chromium-popover.ts';
import { activeLines, type Box, overlap, restingBox } from '../support/chromium-popover-place.ts';
import { startSession } from '../support/chromium-session.ts';
import { openRecognised, type Tab } from '../support/chromium-tab.ts';

const ARTICLE = 'http://meipi.localhost/';

let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  server = await startPageServer(
    new Map([...samplePages()].map(([path, body]) => [path, withViewport(String(body))])),
  );
  session = await startSession({ pageServer: server });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

function withViewport(page: string): string {
  return page.replace('<head>', '<head><meta name="viewport" content="width=device-width">');
}

interface Telephone extends Tab {
  tap(x: number, y: number): Promise<void>;
}

async function openOnTelephone(width = 360, height = 640): Promise<Telephone> {
  const tab = await openRecognised(session, ARTICLE);
  const cdp: CDPSession = await session.context.newCDPSession(tab.page);
  await cdp.send('Emulation.setDeviceMetricsOverride', {
    ...{ width, height, deviceScaleFactor: 2, mobile: true },
  });
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  const touch = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    ...tab,
    async tap(x, y) {
      await touch('touchStart', [{ x, y }]);
      await touch('touchEnd', []);
    },
  };
}

async function expectSheet(page: Page, width: number, height: number): Promise<Box> {
  const box = await restingBox(page);
  expect(box.left).toBe(0);
  expect(box.right).toBe(width);
  expect(box.bottom).toBe(height);
  expect(box.bottom - box.top).toBeLessThanOrEqual(0.6 * height);
  const lines = await activeLines(page);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(overlap(box, line)).toBe(false);
  return box;
}

describe('by touch', () => {
  test('a tap opens the sheet at once, another term changes it, a tap beside closes it', async () => {
    const { page, tap } = await openOnTelephone();
    const first = await pointOf(page, '社区食堂');
    await tap(first.x, first.y);
    await popoverOn(page, 'shequ-shitang');
    await expectSheet(page, 360, 640);
    const other = await otherTerm(page);
    await tap(other.x, other.y);
    await shownOn(page, other.text);
    await expectSheet(page, 360, 640);
    expect(await hostsOf(page)).toBe(1);
    const plain = await plainPoint(page);
    await tap(plain.x, plain.y);
    await closed(page);
  });

  test('a term in the lower half is brought above the sheet', async () => {
    const { page, tap } = await openOnTelephone();
    const { x, y } = await pointOf(page, '社区食堂');
    await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), y - 600);
    await tap(x, 600);
    await popoverOn(page, 'shequ-shitang');
    const { top } = await expectSheet(page, 360, 640);
    const [line] = await activeLines(page);
    expect(line?.bottom).toBeLessThanOrEqual(top);
  });

  test('where the page cannot be scrolled, the sheet hangs from the upper edge', async () => {
    const { page, tap } = await openOnTelephone();
    // Neither the window nor anything around the term scrolls any further.
    await page.evaluate(() => {
      const [mark] = ([...(CSS.highlights.get('meipi-term') ?? [])] as Range[]).filter(
        (range) => range.toString() === '社区食堂',
      );
      const top = mark?.getBoundingClientRect().top ?? 0;
      scrollBy({ top: top - 580, behavior: 'instant' });
      const { scrollY } = window;
      document.body.style.cssText += `position: fixed; inset: ${-scrollY}px 0 auto 0`;
    });
    const { x, y } = await page.evaluate(() => {
      const [mark] = ([...(CSS.highlights.get('meipi-term') ?? [])] as Range[]).filter(
        (range) => range.toString() === '社区食堂',
      );
      const box = mark?.getClientRects()[0] ?? new DOMRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    expect(y).toBeGreaterThan(400);
    await tap(x, y);
    await popoverOn(page, 'shequ-shitang');
    const box = await restingBox(page);
    expect({ left: box.left, top: box.top, right: box.right }).toEqual({
      ...{ left: 0, top: 0, right: 360 },
    });
    for (const line of await activeLines(page)) expect(overlap(box, line)).toBe(false);
  });

  test('a tablet of 700 pixels has it too, one of 800 has not', async () => {
    const narrow = await openOnTelephone(700, 900);
    const first = await pointOf(narrow.page, '社区食堂');
    await narrow.tap(first.x, first.y);
    await popoverOn(narrow.page, 'shequ-shitang');
    await expectSheet(narrow.page, 700, 900);
    const wide = await openOnTelephone(800, 900);
    const second = await pointOf(wide.page, '社区食堂');
    await wide.tap(second.x, second.y);
    await popoverOn(wide.page, 'shequ-shitang');
    const { left, right } = await restingBox(wide.page);
    expect(right - left).toBe(400);
  });
});

test('a window of 480 pixels has it without fingers, one of 481 has not', async () => {
  const { page } = await openRecognised(session, ARTICLE);
  await page.setViewportSize({ width: 480, height: 800 });
  await openByClick(page, '社区食堂', 'shequ-shitang');
  await expectSheet(page, 480, 800);
  await page.setViewportSize({ width: 481, height: 800 });
  const box = await restingBox(page);
  expect(box.right - box.left).toBe(400);
});

/** Another painted term, brought into what is seen above the sheet. */
function otherTerm(page: Page): Promise<{ x: number; y: number; text: string }> {
  return page.evaluate(() => {
    const [active] = [...(CSS.highlights.get('meipi-active') ?? [])] as Range[];
    for (const range of [...(CSS.highlights.get('meipi-term') ?? [])] as Range[]) {
      if (range.startContainer.parentElement?.closest('a')) continue;
      if (range.getClientRects().length > 1 || range.toString() === active?.toString()) continue;
      scrollBy({ top: range.getBoundingClientRect().top - 120, behavior: 'instant' });
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2, text: range.toString() };
    }
    throw new Error('There is no other term.');
  });
}

/** A point of the page, above the sheet, that is on no term and on no link. */
function plainPoint(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const boxes = ([...(CSS.highlights.get('meipi-term') ?? [])] as Range[]).flatMap((range) => [
      ...range.getClientRects(),
    ]);
    for (let y = 20; y < 220; y += 10) {
      const x = 180;
      const isOn = boxes.some(
        ({ left, top, right, bottom }) =>
          x > left - 9 && x < right + 9 && y > top - 9 && y < bottom + 9,
      );
      if (!isOn && !document.elementFromPoint(x, y)?.closest('a')) return { x, y };
    }
    throw new Error('Everything is a term.');
  });
}

async function shownOn(page: Page, text: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const [active] = [...(CSS.highlights.get('meipi-active') ?? [])] as Range[];
    const host = document.querySelector('meipi-popover');
    return active?.toString() === wanted && host !== null && getComputedStyle(host).opacity === '1';
  }, text);
}
