import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  keepInside,
  lineAt,
  overlap,
  type Placement,
  type PlaceWish,
  placePinned,
  placePopover,
  scrollForSheet,
} from '../../../lib/core/reader/popover-place.ts';

const VIEW: Box = { left: 0, top: 0, right: 1000, bottom: 700 };
const line = (top: number, left = 100, width = 80): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + 24,
});
const wish = (some: Partial<PlaceWish>): PlaceWish => ({
  ...{ view: VIEW, lines: [line(100)], height: 400, isSheet: false },
  ...some,
});
const boxOf = ({ left, top, width, height }: Placement): Box => ({
  ...{ left, top, right: left + width, bottom: top + height },
});

const view = fc
  .record({
    ...{ left: fc.integer({ min: 0, max: 300 }), top: fc.integer({ min: 0, max: 300 }) },
    ...{ width: fc.integer({ min: 200, max: 2000 }), height: fc.integer({ min: 150, max: 1500 }) },
  })
  .map(({ left, top, width, height }) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  }));
const lines = fc.array(
  fc
    .record({
      top: fc.integer({ min: -500, max: 2000 }),
      left: fc.integer({ min: -50, max: 1900 }),
    })
    .map(({ top, left }) => line(top, left)),
  { minLength: 1, maxLength: 1 },
);
/** A mark in one line, or in two that follow each other. */
const mark = fc
  .tuple(lines, fc.boolean())
  .map(([[one = line(0)], isBroken]) => (isBroken ? [one, line(one.top + 30, 10)] : [one]));
const wishes: fc.Arbitrary<PlaceWish> = fc.record({
  ...{ view, lines: mark, height: fc.integer({ min: 1, max: 2000 }) },
  isSheet: fc.constant(false),
});

describe('a popover', () => {
  test('stands below its line, or above where there is no room, and begins with it', () => {
    expect(placePopover(wish({}))).toEqual({
      ...{ side: 'below', left: 100, top: 132, width: 400, height: 400 },
    });
    expect(placePopover(wish({ lines: [line(600)] }))).toEqual({
      ...{ side: 'above', left: 100, top: 192, width: 400, height: 400 },
    });
  });

  test('takes the side with more room where neither has enough', () => {
    const low = placePopover(wish({ lines: [line(360)] }));
    expect(low).toMatchObject({ side: 'above', height: 344, top: 8 });
    expect(placePopover(wish({ lines: [line(300)] }))).toMatchObject({
      side: 'below',
      height: 360,
    });
  });

  test('stands beside the pointed part of a mark that is broken over two lines', () => {
    const broken = [line(100, 800), line(130, 40)];
    expect(placePopover(wish({ lines: broken }))).toMatchObject({ left: 592, top: 162 });
    expect(placePopover(wish({ lines: broken, line: 1 }))).toMatchObject({ left: 40, top: 162 });
    expect(lineAt(broken, { x: 60, y: 140 })).toBe(1);
    expect(lineAt(broken, { x: 60, y: 110 })).toBeUndefined();
  });

  test('stands over no line of its mark, in view, with room to be read; otherwise it is a sheet', () => {
    fc.assert(
      fc.property(wishes, (one) => {
        const placed = placePopover(one);
        if (placed.side === 'bottom' || placed.side === 'top') return;
        const box = boxOf(placed);
        for (const part of one.lines) expect(overlap(box, part)).toBe(false);
        expect(box.top).toBeGreaterThanOrEqual(one.view.top);
        expect(box.bottom).toBeLessThanOrEqual(one.view.bottom);
        expect(box.left).toBeGreaterThanOrEqual(one.view.left);
        expect(box.right).toBeLessThanOrEqual(one.view.right);
        expect(placed.height).toBeGreaterThanOrEqual(Math.min(160, one.height));
      }),
    );
  });

  test('keeps its side, and the edge at its mark, while its content grows', () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 0, max: 1000 }), (one, more) => {
        const first = placePopover(one);
        const next = placePopover({ ...one, height: one.height + more, side: first.side });
        expect(next.side).toBe(first.side);
        expect(next.left).toBe(first.left);
        const atTop = first.side === 'below' || first.side === 'top';
        const edge = (box: Box) => (atTop ? box.top : box.bottom);
        expect(edge(boxOf(next))).toBe(edge(boxOf(first)));
        expect(next.height).toBeGreaterThanOrEqual(first.height);
      }),
    );
  });

  test('changes sides when the page has taken its room', () => {
    const low = wish({ lines: [line(560)], side: 'below' });
    expect(placePopover(low).side).toBe('above');
    expect(placePopover({ ...low, lines: [line(450)] }).side).toBe('below');
  });
});

describe('a sheet', () => {
  const narrow = { left: 0, top: 0, right: 360, bottom: 640 };
  const sheet = (some: Partial<PlaceWish>) => wish({ view: narrow, isSheet: true, ...some });

  test('lies at the bottom, as wide as the view and at most three fifths as high', () => {
    expect(placePopover(sheet({ height: 900 }))).toEqual({
      ...{ side: 'bottom', left: 0, top: 256, width: 360, height: 384 },
    });
    expect(placePopover(sheet({ height: 200 }))).toMatchObject({ top: 440, height: 200 });
  });

  test('lies at the top where it would cover the line', () => {
    expect(placePopover(sheet({ lines: [line(600)] }))).toMatchObject({ side: 'top', top: 0 });
  });

  test('says how far the page must be scrolled to leave the line free', () => {
    expect(scrollForSheet(sheet({ lines: [line(600)], height: 900 }))).toBe(376);
    expect(scrollForSheet(sheet({ lines: [line(100)], height: 900 }))).toBe(0);
    const moved = sheet({ lines: [line(600 - 376)], height: 900 });
    expect(placePopover(moved)).toMatchObject({ side: 'bottom', height: 384 });
  });

  test('comes where neither side of the line has room', () => {
    const short = { left: 0, top: 0, right: 1000, bottom: 330 };
    expect(placePopover(wish({ view: short, lines: [line(150)] })).side).toBe('bottom');
  });

  test('stays at its edge, and leaves the line free where it can', () => {
    fc.assert(
      fc.property(wishes, (one) => {
        const all = { ...one, isSheet: true };
        const placed = placePopover(all);
        const tall = one.view.bottom - one.view.top;
        expect(placed.height).toBeLessThanOrEqual(Math.round(0.6 * tall));
        const edges = [placed.top === one.view.top, boxOf(placed).bottom === one.view.bottom];
        expect(edges).toContain(true);
        if (placed.height > 160) {
          for (const part of one.lines) expect(overlap(boxOf(placed), part)).toBe(false);
        }
        expect(placePopover({ ...all, side: placed.side }).side).toBe(placed.side);
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
