/** The reader's explanation of a slogan that has none. Its text stays until it is an entry. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../protocol/client.ts';
import type { PopoverContent } from '../protocol/replies.ts';
import { type ErrorCode, RequestError } from '../protocol/reply.ts';

/** UTF-16 code units; as the message table has it. */
export const MAX_EXPLANATION = 600;

export type ExplanationState = 'at-rest' | 'saving' | 'failed' | 'quota' | 'too-long';

export interface Explanation {
  readonly text: ReadonlySignal<string>;
  readonly state: ReadonlySignal<ExplanationState>;
  input(text: string): void;
  /** @returns whether nothing is left that is not saved */
  save(): Promise<boolean>;
}

/** @param onSaved is given what the popover shows from then on */
export function createExplanation(
  ask: Client,
  onSaved: (content: PopoverContent) => void,
): Explanation {
  const text = signal('');
  const state = signal<ExplanationState>('at-rest');
  let saving: Promise<boolean> | undefined;

  async function put(definition: string): Promise<boolean> {
    state.value = 'saving';
    try {
      onSaved(await ask('popover/explain', { definition }));
      state.value = 'at-rest';
      return true;
    } catch (error) {
      state.value = stateAfter(error instanceof RequestError ? error.code : 'failed');
      return false;
    }
  }

  return {
    text,
    state,
    input(next) {
      text.value = next;
      if (state.value !== 'saving') state.value = 'at-rest';
    },
    async save() {
      const definition = text.value.trim();
      if (saving) return await saving;
      if (definition === '') return true;
      if (definition.length > MAX_EXPLANATION) {
        state.value = 'too-long';
        return false;
      }
      saving = put(definition);
      const isSaved = await saving;
      saving = undefined;
      return isSaved;
    },
  };
}

function stateAfter(code: ErrorCode): ExplanationState {
  return code === 'quota' || code === 'too-long' ? code : 'failed';
}
