/** Which of the things to learn the reader has done on the sample article of the welcome page. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Gesture } from '../../components/welcome/gesture.ts';
import type { ConceptId } from '../core/glossary/concept.ts';
import type { Client } from '../protocol/client.ts';
import { isNoteChanged, type TabMessage } from '../protocol/tab-messages.ts';

export interface Gestures {
  /** In the order in which they were done. */
  readonly done: ReadonlySignal<readonly Gesture[]>;
  /** A popover has come up on the page. */
  popoverOpened(): void;
}

export interface GesturesOptions {
  readonly ask: Client;
  /** Has a listener told of what our own pages and this tab's reader are told. */
  readonly listen: (listener: (message: unknown) => void) => void;
  /** Whether the concept is one of those marked in the sample article. */
  readonly isMarked: (conceptId: ConceptId) => boolean;
  /** Whether the page is in front. */
  readonly isInSight: () => boolean;
}

export function followGestures(options: GesturesOptions): Gestures {
  const { ask, listen, isMarked, isInSight } = options;
  const done = signal<readonly Gesture[]>([]);
  const did = (gesture: Gesture) => {
    if (!done.value.includes(gesture)) done.value = [...done.value, gesture];
  };

  /** Other pages of ours write and delete notes as well: here it takes a popover. */
  async function noteChanged(noteId: string, conceptId: ConceptId): Promise<void> {
    if (!done.value.includes('explain') || !isMarked(conceptId) || !isInSight()) return;
    const note = await ask('note/get', { noteId }).catch(() => undefined);
    if (note && note.deleted === undefined && note.body.value.trim() !== '') did('note');
  }

  listen((message) => {
    if (isNoteChanged(message)) void noteChanged(message.noteId, message.conceptId);
    // Only the side panel sends the reader of this page to a place.
    else if ((message as TabMessage | null)?.type === 'reader/show-place') did('panel');
  });

  return { done, popoverOpened: () => did('explain') };
}
