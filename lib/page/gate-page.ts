/** Runs the gate over the page's raw text in slices, so that no page feels it. */
import { gateOpens } from '../core/report/gate.ts';

const SLICE = 200_000;
/** Slices overlap, so that two neighbouring hits are not parted. */
const OVERLAP = 600;

/**
 * @param pause resolves when the page is idle; false: give up
 * @returns whether the page may carry a known report
 */
export async function gatePage(
  text: string,
  gate: ReadonlySet<number>,
  pause: () => Promise<boolean>,
): Promise<boolean> {
  for (let start = 0; start < text.length; start += SLICE) {
    if (start > 0 && !(await pause())) return false;
    if (gateOpens(text.slice(start, start + SLICE + OVERLAP), gate)) return true;
  }
  return false;
}
