/** Look-up of a shingle hash in the fingerprints of many reports: sorted typed arrays, binary search. */
import type { Fingerprint } from './winnow.ts';

export interface FingerprintHit {
  /** Which of the indexed reports. */
  readonly report: number;
  /** Where the shingle begins in it, in word characters. */
  readonly position: number;
}

export interface FingerprintIndex {
  find(hash: number): readonly FingerprintHit[];
}

const NONE: readonly FingerprintHit[] = [];

export function createFingerprintIndex(fingerprints: readonly Fingerprint[]): FingerprintIndex {
  const size = fingerprints.reduce((sum, one) => sum + one.hashes.length, 0);
  const order = new Float64Array(size);
  const reports = new Uint32Array(size);
  const positions = new Uint32Array(size);
  let n = 0;
  fingerprints.forEach((fingerprint, report) => {
    for (let i = 0; i < fingerprint.hashes.length; i++) {
      // Hash and slot in one double (32 + 21 bits): sorts by hash without an object per shingle.
      order[n] = (fingerprint.hashes[i] ?? 0) * 0x200000 + n;
      reports[n] = report;
      positions[n] = fingerprint.positions[i] ?? 0;
      n++;
    }
  });
  if (size > 0x200000) throw new RangeError('too many shingles for one index');
  order.sort();

  return {
    find(hash) {
      let low = 0;
      let high = size;
      const wanted = hash * 0x200000;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((order[middle] ?? 0) < wanted) low = middle + 1;
        else high = middle;
      }
      if (low >= size || Math.floor((order[low] ?? 0) / 0x200000) !== hash) return NONE;
      const hits: FingerprintHit[] = [];
      for (let i = low; i < size && Math.floor((order[i] ?? 0) / 0x200000) === hash; i++) {
        const slot = (order[i] ?? 0) % 0x200000;
        hits.push({ report: reports[slot] ?? 0, position: positions[slot] ?? 0 });
      }
      return hits;
    },
  };
}
