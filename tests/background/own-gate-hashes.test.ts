import { describe, expect, test } from 'vitest';
import { ownGateHashes } from '../../lib/background/own-gate-hashes.ts';
import type { ReportRecord } from '../../lib/core/report/report-record.ts';
import { encodeWords } from '../../lib/core/report/words.ts';

const recordOf = (...gate: number[]) =>
  ({ gate: encodeWords(Uint32Array.from(gate)) }) as ReportRecord;
const hashesOf = (...records: ReportRecord[]) => [...ownGateHashes(records)];

describe('the gate hashes of own articles', () => {
  test('are those of all, ascending, each once', () => {
    expect(hashesOf(recordOf(9, 4_000_000_000), recordOf(3))).toEqual([3, 9, 4_000_000_000]);
    expect(hashesOf()).toEqual([]);
  });

  test('leave out what several articles share: it is their site’s', () => {
    expect(hashesOf(recordOf(1, 7), recordOf(2, 7), recordOf(3, 7))).toEqual([1, 2, 3]);
  });

  test('keep an article that was remembered on two sites', () => {
    expect(hashesOf(recordOf(1, 7), recordOf(1, 7))).toEqual([1, 7]);
  });

  test('end with the oldest when there are too many', () => {
    const many = recordOf(...Array.from({ length: 60_000 }, (_, i) => i + 10));
    const hashes = hashesOf(many, recordOf(5));
    expect(hashes).toHaveLength(60_000);
    expect(hashes).not.toContain(5);
  });
});
