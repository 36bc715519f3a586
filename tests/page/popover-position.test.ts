import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Box, Placement } from '../../lib/core/reader/popover-place.ts';
import { createPosition, type PositionOptions } from '../../lib/page/popover-position.ts';
import { line } from '../core/support/place-wishes.ts';

/** What the module asks of the window. */
const page = { innerWidth: 1000, innerHeight: 700, matchMedia: () => ({ matches: false }) };
const scrollBy = vi.fn();

beforeEach(() => {
  scrollBy.mockReset();
  vi.stubGlobal('innerWidth', page.innerWidth);
  vi.stubGlobal('innerHeight', page.innerHeight);
  vi.stubGlobal('window', { ...page, scrollBy });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A range whose lines the test moves about. */
function rangeOf(...lines: Box[]) {
  const range = { lines, getClientRects: () => range.lines };
  return range as typeof range & Range;
}

/** What `then` has queued runs in microtasks: all of it before the next task. */
const allDone = () => new Promise((resolve) => setImmediate(resolve));

function open(some: Partial<PositionOptions> = {}) {
  const range = rangeOf(line(100));
  const put: Placement[] = [];
  const position = createPosition(
    { range, point: undefined, pinnedAt: undefined, mayScroll: true, ...some },
    (placement) => void put.push(placement),
  );
  return { range, put, position };
}

test('of several heights the last one stands', async () => {
  const { put, position } = open();
  for (const height of [200, 500, 240]) position.resize(height);
  await allDone();
  expect(put.at(-1)).toEqual({ side: 'below', left: 100, top: 132, width: 400, height: 240 });
  expect(position.placement).toBe(put.at(-1));
});

test('settled, it keeps its side, though the other one has more room for it', async () => {
  const { range, put, position } = open();
  range.lines = [line(300)];
  position.resize(300);
  position.settle();
  await allDone();
  position.resize(540);
  await allDone();
  expect(put.at(-1)).toMatchObject({ side: 'below', top: 332, height: 360 });
  range.lines = [line(400)];
  position.follow();
  await allDone();
  expect(put.at(-1)).toMatchObject({ side: 'below', top: 432, height: 260 });
});

test('pinned while a place is being looked for, it stays where that is', async () => {
  const { range, put, position } = open();
  position.resize(300);
  position.pin(true);
  await allDone();
  const { left, top } = put.at(-1) ?? {};
  range.lines = [line(500)];
  position.place();
  position.follow();
  position.resize(260);
  await allDone();
  expect(put.at(-1)).toMatchObject({ left, top, height: 260 });
});

test('moved while a place is being looked for, it goes on from that', async () => {
  const { put, position } = open();
  position.resize(300);
  position.move(30, 20);
  await allDone();
  expect(put.at(-1)).toMatchObject({ left: 130, top: 152, height: 300 });
});

test('stopped, nothing is put anywhere, and the page is not scrolled', async () => {
  vi.stubGlobal('window', { ...page, innerWidth: 400, scrollBy });
  const { put, position } = open();
  await allDone();
  const count = put.length;
  position.anchor(rangeOf(line(600)));
  position.resize(300);
  // In the middle of it.
  await Promise.resolve();
  position.stop();
  await allDone();
  expect(put).toHaveLength(count);
  expect(scrollBy).not.toHaveBeenCalled();
});

test('stopped, it is not moved any more', async () => {
  const { put, position } = open();
  await allDone();
  position.move(30, 20);
  position.stop();
  await allDone();
  expect(put).toHaveLength(1);
});

test('a sheet scrolls the page once, when it settles', async () => {
  vi.stubGlobal('window', { ...page, innerWidth: 400, scrollBy });
  const { put, position } = open({ range: rangeOf(line(600)) });
  position.resize(300);
  position.settle();
  position.settle();
  await allDone();
  expect(scrollBy.mock.calls).toEqual([[{ top: 232, behavior: 'instant' }]]);
  expect(put.at(-1)).toMatchObject({ side: 'top', left: 0, top: 0, height: 300 });
});

test('without room beside all its ranges it stands by the last', async () => {
  const { put, position } = open();
  position.anchor(rangeOf(line(20)), rangeOf(line(600)));
  await allDone();
  expect(put.at(-1)).toMatchObject({ side: 'above', top: 272, height: 320 });
});
