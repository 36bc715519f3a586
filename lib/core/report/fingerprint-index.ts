/**
 * Look-up of a shingle hash in the fingerprints of many reports.
 *
 * Entries lie in buckets by the hash's leading bits, sorted by the rest. In large indexes
 * they take 6 bytes a shingle (16 bits of hash, 32 of place) beside 1 MB of buckets:
 * 10,000 reports of 2,700 word characters are some 11 million shingles, 66 MB.
 */
import { decodeFingerprint, type ReportRecord } from './report-record.ts';
import type { Fingerprint } from './winnow.ts';

export interface FingerprintHit {
  /** Which of the indexed reports. */
  readonly report: number;
  /** Where the shingle begins in it, in word characters. */
  readonly position: number;
}

export interface FingerprintIndex {
  /**
   * Grouped by report in the order handed in, positions ascending.
   * @throws RangeError at the first call, when the reports are longer than MAX_INDEXED_LENGTH
   */
  find(hash: number): readonly FingerprintHit[];
}

/** Of all reports together, in word characters: a place in one of them is numbered with 32 bits. */
export const MAX_INDEXED_LENGTH = 2 ** 32;

/** Some 32 shingles a bucket, but no more than 2^18 buckets. */
const MOST_BUCKET_BITS = 18;
/** What is left of a hash, and 32 bits of place, must fit into a double's 53 bits. */
const LEAST_BUCKET_BITS = 11;
/** A shingle that one report holds oftener than this says nothing about where: it is left out… */
const MAX_IN_REPORT = 8;
/** …and so is one of this many altogether, a stock phrase. Both bound the work a page can ask for. */
const MAX_IN_ALL = 256;
/** Buckets up to this size are quickest sorted by insertion. */
const SMALL = 48;
const NONE: readonly FingerprintHit[] = [];

interface Table {
  /** Where each bucket begins in `rests` and `places`; one entry more than there are buckets. */
  readonly buckets: Uint32Array;
  /** How many bits of a hash do not tell its bucket. */
  readonly restBits: number;
  /** These bits of each hash. */
  readonly rests: Uint16Array | Uint32Array;
  /** Word characters of all reports before this shingle, as if they stood in one row. */
  readonly places: Uint32Array;
  /** The place where each report begins. */
  readonly reports: Uint32Array;
}

/**
 * Built when it is first asked.
 * @param fingerprints positions ascending; gone through twice, and not kept
 */
export function createFingerprintIndex(fingerprints: Iterable<Fingerprint>): FingerprintIndex {
  let source: Iterable<Fingerprint> = fingerprints;
  let table: Table | undefined;
  return {
    find(hash) {
      if (!table) {
        table = withoutStock(tableOf(source));
        source = [];
      }
      return entriesOf(table, hash);
    },
  };
}

/** Decodes each fingerprint when its turn comes, so that never all of them are in memory. */
export function fingerprintsOf(records: readonly ReportRecord[]): Iterable<Fingerprint> {
  return {
    *[Symbol.iterator]() {
      for (const record of records) yield decodeFingerprint(record.fingerprint);
    },
  };
}

function entriesOf(table: Table, hash: number): readonly FingerprintHit[] {
  const { buckets, restBits, rests, places, reports } = table;
  const bucket = hash >>> restBits;
  const rest = hash & (2 ** restBits - 1);
  const end = buckets[bucket + 1] ?? 0;
  let low = buckets[bucket] ?? 0;
  for (let high = end; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((rests[middle] ?? 0) < rest) low = middle + 1;
    else high = middle;
  }
  if (low >= end || rests[low] !== rest) return NONE;
  const hits: FingerprintHit[] = [];
  for (; low < end && rests[low] === rest; low++) {
    const place = places[low] ?? 0;
    const report = reportAt(reports, place);
    hits.push({ report, position: place - (reports[report] ?? 0) });
  }
  return hits;
}

