/** Whether what the popover shows is to be marked in pages at all. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ConceptId } from '../core/glossary/concept.ts';
import type { Client } from '../protocol/client.ts';

export interface HidingState {
  readonly isHidden: boolean;
  /** `changed`: since the popover shows it. */
  readonly type: 'as-found' | 'under-way' | 'changed' | 'failed';
}

export interface Hiding {
  readonly state: ReadonlySignal<HidingState>;
  /** Of what is shown from now on. @param conceptId none of a slogan */
  take(isHidden: boolean, conceptId: ConceptId | undefined): void;
  toggle(): Promise<void>;
}

export function createHiding(ask: Client): Hiding {
  const state = signal<HidingState>({ isHidden: false, type: 'as-found' });
  let shown: ConceptId | undefined;
  /** Which taking an answer belongs to. */
  let taken = 0;
  return {
    state,
    take(isHidden, conceptId) {
      taken++;
      shown = conceptId;
      state.value = { isHidden, type: 'as-found' };
    },
    async toggle() {
      const before = state.value;
      if (before.type === 'under-way') return;
      const own = taken;
      state.value = { ...before, type: 'under-way' };
      const isHidden = !before.isHidden;
      const what = shown === undefined ? {} : { conceptId: shown };
      const after: HidingState = await ask('popover/hide', { ...what, isHidden }).then(
        () => ({ isHidden, type: 'changed' }),
        () => ({ ...before, type: 'failed' }),
      );
      if (own === taken) state.value = after;
    },
  };
}
