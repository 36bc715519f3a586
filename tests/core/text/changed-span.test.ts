import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedSpan } from '../../../lib/core/text/changed-span.ts';

describe('the changed span of', () => {
  test.each([
    ['equal texts', '甲乙丙', '甲乙丙', undefined],
    ['nothing and something', '', '甲', { start: 0, oldEnd: 0, newEnd: 1 }],
    ['something and nothing', '甲', '', { start: 0, oldEnd: 1, newEnd: 0 }],
    ['a character changed', '甲乙丙', '甲丁丙', { start: 1, oldEnd: 2, newEnd: 2 }],
    ['text added at the end', '甲乙', '甲乙丙', { start: 2, oldEnd: 2, newEnd: 3 }],
    ['text added in front', '甲乙', '丙甲乙', { start: 0, oldEnd: 0, newEnd: 1 }],
    [
      'one of a run of like characters taken out',
      '啊啊啊',
      '啊啊',
      { start: 2, oldEnd: 3, newEnd: 2 },
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changedSpan(before, after)).toEqual(expected);
  });

  const long = fc
    .tuple(fc.string({ maxLength: 30 }), fc.integer({ min: 0, max: 400 }))
    .map(([text, times]) => text.repeat(times));

  test('any two: what is outside of it is the same, and its ends differ', () => {
    fc.assert(
      fc.property(
        long,
        fc.string({ maxLength: 9 }),
        fc.string({ maxLength: 9 }),
        long,
        (a, x, y, b) => {
          const [before, after] = [a + x + b, a + y + b];
          const span = changedSpan(before, after);
          if (!span) return before === after;
          const { start, oldEnd, newEnd } = span;
          expect(before.slice(0, start)).toBe(after.slice(0, start));
          expect(before.slice(oldEnd)).toBe(after.slice(newEnd));
          expect(Math.min(oldEnd, newEnd)).toBeGreaterThanOrEqual(start);
          const isWhole = oldEnd > start && newEnd > start;
          if (isWhole) {
            expect(before.charAt(start)).not.toBe(after.charAt(start));
            expect(before.charAt(oldEnd - 1)).not.toBe(after.charAt(newEnd - 1));
          }
          return true;
        },
      ),
    );
  });
});
