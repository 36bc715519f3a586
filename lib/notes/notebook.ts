/** State of the notebook page: all notes, the search, the note being edited, the last one removed. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Note, NoteId } from '../core/annotation/note.ts';
import { newestFirst, searchNotes } from '../core/annotation/search-notes.ts';
import type { Client } from '../protocol/client.ts';
import { createNoteSession, type NoteSession } from './note-session.ts';

export interface Editing {
  readonly noteId: NoteId;
  /** The note as it was found, which keeps its place in the list. */
  readonly place: Note;
  readonly session: NoteSession;
}

export interface Notebook {
  /** Those that match the query, newest first. */
  readonly notes: ReadonlySignal<readonly Note[]>;
  readonly total: ReadonlySignal<number>;
  readonly query: ReadonlySignal<string>;
  readonly status: ReadonlySignal<'loading' | 'ready' | 'unavailable'>;
  readonly editing: ReadonlySignal<Editing | undefined>;
  /** Can be brought back. */
  readonly removed: ReadonlySignal<Note | undefined>;
  load(): Promise<void>;
  /** A note was changed somewhere. */
  refresh(id: NoteId): Promise<void>;
  search(query: string): void;
  edit(note: Note): void;
  endEdit(): Promise<void>;
  remove(note: Note): Promise<void>;
  undoRemove(): Promise<void>;
}

export interface NotebookOptions {
  readonly ask: Client;
  readonly newId: () => string;
  /** 32 hexadecimal digits. */
  readonly newEditorId: () => string;
}

export function createNotebook({ ask, newId, newEditorId }: NotebookOptions): Notebook {
  const all = signal<readonly Note[]>([]);
  const query = signal('');
  const status = signal<'loading' | 'ready' | 'unavailable'>('loading');
  const editing = signal<Editing | undefined>(undefined);
  const removed = signal<Note | undefined>(undefined);

  function replace(id: NoteId, note: Note | undefined): void {
    const others = all.value.filter((one) => one.id !== id);
    all.value = note && note.deleted === undefined ? [...others, note] : others;
  }

  /** Shows at once that the background is out of reach. */
  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch {
      status.value = 'unavailable';
      return undefined;
    }
  }

  async function endEdit(): Promise<void> {
    const was = editing.value;
    if (!was) return;
    await was.session.flush();
    // What could not be saved stays in sight.
    const { type } = was.session.state.value;
    if (type === 'failed' || type === 'conflict') return;
    was.session.dispose();
    if (editing.value === was) editing.value = undefined;
  }

  return {
    notes: computed(() => inView(all.value, query.value, editing.value)),
    total: computed(() => all.value.length),
    query,
    status,
    editing,
    removed,
    async load() {
      status.value = 'loading';
      await attempt(async () => {
        all.value = await ask('note/list', {});
        status.value = 'ready';
      });
    },
    async refresh(id) {
      // If it cannot be read now, what is shown stays: the next change or reload will tell.
      const found = await ask('note/get', { noteId: id }).then(
        (note) => ({ note }),
        () => undefined,
      );
      if (!found) return;
      replace(id, found.note);
      const living = found.note?.deleted === undefined ? found.note : undefined;
      if (editing.value?.noteId === id) editing.value.session.refresh(living);
    },
    search(next) {
      query.value = next;
    },
    edit(note) {
      void endEdit().then(() => {
        if (editing.value) return;
        const { target } = note;
        editing.value = {
          noteId: note.id,
          place: note,
          session: createNoteSession({ ask, target, editorId: newEditorId(), newId, note }),
        };
      });
    },
    endEdit,
    async remove(note) {
      await endEdit();
      const gone = await attempt(() => ask('note/delete', { noteId: note.id }));
      if (!gone) return;
      replace(note.id, undefined);
      removed.value = gone;
    },
    async undoRemove() {
      const note = removed.value;
      if (!note) return;
      const back = await attempt(() => ask('note/restore', { noteId: note.id }));
      // Until it is back it can be asked for again.
      if (!back) return;
      if (removed.value === note) removed.value = undefined;
      replace(back.id, back);
    },
  };
}

/** The note being edited stays where it was, whatever its text has become. */
function inView(all: readonly Note[], query: string, editing: Editing | undefined): Note[] {
  if (!editing) return searchNotes(all, query);
  const { noteId, place } = editing;
  const others = searchNotes(
    all.filter((note) => note.id !== noteId),
    query,
  );
  return [...others, place].sort(newestFirst);
}
