/** Wishes of where a popover should stand, made up and at random. */
import fc from 'fast-check';
import type { Box, Placement, PlaceWish } from '../../../lib/core/reader/popover-place.ts';

export const VIEW: Box = { left: 0, top: 0, right: 1000, bottom: 700 };

export const line = (top: number, left = 100, width = 80): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + 24,
});

export const wish = (some: Partial<PlaceWish>): PlaceWish => ({
  ...{ view: VIEW, lines: [line(100)], height: 400 },
  ...some,
});

export const boxOf = ({ left, top, width, height }: Placement): Box => ({
  ...{ left, top, right: left + width, bottom: top + height },
});

export const view = fc
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

/** A mark in one line, or in two that follow each other; on edges between the pixels, too. */
const mark = fc
  .record({
    top: fc.integer({ min: -500, max: 2000 }),
    left: fc.integer({ min: -50, max: 1900 }),
    part: fc.constantFrom(0, 0.25, 0.5),
    isBroken: fc.boolean(),
  })
  .map(({ top, left, part, isBroken }) => {
    const one = line(top + part, left);
    return isBroken ? [one, line(one.top + 30, 10)] : [one];
  });

export const wishes: fc.Arbitrary<PlaceWish> = fc.record({
  ...{ view, lines: mark, height: fc.integer({ min: 1, max: 2000 }) },
});
