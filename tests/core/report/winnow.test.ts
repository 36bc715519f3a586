import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shingleHashes, winnow } from '../../../lib/core/report/winnow.ts';
import { codesOf, ideographs, K, randomFrom, seeds, W } from '../support/texts.ts';

/** Few different characters, so that equal shingles and ties are common. */
const codes = fc
  .array(fc.integer({ min: 0x4e00, max: 0x4e03 }), { maxLength: 80 })
  .map((list) => Uint16Array.from(list));
const shape = fc.record({ k: fc.integer({ min: 1, max: 8 }), w: fc.integer({ min: 1, max: 9 }) });

/** Hash of a k-gram on its own: shingleHashes of just that k-gram. */
const hashOf = (gram: Uint16Array): number => shingleHashes(gram, gram.length)[0] as number;

describe('shingleHashes', () => {
  test('the rolling hash of a k-gram is that of the k-gram alone', () => {
    fc.assert(
      fc.property(codes, shape, (text, { k }) => {
        const hashes = shingleHashes(text, k);
        expect(hashes).toHaveLength(Math.max(0, text.length - k + 1));
        hashes.forEach((hash, i) => {
          expect(hash).toBe(hashOf(text.slice(i, i + k)));
        });
      }),
    );
  });

  test('different k-grams of a text have different hashes', () => {
    const text = codesOf(ideographs(randomFrom(1), 20_000));
    const grams = new Set(Array.from(text, (_, i) => text.slice(i, i + K).join()).slice(0, 1 - K));
    expect(new Set(shingleHashes(text, K)).size).toBe(grams.size);
  });

  test('the hash is fixed: stored fingerprints depend on it', () => {
    expect(shingleHashes(codesOf('甲乙丙丁戊己庚'), 6)).toEqual(
      Uint32Array.of(2760551871, 85719651),
    );
  });
});

describe('winnow', () => {
  test('two texts that share a run of w + k − 1 share a selected shingle of that run', () => {
    const part = fc.string({ unit: fc.constantFrom('一', '丁', '七', '万'), maxLength: 30 });
    fc.assert(
      fc.property(
        part,
        part,
        part,
        part,
        seeds,
        fc.nat(20),
        shape,
        (a, b, c, d, seed, more, { k, w }) => {
          const run = ideographs(randomFrom(seed), w + k - 1 + more);
          const selected = (before: string, after: string): Set<number> => {
            const { hashes, positions } = winnow(codesOf(before + run + after), k, w);
            const inside = positions.map((at) =>
              at >= before.length && at + k <= before.length + run.length ? 1 : 0,
            );
            return new Set([...hashes].filter((_, i) => inside[i] === 1));
          };
          const first = selected(a, b);
          expect([...selected(c, d)].some((hash) => first.has(hash))).toBe(true);
        },
      ),
    );
  });

  test('every window of w shingles has a selected one, which is its minimum', () => {
    fc.assert(
      fc.property(codes, shape, (text, { k, w }) => {
        const all = shingleHashes(text, k);
        const { positions } = winnow(text, k, w);
        for (let left = 0; left + w <= all.length; left++) {
          const window = all.subarray(left, left + w);
          const here = [...positions].filter((at) => at >= left && at < left + w);
          expect(here.map((at) => all[at])).toContain(Math.min(...window));
        }
      }),
    );
  });

  test('positions ascend and belong to their hashes', () => {
    fc.assert(
      fc.property(codes, shape, (text, { k, w }) => {
        const all = shingleHashes(text, k);
        const print = winnow(text, k, w);
        expect(print).toMatchObject({ k, w });
        expect(print.hashes).toHaveLength(print.positions.length);
        print.positions.forEach((at, i) => {
          expect(print.hashes[i]).toBe(all[at]);
          if (i > 0) expect(at).toBeGreaterThan(print.positions[i - 1] as number);
        });
      }),
    );
  });

  test('selection is local: text far away changes nothing', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 60 }), (seed, shift) => {
        const random = randomFrom(seed);
        const middle = ideographs(random, 80);
        const at = (before: string): number[] =>
          [...winnow(codesOf(before + middle + before), K, W).positions]
            .map((position) => position - before.length)
            .filter((position) => position >= W && position + K + W <= middle.length);
        expect(at(ideographs(random, shift))).toEqual(at(''));
      }),
    );
  });

  test('a text of one repeated character still yields one shingle a window', () => {
    const { positions } = winnow(new Uint16Array(100).fill(0x4e00), K, W);
    expect(positions.length).toBeLessThanOrEqual(Math.ceil(95 / W));
  });

  test.each([
    ['', 0],
    ['甲乙丙丁戊', 0],
    ['甲乙丙丁戊己', 1],
    ['甲乙丙丁戊己庚', 1],
  ])('short text %j has %i shingles', (text, count) => {
    expect(winnow(codesOf(text), K, W).hashes).toHaveLength(count);
  });
});
