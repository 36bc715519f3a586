import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFingerprintIndex } from '../../../lib/core/report/fingerprint-index.ts';
import type { Fingerprint } from '../../../lib/core/report/winnow.ts';

const fingerprint = (hashes: readonly number[]): Fingerprint => ({
  k: 6,
  w: 4,
  hashes: Uint32Array.from(hashes),
  positions: Uint32Array.from(hashes, (_, i) => 3 * i),
});

const hash = fc.oneof(
  fc.constantFrom(0, 1, 2, 0xffffffff),
  fc.integer({ min: 0, max: 0xffffffff }),
);

describe('createFingerprintIndex', () => {
  test('finds what a search through all finds, but shingles above 8 in one report', () => {
    const reports = fc.array(fc.array(hash, { maxLength: 30 }), { maxLength: 6 });
    fc.assert(
      fc.property(reports, hash, (lists, wanted) => {
        const expected = lists.flatMap((hashes, report) => {
          const own = hashes.flatMap((one, i) =>
            one === wanted ? [{ report, position: 3 * i }] : [],
          );
          return own.length > 8 ? [] : own;
        });
        const index = createFingerprintIndex(lists.map(fingerprint));
        expect(index.find(wanted)).toEqual(expected);
      }),
    );
  });

  test('a shingle that 300 reports hold is a stock phrase and left out', () => {
    const index = createFingerprintIndex(
      Array.from({ length: 300 }, (_, i) => fingerprint([7, 1000 + i])),
    );
    expect(index.find(7)).toEqual([]);
    expect(index.find(1299)).toEqual([{ report: 299, position: 3 }]);
  });

  test('refuses more shingles than its slots can number', () => {
    const one = {
      k: 6,
      w: 4,
      hashes: new Uint32Array(600_000),
      positions: new Uint32Array(600_000),
    };
    expect(() => createFingerprintIndex([one, one, one, one])).toThrow(RangeError);
  });
});
