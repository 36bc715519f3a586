import { expect, test } from 'vitest';
import { wayOf } from '../../lib/popover/scroll-keys.ts';

const box = { clientHeight: 200, scrollHeight: 900 };

test('goes by lines, by a little less than what is seen, and to the ends', () => {
  expect(wayOf('ArrowDown', box)).toBe(40);
  expect(wayOf('ArrowUp', box)).toBe(-40);
  expect(wayOf('PageDown', box)).toBe(175);
  expect(wayOf(' ', box)).toBe(175);
  expect(wayOf('PageUp', box)).toBe(-175);
  expect([wayOf('Home', box), wayOf('End', box)]).toEqual([-900, 900]);
});

test.each(['a', 'Enter', 'Tab', 'Escape', 'ArrowLeft', ''])('%j does not scroll', (key) => {
  expect(wayOf(key, box)).toBeUndefined();
});
