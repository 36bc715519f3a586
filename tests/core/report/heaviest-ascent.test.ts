import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestAscent } from '../../../lib/core/report/heaviest-ascent.ts';

const isAscent = (values: readonly number[], members: readonly number[]): boolean =>
  members.every((member, i) => {
    const before = members[i - 1];
    return (
      before === undefined || (before < member && (values[before] ?? 0) < (values[member] ?? 0))
    );
  });

test('is an ascent, and no other weighs more', () => {
  const lists = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 9 });
  const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(lists, weights, (values, all) => {
      const weigh = (members: readonly number[]): number =>
        members.reduce((sum, member) => sum + (all[member] ?? 0), 0);
      const found = heaviestAscent(values, all);
      expect(isAscent(values, found)).toBe(true);
      const subsets = Array.from({ length: 2 ** values.length }, (_, bits) =>
        values.flatMap((__, i) => ((bits >> i) & 1 ? [i] : [])),
      );
      const heaviest = Math.max(...subsets.filter((one) => isAscent(values, one)).map(weigh));
      expect(weigh(found)).toBe(heaviest);
    }),
  );
});

test('of two that changed places the lighter is out of order', () => {
  expect(heaviestAscent([5, 1], [10, 3])).toEqual([0]);
  expect(heaviestAscent([5, 1], [3, 10])).toEqual([1]);
  expect(heaviestAscent([], [])).toEqual([]);
});