/** The last report that begins at or before a place (those before it of the same beginning are empty). */
function reportAt(reports: Uint32Array, place: number): number {
  let low = 0;
  let high = reports.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((reports[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function tableOf(fingerprints: Iterable<Fingerprint>): Table {
  const counts = new Uint32Array(2 ** MOST_BUCKET_BITS);
  const starts: number[] = [];
  let length = 0;
  let size = 0;
  for (const { hashes, positions, k } of fingerprints) {
    starts.push(length);
    if (hashes.length > 0) length += (positions.at(-1) ?? 0) + k;
    if (length > MAX_INDEXED_LENGTH) throw new RangeError('too long reports for one index');
    size += hashes.length;
    for (const hash of hashes) {
      const bucket = hash >>> (32 - MOST_BUCKET_BITS);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  }
  const bits = Math.max(LEAST_BUCKET_BITS, Math.ceil(Math.log2(size + 1)) - 5);
  const restBits = 32 - Math.min(MOST_BUCKET_BITS, bits);
  const restMask = 2 ** restBits - 1;
  const buckets = bucketStarts(counts, 32 - restBits);

  const reports = Uint32Array.from(starts);
  const rests = restBits > 16 ? new Uint32Array(size) : new Uint16Array(size);
  const places = new Uint32Array(size);
  const free = buckets.slice();
  let report = 0;
  for (const { hashes, positions } of fingerprints) {
    const start = reports[report++] ?? 0;
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] ?? 0;
      const bucket = hash >>> restBits;
      const slot = free[bucket] ?? 0;
      free[bucket] = slot + 1;
      rests[slot] = hash & restMask;
      places[slot] = start + (positions[i] ?? 0);
    }
  }
  for (let i = 1; i < buckets.length; i++) {
    sortBucket(rests, places, buckets[i - 1] ?? 0, buckets[i] ?? 0);
  }
  return { buckets, restBits, rests, places, reports };
}

/** @param counts of 2^18 buckets, of which each of the 2^bits buckets takes neighbours together */
function bucketStarts(counts: Uint32Array, bits: number): Uint32Array {
  const starts = new Uint32Array(2 ** bits + 1);
  const joined = counts.length >>> bits;
  let total = 0;
  let at = 0;
  for (let bucket = 1; bucket < starts.length; bucket++) {
    for (const end = bucket * joined; at < end; at++) total += counts[at] ?? 0;
    starts[bucket] = total;
  }
  return starts;
}

/** By rest; entries of one rest stay in order of place, in which they were put down. */
function sortBucket(rests: Table['rests'], places: Uint32Array, from: number, to: number): void {
  if (to - from > SMALL) {
    // Rest and place share one double.
    const keys = new Float64Array(to - from);
    for (let i = from; i < to; i++) keys[i - from] = (rests[i] ?? 0) * 2 ** 32 + (places[i] ?? 0);
    keys.sort().forEach((key, i) => {
      rests[from + i] = Math.floor(key / 2 ** 32);
      places[from + i] = key % 2 ** 32;
    });
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const rest = rests[i] ?? 0;
    const place = places[i] ?? 0;
    let at = i;
    for (; at > from && (rests[at - 1] ?? 0) > rest; at--) {
      rests[at] = rests[at - 1] ?? 0;
      places[at] = places[at - 1] ?? 0;
    }
    rests[at] = rest;
    places[at] = place;
  }
}

/** The same table, in the same memory, but for shingles too common to tell anything. */
function withoutStock(table: Table): Table {
  const { buckets, rests, places, reports } = table;
  let kept = 0;
  let from = 0;
  for (let bucket = 1; bucket < buckets.length; bucket++) {
    const end = buckets[bucket] ?? 0;
    while (from < end) {
      const rest = rests[from];
      let to = from + 1;
      while (to < end && rests[to] === rest) to++;
      const last = to - from > MAX_IN_REPORT ? moveTelling(places, from, to, reports) : to;
      for (; from < last; from++) {
        rests[kept] = rest ?? 0;
        places[kept++] = places[from] ?? 0;
      }
      from = to;
    }
    buckets[bucket] = kept;
  }
  return { ...table, rests: rests.subarray(0, kept), places: places.subarray(0, kept) };
}

/**
 * Moves the places of one shingle that are worth keeping to the front of their span.
 * @returns where they end
 */
function moveTelling(places: Uint32Array, from: number, to: number, reports: Uint32Array): number {
  let kept = from;
  for (let at = from; at < to; ) {
    const next = reports[reportAt(reports, places[at] ?? 0) + 1] ?? MAX_INDEXED_LENGTH;
    let end = at + 1;
    while (end < to && (places[end] ?? 0) < next) end++;
    if (end - at <= MAX_IN_REPORT) {
      places.copyWithin(kept, at, end);
      kept += end - at;
    }
    at = end;
  }
  return kept - from <= MAX_IN_ALL ? kept : from;
}
