/** The popover's own buttons on a page that is not ours: places, pin, grip, clipboard. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { closed, openByClick, type Popover } from '../support/chromium-popover.ts';
import { type Box, restingBox } from '../support/chromium-popover-place.ts';
import { startSession } from '../support/chromium-session.ts';
import { openRecognised } from '../support/chromium-tab.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';
const OFTEN = ['日间照料中心', 'rijian-zhaoliao-zhongxin'] as const;

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

async function opened(): Promise<{ page: Page; popover: Popover }> {
  const { page } = await openRecognised(session, ARTICLE);
  return { page, popover: await openByClick(page, ...OFTEN) };
}

const named = ({ frame }: Popover, key: Parameters<typeof label>[0]) =>
  frame.getByRole('button', { name: label(key) });

/** Once it stands there, give or take the rounding of a pixel. */
const standsAt = (page: Page, wanted: Pick<Box, 'left' | 'top'>) =>
  until(`the popover stands at ${wanted.left}, ${wanted.top}`, async () => {
    const { left, top } = await restingBox(page);
    return Math.abs(left - wanted.left) <= 1 && Math.abs(top - wanted.top) <= 1;
  });

describe('places', () => {
  test('the popover goes on to the next and back, and says where it is', async () => {
    const { popover } = await opened();
    const { frame } = popover;
    const line = frame.locator('.place p');
    const sentence = () => frame.locator('.page-sentence blockquote').textContent();
    const [, first, count] = /(\d+)\D+(\d+)/.exec((await line.textContent()) ?? '') ?? [];
    expect([first, Number(count) > 1]).toEqual(['1', true]);
    expect(await named(popover, 'place_previous').getAttribute('aria-disabled')).toBe('true');
    const before = await sentence();
    await named(popover, 'place_next').click();
    await until('it is the second', async () => /\b2\D/.test((await line.textContent()) ?? ''));
    expect(await sentence()).not.toBe(before);
    expect(await line.getAttribute('aria-live')).toBe('polite');
    await named(popover, 'place_previous').click();
    await until('it is the first', async () => (await sentence()) === before);
  });
});

describe('as a window', () => {
  test('pinned, it stays whatever is clicked', async () => {
    const { page, popover } = await opened();
    const pin = named(popover, 'popover_pin');
    await pin.click();
    expect(await pin.getAttribute('aria-pressed')).toBe('true');
    await page.mouse.click(5, 5);
    await popover.frame.locator('h1').waitFor();
    await pin.click();
    expect(await pin.getAttribute('aria-pressed')).toBe('false');
    await page.mouse.click(5, 5);
    await closed(page);
  });

  test('the arrow keys move it, and with that it is pinned', async () => {
    const { page, popover } = await opened();
    const { left, top } = await restingBox(page);
    await named(popover, 'popover_move').focus();
    await page.keyboard.press('ArrowRight');
    await standsAt(page, { left: left + 16, top });
    await page.keyboard.press('Shift+ArrowRight');
    await standsAt(page, { left: left + 80, top });
    expect(await named(popover, 'popover_pin').getAttribute('aria-pressed')).toBe('true');
  });
});

test('the pointer carries it by its grip', async () => {
  const { page, popover } = await opened();
  const { left, top } = await restingBox(page);
  const grip = await named(popover, 'popover_move').boundingBox();
  if (!grip) throw new Error('The grip is not to be seen.');
  const from = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // One by one: events that DevTools makes go to what is under the pointer, captured or not.
  for (const [x, y] of [
    [-20, 10],
    [-60, 30],
    [-90, 24],
  ] as const) {
    await page.mouse.move(from.x + x, from.y + y);
    await standsAt(page, { left: left + x, top: top + y });
  }
  await page.mouse.up();
  await page.mouse.move(from.x - 300, from.y + 24);
  await standsAt(page, { left: left - 90, top: top + 24 });
});

test('the citation is on the clipboard, although the page lets no frame write there', async () => {
  const { page, popover } = await opened();
  await named(popover, 'popover_copy').click();
  await popover.frame.getByText(label('popover_copied')).waitFor();
  await popover.field.focus();
  await page.keyboard.press('Control+V');
  await until('the citation is pasted', async () =>
    (await popover.field.inputValue()).includes(`. ${ARTICLE}`),
  );
});
