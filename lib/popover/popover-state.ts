/**
 * What the popover shows: a slogan without an entry, or one of the senses that the spelling may
 * have, or what is related to that; with the editor of its note. Nothing typed on one concept is
 * lost, or written to another, when the reader turns to that.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { type ConceptId, preferredTerm } from '../core/glossary/concept.ts';
import { createNoteSession, type NoteSession } from '../notes/note-session.ts';
import type { Client } from '../protocol/client.ts';
import type { ConceptContent, PopoverContent, SloganContent } from '../protocol/replies.ts';
import { createExplanation, type Explanation } from './explanation.ts';
import { createHiding, type Hiding } from './hiding.ts';
import { createPlaceState, type PlaceState } from './place-state.ts';

export interface ShownConcept {
  readonly type: 'concept';
  readonly content: ConceptContent;
  readonly note: NoteSession;
  /** How far its card was scrolled when the reader left it; CSS pixels. */
  readonly scroll: number;
}

export interface ShownSlogan {
  readonly type: 'slogan';
  readonly content: SloganContent;
  readonly explanation: Explanation;
}

export type Shown = ShownConcept | ShownSlogan;

export type Turning =
  | 'at-rest'
  /** On the way: what is typed now would come too late. */
  | 'under-way'
  /** Not turned, because the note is not saved. */
  | 'note-first'
  /** Not turned, because the background did not answer. */
  | 'failed';

/** A concept from which the reader went on to a related one. */
export interface TrailStep {
  readonly id: ConceptId;
  readonly label: string;
  readonly scroll: number;
}

export interface PopoverState {
  readonly shown: ReadonlySignal<Shown>;
  readonly turning: ReadonlySignal<Turning>;
  /** The way back, the nearest last; while it is not empty, what is shown is not what stands in the page. */
  readonly trail: ReadonlySignal<readonly TrailStep[]>;
  readonly place: PlaceState;
  readonly hiding: Hiding;
  /** Another sense of the spelling. */
  turnTo(id: ConceptId): Promise<void>;
  /** @param scroll how far the card is scrolled, for the way back */
  openRelated(id: ConceptId, scroll: number): Promise<void>;
  back(): Promise<void>;
  /** The note on a concept was changed somewhere. */
  refresh(id: ConceptId): Promise<void>;
  flush(): Promise<void>;
  /** Before the reader closes. @returns whether it may be closed: not at once over a text that could not be saved */
  leave(): Promise<boolean>;
}

export interface PopoverStateOptions {
  readonly ask: Client;
  /** Of the session; names its editor. */
  readonly nonce: string;
  readonly newId: () => string;
  readonly content: PopoverContent;
}

const quietly = () => undefined;

export function createPopoverState(options: PopoverStateOptions): PopoverState {
  const { ask, nonce, newId, content: first } = options;
  const turned = signal<Turning>('at-rest');
  const trail = signal<readonly TrailStep[]>([]);
  const place = createPlaceState(ask, first, () => idOf(shown.value));
  const hiding = createHiding(ask);
  const shown = signal(show(first, 0));
  hiding.take(first.isHidden, idOf(shown.value));
  /** An explanation with which the reader has tried to leave. */
  let left: string | undefined;

  function show(content: PopoverContent, scroll: number): Shown {
    if (content.type === 'slogan') {
      return {
        type: 'slogan',
        content,
        explanation: createExplanation(ask, content.draft ?? '', replace),
      };
    }
    const { concept, note, draft, problem } = content;
    const label = preferredTerm(concept);
    const target = { type: 'concept', conceptId: concept.id, label } as const;
    return {
      type: 'concept',
      content,
      scroll,
      note: createNoteSession({ ask, target, editorId: nonce, newId, note, draft, problem }),
    };
  }

  function replace(content: PopoverContent, scroll = 0): void {
    const from = shown.value;
    const next = show(content, scroll);
    if (from.type === 'concept') from.note.dispose();
    place.take(content);
    hiding.take(content.isHidden, idOf(next));
    shown.value = next;
  }

  async function contentOf(from: Shown, conceptId: ConceptId): Promise<PopoverContent | Turning> {
    await flushNote(from);
    if (!isKept(from)) return 'note-first';
    try {
      const content = await ask('popover/sense', { conceptId });
      // Something may have been typed on the way.
      await flushNote(from);
      return isKept(from) ? content : 'note-first';
    } catch {
      return 'failed';
    }
  }

  async function turn(conceptId: ConceptId, next: readonly TrailStep[], scroll = 0): Promise<void> {
    const from = shown.value;
    if (turned.value === 'under-way' || idOf(from) === conceptId) return;
    turned.value = 'under-way';
    const answer = await contentOf(from, conceptId);
    if (typeof answer === 'string') {
      turned.value = answer;
      return;
    }
    batch(() => {
      trail.value = next;
      replace(answer, scroll);
      turned.value = 'at-rest';
    });
  }

  return {
    shown,
    trail,
    place,
    hiding,
    turning: computed(() =>
      turned.value === 'note-first' && isKept(shown.value) ? 'at-rest' : turned.value,
    ),
    turnTo: (conceptId) => turn(conceptId, trail.value),
    async openRelated(conceptId, scroll) {
      const { type, content } = shown.value;
      if (type !== 'concept') return;
      const { id } = content.concept;
      const here = { id, label: preferredTerm(content.concept), scroll };
      await turn(conceptId, [...trail.value, here]);
    },
    async back() {
      const last = trail.value.at(-1);
      if (last) await turn(last.id, trail.value.slice(0, -1), last.scroll);
    },
    async refresh(conceptId) {
      const now = shown.value;
      if (now.type !== 'concept' || idOf(now) !== conceptId) return;
      await ask('note/of-concept', { conceptId }).then(now.note.refresh, quietly);
    },
    async flush() {
      const now = shown.value;
      await (now.type === 'concept' ? now.note.flush() : now.explanation.save());
    },
    async leave() {
      const now = shown.value;
      // Notes have their drafts: what is typed in them outlives the popover.
      if (now.type === 'concept' || now.explanation.text.value === left) return true;
      left = now.explanation.text.value;
      return await now.explanation.save();
    },
  };
}

const idOf = (shown: Shown): ConceptId | undefined =>
  shown.type === 'concept' ? shown.content.concept.id : undefined;

const flushNote = async (shown: Shown): Promise<void> => {
  if (shown.type === 'concept') await shown.note.flush();
};

/** Whether nothing of this note is in the editor alone. */
function isKept(shown: Shown): boolean {
  if (shown.type === 'slogan') return true;
  const { content, note } = shown;
  const { type } = note.state.value;
  if (type === 'saved' || type === 'empty') return true;
  // It could not be read to begin with, and nobody wrote anything.
  return type === 'failed' && content.problem !== undefined && note.text.value === '';
}
