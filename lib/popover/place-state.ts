/** Where in the article the popover stands: its sentence, which occurrence, what is listed there. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ConceptId } from '../core/glossary/concept.ts';
import type { Client } from '../protocol/client.ts';
import type { PopoverPlace } from '../protocol/replies.ts';

export interface PlaceState {
  readonly place: ReadonlySignal<PopoverPlace>;
  /** What the background says of it with every answer. */
  take(place: PopoverPlace): void;
  /** To another occurrence; nothing happens while one such step is under way. */
  step(step: 1 | -1): Promise<void>;
  /** Shows in the page one of the things listed, the popover staying. */
  show(index: number): Promise<void>;
}

const quietly = () => undefined;

/** @param shownId what the popover shows: none of a slogan */
export function createPlaceState(
  ask: Client,
  first: PopoverPlace,
  shownId: () => ConceptId | undefined,
): PlaceState {
  const place = signal(first);
  let isStepping = false;
  return {
    place,
    take(next) {
      place.value = next;
    },
    async step(step) {
      if (isStepping) return;
      isStepping = true;
      // Without an answer it stands where it stood.
      const conceptId = shownId();
      const what = conceptId === undefined ? {} : { conceptId };
      const next = await ask('popover/step', { step, ...what }).catch(quietly);
      if (next) place.value = next;
      isStepping = false;
    },
    async show(index) {
      await ask('popover/show-place', { index }).catch(quietly);
    },
  };
}
