/**
 * The reader's explanation of a slogan that has none. Its text stays until it is an entry; until
 * then the background keeps it, for the popover may go at any moment.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ConceptId } from '../core/glossary/concept.ts';
import type { Client } from '../protocol/client.ts';
import type { PopoverContent } from '../protocol/replies.ts';
import { type ErrorCode, RequestError } from '../protocol/reply.ts';

/** UTF-16 code units; as the message table has it. */
export const MAX_EXPLANATION = 600;
/** What the background keeps of a text that is not saved. */
const MAX_DRAFT = 20_000;

export type ExplanationState = 'at-rest' | 'saving' | 'failed' | 'quota' | 'too-long' | 'exists';

export interface Explanation {
  readonly text: ReadonlySignal<string>;
  readonly state: ReadonlySignal<ExplanationState>;
  /** In the state `exists`: what the reader has written elsewhere meanwhile. */
  readonly other: ReadonlySignal<OtherExplanation | undefined>;
  input(text: string): void;
  /** @returns whether nothing is left that is not saved */
  save(): Promise<boolean>;
  /** Saves the text in the place of the other one. */
  replaceOther(): Promise<void>;
  /** Gives up the text for the other one. */
  takeOther(): Promise<void>;
}

export interface OtherExplanation {
  readonly conceptId: ConceptId;
  readonly definition: string;
}

const quietly = () => undefined;

/**
 * @param draft typed before, and not saved
 * @param onSaved is given what the popover shows from then on
 */
export function createExplanation(
  ask: Client,
  draft: string,
  onSaved: (content: PopoverContent) => void,
): Explanation {
  const text = signal(draft);
  const state = signal<ExplanationState>('at-rest');
  const other = signal<OtherExplanation | undefined>(undefined);
  let saving: Promise<boolean> | undefined;
  let kept = draft;
  let isKeeping = false;
  let keeping: Promise<void> = Promise.resolve();

  /** One at a time: while one is on its way the latest text waits. */
  async function keep(): Promise<void> {
    isKeeping = true;
    while (kept !== text.value && !saving) {
      kept = text.value;
      await ask('popover/explanation-draft', { text: kept.slice(0, MAX_DRAFT) }).catch(quietly);
    }
    isKeeping = false;
  }
  const keepText = () => {
    if (!isKeeping) keeping = keep();
    return keeping;
  };

  async function put(definition: string, instead?: string): Promise<boolean> {
    state.value = 'saving';
    try {
      const answer = await ask('popover/explain', {
        definition,
        ...(instead === undefined ? {} : { instead }),
      });
      if (answer.type === 'exists') {
        other.value = answer;
        state.value = 'exists';
        return false;
      }
      onSaved(answer.content);
      state.value = 'at-rest';
      return true;
    } catch (error) {
      state.value = stateAfter(error instanceof RequestError ? error.code : 'failed');
      return false;
    }
  }

  async function save(instead?: string): Promise<boolean> {
    const definition = text.value.trim();
    if (saving) return await saving;
    if (definition === '') return true;
    if (definition.length > MAX_EXPLANATION) {
      state.value = 'too-long';
      return false;
    }
    saving = put(definition, instead);
    const isSaved = await saving;
    saving = undefined;
    // The field takes nothing meanwhile, but an input method may have been at work.
    if (!isSaved) void keepText();
    return isSaved;
  }

  return {
    text,
    state,
    other,
    input(next) {
      text.value = next;
      if (state.value !== 'saving' && state.value !== 'exists') state.value = 'at-rest';
      void keepText();
    },
    save: () => save(),
    async replaceOther() {
      await save(other.value?.definition);
    },
    async takeOther() {
      const taken = other.value;
      if (!taken || state.value !== 'exists') return;
      const before = text.value;
      text.value = '';
      await keepText();
      try {
        onSaved(await ask('popover/sense', { conceptId: taken.conceptId }));
      } catch {
        text.value = before;
        state.value = 'failed';
        await keepText();
      }
    },
  };
}

function stateAfter(code: ErrorCode): ExplanationState {
  return code === 'quota' || code === 'too-long' ? code : 'failed';
}
