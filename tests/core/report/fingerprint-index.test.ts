import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createFingerprintIndex,
  type FingerprintHit,
  fingerprintsOf,
} from '../../../lib/core/report/fingerprint-index.ts';
import { decodeFingerprint } from '../../../lib/core/report/report-record.ts';
import type { Fingerprint } from '../../../lib/core/report/winnow.ts';
import { below, ideographs, randomFrom, recordOf } from '../support/texts.ts';

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

  test('a shingle too common in one report still counts in the others', () => {
    const often = Array.from({ length: 9 }, () => 7);
    const index = createFingerprintIndex([[7], often, [], [1, 7]].map(fingerprint));
    expect(index.find(7)).toEqual([
      { report: 0, position: 0 },
      { report: 3, position: 3 },
    ]);
  });

  test('many shingles, with many of nearly the same hash', () => {
    const random = randomFrom(1);
    const lists = Array.from({ length: 40 }, () =>
      Array.from({ length: 500 }, (_, i) =>
        i % 2 === 0 ? 0x12340000 + below(random, 4000) : Math.floor(random() * 2 ** 32),
      ),
    );
    const expected = new Map<number, FingerprintHit[]>();
    lists.forEach((hashes, report) => {
      hashes.forEach((one, i) => {
        const hits = expected.get(one) ?? [];
        expected.set(one, [...hits, { report, position: 3 * i }]);
      });
    });
    const index = createFingerprintIndex(lists.map(fingerprint));
    for (const [one, hits] of expected) expect(index.find(one)).toEqual(hits);
    expect(index.find(0x12340000 + 4000)).toEqual([]);
  });

  test('more shingles than fit into 2^21', () => {
    const one = {
      k: 6,
      w: 4,
      hashes: Uint32Array.from({ length: 600_000 }, (_, i) => Math.imul(i, 0x9e3779b1)),
      positions: Uint32Array.from({ length: 600_000 }, (_, i) => i),
    };
    const index = createFingerprintIndex([one, one, one, one]);
    for (const position of [0, 1, 299_999, 599_999]) {
      const hits = [0, 1, 2, 3].map((report) => ({ report, position }));
      expect(index.find(Math.imul(position, 0x9e3779b1) >>> 0)).toEqual(hits);
    }
  });

  test('is not built before it is asked, and gone through no more once it is', () => {
    let rounds = 0;
    const source = {
      *[Symbol.iterator]() {
        rounds++;
        yield fingerprint([7]);
      },
    };
    const index = createFingerprintIndex(source);
    expect(rounds).toBe(0);
    expect(index.find(7)).toHaveLength(1);
    const built = rounds;
    expect(index.find(8)).toEqual([]);
    expect(rounds).toBe(built);
  });

  test('refuses reports whose places 32 bits cannot number', () => {
    const long = { k: 6, w: 4, hashes: Uint32Array.of(1), positions: Uint32Array.of(0xfffffffa) };
    expect(createFingerprintIndex([long]).find(1)).toHaveLength(1);
    const index = createFingerprintIndex([long, fingerprint([7])]);
    expect(() => index.find(7)).toThrow(RangeError);
  });
});

test('fingerprintsOf decodes records, as often as they are gone through', () => {
  const records = [1, 2].map((seed) => recordOf([ideographs(randomFrom(seed), 100)]));
  const decoded = records.map((record) => decodeFingerprint(record.fingerprint));
  const fingerprints = fingerprintsOf(records);
  expect([...fingerprints]).toEqual(decoded);
  expect([...fingerprints]).toEqual(decoded);
});
