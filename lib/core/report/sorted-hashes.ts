/** Hashes that come sorted, looked up where they lie: no set has to be built of them. */
import type { Hashes } from './gate.ts';

/** @param sorted ascending */
export function sortedHashes(sorted: Uint32Array): Hashes {
  return {
    has(hash) {
      let low = 0;
      let high = sorted.length - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const found = sorted[middle] ?? 0;
        if (found === hash) return true;
        if (found < hash) low = middle + 1;
        else high = middle - 1;
      }
      return false;
    },
  };
}
