import { expect, test } from 'vitest';
import { nextOf } from '../../../components/report/use-arrow-keys.ts';

test.each<[string, number, number, number | undefined]>([
  ['ArrowRight', 0, 3, 1],
  ['ArrowDown', 1, 3, 2],
  ['ArrowRight', 2, 3, 2],
  ['ArrowLeft', 2, 3, 1],
  ['ArrowUp', 0, 3, 0],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['Tab', 0, 3, undefined],
  ['End', 0, 0, undefined],
])('%s at %i of %i leads to %s', (key, at, count, next) => {
  expect(nextOf(key, at, count)).toBe(next);
});
