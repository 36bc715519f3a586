/** Where in the article the popover stands: its sentence, which occurrence, what is listed there. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../protocol/client.ts';
import type { PopoverPlace } from '../protocol/replies.ts';

export interface PlaceState {
  readonly place: ReadonlySignal<PopoverPlace>;
  /** What the background says of it with every answer. */
  take(place: PopoverPlace): void;
  /** To another occurrence; nothing happens while one such step is under way. */
  step(step: 1 | -1): Promise<void>;
  /** Shows a span of the page, the popover staying. */
  show(span: { readonly start: number; readonly end: number }): Promise<void>;
}

const quietly = () => undefined;

export function createPlaceState(ask: Client, first: PopoverPlace): PlaceState {
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
      const next = await ask('popover/step', { step }).catch(quietly);
      if (next) place.value = next;
      isStepping = false;
    },
    async show({ start, end }) {
      await ask('popover/show-place', { start, end }).catch(quietly);
    },
  };
}
