/**
 * Shingles and winnowing after Schleimer, Wilkerson, Aiken, "Winnowing: Local
 * Algorithms for Document Fingerprinting", SIGMOD 2003 (robust winnowing, section 3).
 * Guarantee: two texts sharing a run of at least w + k − 1 characters share a
 * selected shingle of that run.
 */

/** Hashes selected from a text and where each shingle begins, in word characters. */
export interface Fingerprint {
  /** Shingle length in word characters. */
  readonly k: number;
  /** Window length in shingles. */
  readonly w: number;
  readonly hashes: Uint32Array;
  readonly positions: Uint32Array;
}

const BASE = 0x01000193;

/** One 32-bit hash for every k-gram of `codes`, by a rolling polynomial with a final mix. */
export function shingleHashes(codes: Uint16Array, k: number): Uint32Array {
  const count = codes.length - k + 1;
  if (count <= 0) return new Uint32Array(0);
  const hashes = new Uint32Array(count);
  let leaving = 1;
  for (let i = 1; i < k; i++) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let i = 0; i < codes.length; i++) {
    if (i >= k) hash = (hash - Math.imul(codes[i - k] ?? 0, leaving)) | 0;
    hash = (Math.imul(hash, BASE) + (codes[i] ?? 0)) | 0;
    if (i >= k - 1) hashes[i - k + 1] = mix(hash);
  }
  return hashes;
}

/** Robust winnowing: the rightmost minimum of every window, each picked once. */
export function winnow(codes: Uint16Array, k: number, w: number): Fingerprint {
  const all = shingleHashes(codes, k);
  const hashes: number[] = [];
  const positions: number[] = [];
  let chosen = -1;
  const windows = Math.max(all.length - w + 1, all.length > 0 ? 1 : 0);
  for (let left = 0; left < windows; left++) {
    const right = Math.min(left + w, all.length) - 1;
    if (chosen < left) {
      chosen = left;
      for (let i = left + 1; i <= right; i++) if (at(all, i) <= at(all, chosen)) chosen = i;
    } else if (at(all, right) < at(all, chosen)) {
      chosen = right;
    }
    if (positions.at(-1) !== chosen) {
      positions.push(chosen);
      hashes.push(at(all, chosen));
    }
  }
  return { k, w, hashes: Uint32Array.from(hashes), positions: Uint32Array.from(positions) };
}

function at(array: Uint32Array, i: number): number {
  return array[i] ?? 0;
}

/** Murmur3's finaliser: spreads neighbouring polynomials over all 32 bits. */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
