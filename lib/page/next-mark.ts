/** Which mark comes next when the reader goes from one to the other. */
import type { Mark } from './mark.ts';

/**
 * The mark after the last one opened if that is open or in sight, or before it; else the first in
 * sight, or the last; else the first or last of all.
 * @param marks painted ones, in page order
 */
export function nextMark(
  marks: readonly Mark[],
  last: Mark | undefined,
  isOpen: boolean,
  step: 1 | -1,
): Mark | undefined {
  const at = marks.findIndex(({ id }) => id === last?.id);
  const here = marks[at];
  if (here && (isOpen || isOnScreen(here))) return marks.at((at + step) % marks.length);
  const inOrder = step > 0 ? marks : marks.toReversed();
  return inOrder.find(isOnScreen) ?? inOrder[0];
}

function isOnScreen({ range }: Mark): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
