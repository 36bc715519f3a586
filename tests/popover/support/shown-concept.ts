/** What a popover shows, where that is a concept. */
import type { PopoverState, ShownConcept } from '../../../lib/popover/popover-state.ts';

export function shownConcept({ shown }: Pick<PopoverState, 'shown'>): ShownConcept {
  const now = shown.value;
  if (now.type !== 'concept') throw new Error(`The popover shows a ${now.type}.`);
  return now;
}
