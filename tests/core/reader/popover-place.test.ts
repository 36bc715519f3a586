import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  keepInside,
  lineAt,
  overlap,
  type Placement,
  type PlaceWish,
  placePinned,
  placeSheet,
  scrollForSheet,
} from '../../../lib/core/reader/popover-place.ts';
import { boxOf, line, VIEW, view, wish, wishes } from '../support/place-wishes.ts';

test('the pointed part of a mark that is broken over two lines', () => {
  const broken = [line(100, 800), line(130, 40)];
  expect(lineAt(broken, { x: 60, y: 140 })).toBe(1);
  expect(lineAt(broken, { x: 60, y: 110 })).toBeUndefined();
});

describe('a sheet', () => {
  const narrow = { left: 0, top: 0, right: 360, bottom: 640 };
  const sheet = (some: Partial<PlaceWish>) => wish({ view: narrow, ...some });

  test('lies at the bottom, as wide as the view and at most three fifths as high', () => {
    expect(placeSheet(sheet({ height: 900 }))).toEqual({
      ...{ side: 'bottom', left: 0, top: 256, width: 360, height: 384 },
    });
    expect(placeSheet(sheet({ height: 200 }))).toMatchObject({ top: 440, height: 200 });
  });

  test('lies at the top where it would cover the line', () => {
    expect(placeSheet(sheet({ lines: [line(600)] }))).toMatchObject({ side: 'top', top: 0 });
  });

  test('says how far the page must be scrolled to leave the line free', () => {
    expect(scrollForSheet(sheet({ lines: [line(600)], height: 900 }))).toBe(376);
    expect(scrollForSheet(sheet({ lines: [line(100)], height: 900 }))).toBe(0);
    const moved = sheet({ lines: [line(600 - 376)], height: 900 });
    expect(placeSheet(moved)).toMatchObject({ side: 'bottom', height: 384 });
  });

  test('stays at its edge, and leaves the line free where it can', () => {
    fc.assert(
      fc.property(wishes, (one) => {
        const placed = placeSheet(one);
        const tall = one.view.bottom - one.view.top;
        expect(placed.height).toBeLessThanOrEqual(Math.round(0.6 * tall));
        const edges = [placed.top === one.view.top, boxOf(placed).bottom === one.view.bottom];
        expect(edges).toContain(true);
        if (placed.height > 160) {
          for (const part of one.lines) expect(overlap(boxOf(placed), part)).toBe(false);
        }
        expect(placeSheet({ ...one, side: placed.side }).side).toBe(placed.side);
      }),
    );
  });
});

describe('pinned', () => {
  const at: Placement = { side: 'above', left: 300, top: 200, width: 400, height: 300 };

  test('it grows downwards as far as the view goes', () => {
    expect(placePinned(at, 450, VIEW)).toEqual({ ...at, height: 450 });
    expect(placePinned(at, 900, VIEW)).toEqual({ ...at, height: 492 });
    expect(placePinned({ ...at, top: 600 }, 900, VIEW)).toMatchObject({ top: 600, height: 300 });
  });

  test('wherever it is moved, its head and a piece of it can be reached', () => {
    const far = fc.integer({ min: -20_000, max: 20_000 });
    fc.assert(
      fc.property(view, far, far, (within, dx, dy) => {
        const box = boxOf(keepInside({ ...at, left: at.left + dx, top: at.top + dy }, within));
        expect(box.top).toBeGreaterThanOrEqual(within.top);
        expect(box.top).toBeLessThanOrEqual(within.bottom - 48);
        expect(box.right).toBeGreaterThanOrEqual(within.left + 48);
        expect(box.left).toBeLessThanOrEqual(within.right - 48);
      }),
    );
    expect(keepInside(at, VIEW)).toEqual(at);
  });
});
