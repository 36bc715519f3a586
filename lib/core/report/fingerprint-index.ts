/** Look-up of a shingle hash in the fingerprints of many reports: sorted typed arrays, binary search. */
import type { Fingerprint } from './winnow.ts';

export interface FingerprintHit {
  /** Which of the indexed reports. */
  readonly report: number;
  /** Where the shingle begins in it, in word characters. */
  readonly position: number;
}

export interface FingerprintIndex {
  /** Grouped by report in the order handed in, positions ascending. */
  find(hash: number): readonly FingerprintHit[];
}

/** Hash and slot share one double (32 + 21 bits): sorts by hash without an object per shingle. */
const SLOTS = 0x200000;
/** A shingle that one report holds oftener than this says nothing about where: it is left out… */
const MAX_IN_REPORT = 8;
/** …and so is one of this many altogether, a stock phrase. Both bound the work a page can ask for. */
const MAX_IN_ALL = 256;
const NONE: readonly FingerprintHit[] = [];

/** @throws RangeError above 2,097,152 shingles (some 5 million word characters at w = 4) */
export function createFingerprintIndex(fingerprints: readonly Fingerprint[]): FingerprintIndex {
  const size = fingerprints.reduce((sum, one) => sum + one.hashes.length, 0);
  if (size > SLOTS) throw new RangeError('too many shingles for one index');
  const order = new Float64Array(size);
  const reports = new Uint32Array(size);
  const positions = new Uint32Array(size);
  let n = 0;
  fingerprints.forEach((fingerprint, report) => {
    for (let i = 0; i < fingerprint.hashes.length; i++) {
      order[n] = (fingerprint.hashes[i] ?? 0) * SLOTS + n;
      reports[n] = report;
      positions[n] = fingerprint.positions[i] ?? 0;
      n++;
    }
  });
  const sorted = withoutStock(order.sort(), reports);
  const hashAt = (i: number): number => Math.floor((sorted[i] ?? 0) / SLOTS);

  return {
    find(hash) {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (hashAt(middle) < hash) low = middle + 1;
        else high = middle;
      }
      if (low >= sorted.length || hashAt(low) !== hash) return NONE;
      const hits: FingerprintHit[] = [];
      for (let i = low; i < sorted.length && hashAt(i) === hash; i++) {
        const slot = (sorted[i] ?? 0) % SLOTS;
        hits.push({ report: reports[slot] ?? 0, position: positions[slot] ?? 0 });
      }
      return hits;
    },
  };
}

/** The sorted entries but those of shingles too common to tell anything. */
function withoutStock(order: Float64Array, reports: Uint32Array): Float64Array {
  const kept = new Float64Array(order.length);
  let n = 0;
  for (let start = 0; start < order.length; ) {
    const hash = Math.floor((order[start] ?? 0) / SLOTS);
    const before = n;
    let end = start;
    let inReport = 0;
    for (let report = -1; end < order.length; end++) {
      const entry = order[end] ?? 0;
      if (Math.floor(entry / SLOTS) !== hash) break;
      const own = reports[entry % SLOTS] ?? 0;
      inReport = own === report ? inReport + 1 : 1;
      report = own;
      kept[n++] = entry;
      if (inReport === MAX_IN_REPORT + 1) n -= inReport;
      else if (inReport > MAX_IN_REPORT) n--;
    }
    if (n - before > MAX_IN_ALL) n = before;
    start = end;
  }
  return kept.slice(0, n);
}
