import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOnTheWay, wayTo } from '../../../lib/core/reader/safe-path.ts';

const POPOVER = { left: 300, top: 400, right: 700, bottom: 800 };
const share = () => fc.double({ min: 0, max: 1, noNaN: true });
const at = (from: number, to: number, part: number) => from + (to - from) * part;
/** Where a mark may be left: above the popover or below it, within reach of its sides. */
const left = () =>
  fc.record({
    x: fc.double({ min: 200, max: 800, noNaN: true }),
    y: fc.oneof(
      fc.double({ min: 100, max: 390, noNaN: true }),
      fc.double({ min: 810, max: 1000, noNaN: true }),
    ),
  });
const nearSide = ({ y }: { y: number }) => (y < POPOVER.top ? POPOVER.top : POPOVER.bottom);

test('every straight way to the near side is safe from end to end', () => {
  fc.assert(
    fc.property(left(), share(), share(), (from, across, along) => {
      const goal = { x: at(POPOVER.left, POPOVER.right, across), y: nearSide(from) };
      const point = { x: at(from.x, goal.x, along), y: at(from.y, goal.y, along) };
      expect(isOnTheWay(from, point, POPOVER)).toBe(true);
    }),
  );
});

test('who turns away from the popover, or passes it by, is not on the way', () => {
  fc.assert(
    fc.property(left(), share(), (from, along) => {
      const away = from.y + (from.y < POPOVER.top ? -1 : 1);
      expect(isOnTheWay(from, { x: from.x, y: away }, POPOVER)).toBe(false);
      const y = at(from.y, nearSide(from), along);
      expect(isOnTheWay(from, { x: POPOVER.left - 120, y }, POPOVER)).toBe(false);
      expect(isOnTheWay(from, { x: POPOVER.right + 120, y }, POPOVER)).toBe(false);
    }),
  );
});

test('close to the mark the way is narrow, close to the popover as wide as that', () => {
  const from = { x: 320, y: 100 };
  expect(isOnTheWay(from, { x: 600, y: 110 }, POPOVER)).toBe(false);
  expect(isOnTheWay(from, { x: 600, y: 390 }, POPOVER)).toBe(true);
});

test('beside the popover there is no way', () => {
  expect(isOnTheWay({ x: 200, y: 500 }, { x: 250, y: 500 }, POPOVER)).toBe(false);
});

test.each([
  [100, 300],
  [400, 0],
  [500, 0],
  [900, 100],
])('at %d it is %d away', (y, way) => {
  expect(wayTo({ x: 0, y }, POPOVER)).toBe(way);
});
