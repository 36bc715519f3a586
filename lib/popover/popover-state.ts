/**
 * What the popover shows: one of the senses that the spelling may have, with the editor of its
 * note. Nothing typed on one sense is lost, or written to another, when the reader turns to that.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type ConceptId, preferredTerm } from '../core/glossary/concept.ts';
import { createNoteSession, type NoteSession } from '../notes/note-session.ts';
import type { Client } from '../protocol/client.ts';
import type { PopoverContent } from '../protocol/replies.ts';

export interface ShownSense {
  readonly content: PopoverContent;
  readonly note: NoteSession;
}

export type Turning =
  | 'at-rest'
  /** On the way: what is typed now would come too late. */
  | 'under-way'
  /** Not turned, because the note is not saved. */
  | 'note-first'
  /** Not turned, because the background did not answer. */
  | 'failed';

export interface PopoverState {
  readonly shown: ReadonlySignal<ShownSense>;
  readonly turning: ReadonlySignal<Turning>;
  turnTo(id: ConceptId): Promise<void>;
  /** The note on a concept was changed somewhere. */
  refresh(id: ConceptId): Promise<void>;
  flush(): Promise<void>;
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
  const { ask, nonce, newId } = options;
  const shown = signal(show(options.content));
  const turned = signal<Turning>('at-rest');

  function show(content: PopoverContent): ShownSense {
    const { concept, note, draft, problem } = content;
    const label = preferredTerm(concept);
    const target = { type: 'concept', conceptId: concept.id, label } as const;
    return {
      content,
      note: createNoteSession({ ask, target, editorId: nonce, newId, note, draft, problem }),
    };
  }

  async function turn(from: ShownSense, conceptId: ConceptId): Promise<Turning> {
    await from.note.flush();
    if (!isKept(from)) return 'note-first';
    try {
      const content = await ask('popover/sense', { conceptId });
      // Something may have been typed on the way.
      await from.note.flush();
      if (!isKept(from)) return 'note-first';
      const next = show(content);
      from.note.dispose();
      shown.value = next;
      return 'at-rest';
    } catch {
      return 'failed';
    }
  }

  return {
    shown,
    turning: computed(() =>
      turned.value === 'note-first' && isKept(shown.value) ? 'at-rest' : turned.value,
    ),
    async turnTo(conceptId) {
      const from = shown.value;
      if (turned.value === 'under-way' || conceptId === from.content.concept.id) return;
      turned.value = 'under-way';
      turned.value = await turn(from, conceptId);
    },
    async refresh(conceptId) {
      const { content, note } = shown.value;
      if (content.concept.id !== conceptId) return;
      await ask('note/of-concept', { conceptId }).then(note.refresh, quietly);
    },
    flush: () => shown.value.note.flush(),
  };
}

/** Whether nothing of this note is in the editor alone. */
function isKept({ content, note }: ShownSense): boolean {
  const { type } = note.state.value;
  if (type === 'saved' || type === 'empty') return true;
  // It could not be read to begin with, and nobody wrote anything.
  return type === 'failed' && content.problem !== undefined && note.text.value === '';
}
