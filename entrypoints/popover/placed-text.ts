/** Where the term stands, for the cards. */
import type { PlacedText } from '../../components/popover/placed-text.ts';
import type { PopoverState } from '../../lib/popover/popover-state.ts';

export function placedText({ place }: PopoverState): PlacedText {
  return {
    ...place.place.value,
    onStep: (step) => void place.step(step),
    onShow: (index) => void place.show(index),
  };
}
