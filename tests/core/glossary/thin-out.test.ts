import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thinOut } from '../../../lib/core/glossary/thin-out.ts';
import type { Density } from '../../../lib/core/settings.ts';

/** Each letter is an occurrence of the concept of that letter. */
function spots(raw: string): { start: number; end: number; concept: number }[] {
  return [...raw.matchAll(/[a-z]/g)].map(({ index, 0: letter }) => ({
    start: index,
    end: index + 1,
    concept: letter.charCodeAt(0),
  }));
}

/** The raw text with only the occurrences left that are kept. */
function kept(raw: string, density: Density): string {
  const starts = new Set(thinOut(spots(raw), raw, density).map(({ start }) => start));
  return Array.from(raw, (char, i) => (/[a-z]/.test(char) && !starts.has(i) ? '' : char)).join('');
}

test('every, the first of a paragraph, the first', () => {
  const raw = 'aba\u2029bab\u2029cc';
  expect(kept(raw, 'every')).toBe(raw);
  expect(kept(raw, 'paragraph')).toBe('ab\u2029ba\u2029c');
  expect(kept(raw, 'first')).toBe('ab\u2029\u2029c');
});

describe('a paragraph', () => {
  test.each([
    '\u2029',
    '\u2029\u2029',
    '\u2028\u2028',
    '\u2028 \n \u2028',
    '\u2028\u200b\u2028',
    '\u2028\u3000\u3000',
    '\u2028\n  \u3000\u3000',
    '\u2028\u00a0\u00a0\u00a0',
    '\u2028  ',
    ' \u2028\u2028\u2028 ',
  ])('ends at %j', (gap) => {
    expect(kept(`a${gap}a`, 'paragraph')).toBe(`a${gap}a`);
  });

  test.each([
    '',
    ' ',
    '\u2028',
    '\u2028 ',
    '\u2028\n',
    '\u2028\n        ',
    '\u3000\u3000',
    '\u2028\u3000',
  ])('goes on after %j', (gap) => {
    expect(kept(`a${gap}a`, 'paragraph')).toBe(`a${gap}`);
  });
});

test('what is kept is what a plain reading keeps, with all that it carries', () => {
  const raws = fc.string({ unit: fc.constantFrom(...'abc。\u2028\u2029\u3000'), maxLength: 40 });
  fc.assert(
    fc.property(raws, (raw) => {
      const all = spots(raw).map((spot, id) => ({ ...spot, id }));
      const paragraphOf = ({ start }: { start: number }): number =>
        raw.slice(0, start).split(/\u2029|\u2028(?=\u3000?\u2028|\u3000\u3000)/).length;
      const isFirst = (one: (typeof all)[number], alike: (other: typeof one) => boolean) =>
        all.find((other) => other.concept === one.concept && alike(other)) === one;
      expect(thinOut(all, raw, 'every')).toEqual(all);
      expect(thinOut(all, raw, 'first')).toEqual(all.filter((one) => isFirst(one, () => true)));
      expect(thinOut(all, raw, 'paragraph')).toEqual(
        all.filter((one) => isFirst(one, (other) => paragraphOf(other) === paragraphOf(one))),
      );
    }),
    { numRuns: 300 },
  );
});
