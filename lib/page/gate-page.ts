/** Runs the gate over the page's raw text in slices, so that no page feels it. */
import { gateOpens, type Hashes } from '../core/report/gate.ts';

const SLICE = 200_000;
/** Slices overlap, so that two neighbouring hits are not parted, indentation between them included. */
const OVERLAP = 1000;

/** What the gate looks for: hashes of shingles of `k` word characters. */
export interface Gate {
  readonly k: number;
  readonly hashes: Hashes;
}

/**
 * @param pause resolves when the page is idle; false: give up
 * @returns whether the page may carry a known report
 */
export async function gatePage(
  text: string,
  gates: readonly Gate[],
  pause: () => Promise<boolean>,
): Promise<boolean> {
  for (let start = 0; start < text.length; start += SLICE) {
    if (start > 0 && !(await pause())) return false;
    const slice = text.slice(start, start + SLICE + OVERLAP);
    if (gates.some(({ k, hashes }) => gateOpens(slice, hashes, k))) return true;
  }
  return false;
}
