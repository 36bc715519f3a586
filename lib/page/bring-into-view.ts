/** Scrolls the page so that a range is seen. */
import { type Box, overlap } from '../core/reader/popover-place.ts';

/** Share of the window's height at which a line is read most easily. */
const HEIGHT = 1 / 3;
const GAP = 16;

/**
 * Leaves alone what is in view already.
 * @param covered a box of the window behind which nothing is seen
 */
export function bringIntoView(range: Range, covered?: Box): void {
  const box = range.getBoundingClientRect();
  const isHidden = covered !== undefined && overlap(box, covered);
  if (box.top >= 0 && box.bottom <= window.innerHeight && !isHidden) return;
  // Into view in all boxes that scroll, and then to where it is read most easily.
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { top } = range.getBoundingClientRect();
  window.scrollBy({ top: top - readableAt(box.height, covered), behavior: 'instant' });
}

function readableAt(height: number, covered: Box | undefined): number {
  const best = window.innerHeight * HEIGHT;
  if (!covered || best + height < covered.top || best > covered.bottom) return best;
  const below = window.innerHeight - covered.bottom;
  return covered.top > below ? covered.top - height - GAP : covered.bottom + GAP;
}
