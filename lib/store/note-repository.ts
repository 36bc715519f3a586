/**
 * Notes in IndexedDB. Every write of a note is one transaction of strict durability;
 * a promise resolves only after it completed, so its answer may be called saved.
 */
import type { Draft, Note, NoteId, NotePut } from '../core/annotation/note.ts';
import { reviseNote } from '../core/annotation/revise-note.ts';
import type { ConceptId } from '../core/glossary/concept.ts';
import type { PutResult } from '../protocol/replies.ts';
import type { Connection, Database } from './connection.ts';
import type { Revision } from './schema.ts';
import { write } from './write.ts';

export interface NoteRepository {
  /** Saves a text. Sent again with the same opId it answers the same and writes nothing. */
  put(put: NotePut): Promise<PutResult>;
  get(id: NoteId): Promise<Note | undefined>;
  /** The living note on a concept. */
  ofConcept(id: ConceptId): Promise<Note | undefined>;
  /** All notes that are neither in the trash nor empty. */
  list(): Promise<Note[]>;
  /** Into the trash; undefined when there is no such note. The text is as it was, so the revision stays. */
  trash(id: NoteId): Promise<Note | undefined>;
  /** Out of the trash. If the concept has a new note meanwhile, the old text is put above it. */
  restore(id: NoteId): Promise<Note | undefined>;
  /** Takes the place of the editor's earlier one; a draft that says what is stored is not kept. */
  putDraft(draft: Draft): Promise<void>;
  drafts(): Promise<Draft[]>;
}

/** Operations are remembered long enough for any retry. */
const OPERATION_LIFETIME = 7 * 24 * 3600 * 1000;

/** @param now epoch milliseconds */
export function createNoteRepository(connection: Connection, now: () => number): NoteRepository {
  return {
    put: (put) => connection.use((database) => putNote(database, put, now())),

    get: (id) => connection.use((database) => database.get('notes', id)),

    ofConcept: (id) =>
      connection.use(async (database) =>
        living(await database.getAllFromIndex('notes', 'conceptId', id)),
      ),

    list: () =>
      connection.use(async (database) =>
        (await database.getAll('notes')).filter(
          (note) => note.deleted === undefined && note.body.value.trim() !== '',
        ),
      ),

    trash: (id) => connection.use((database) => trashNote(database, id, now())),

    restore: (id) => connection.use((database) => restoreNote(database, id, now())),

    // Drafts need no strict durability: they bridge a crash of ours, not a power cut.
    putDraft: (draft) => connection.use((database) => putDraft(database, draft)),

    drafts: () => connection.use((database) => database.getAll('drafts')),
  };
}

function living(notes: readonly Note[]): Note | undefined {
  return notes
    .filter((note) => note.deleted === undefined)
    .sort((a, b) => b.modified - a.modified)[0];
}

function putNote(database: Database, put: NotePut, now: number): Promise<PutResult> {
  const stores = ['notes', 'revisions', 'operations', 'drafts'] as const;
  return write(database, 'strict', stores, async (transaction) => {
    const notes = transaction.objectStore('notes');
    const revisions = transaction.objectStore('revisions');
    const operations = transaction.objectStore('operations');
    const drafts = transaction.objectStore('drafts');

    const [stored, done, ofConcept] = await Promise.all([
      notes.get(put.noteId),
      operations.get(put.opId),
      notes.index('conceptId').getAll(put.target.conceptId),
    ]);
    const repeated = done && (await notes.get(done.noteId));
    if (repeated) {
      // Somebody else may have saved since: then that text is not this one's.
      return repeated.body.value === put.text
        ? { type: 'saved', note: repeated }
        : { type: 'conflict', current: repeated };
    }

    const rival = living(ofConcept.filter((note) => note.id !== put.noteId));
    const { noteId } = put;
    // A note that went into another left its history behind: no revision is used twice.
    const past = stored
      ? []
      : await revisions.getAllKeys(IDBKeyRange.bound([noteId, 0], [noteId, Infinity]));
    const baseRevision = Math.max(put.baseRevision, past.at(-1)?.[1] ?? 0);
    const revised = reviseNote(stored, rival, { ...put, baseRevision }, now);
    if (revised.type === 'write') {
      await notes.put(revised.note);
      await revisions.put(revisionOf(revised.note));
    }
    if (revised.type !== 'conflict') {
      const draft = await drafts.get(put.editorId);
      // What was typed after this text was sent is still only a draft.
      if (draft && draft.text === put.text) await drafts.delete(put.editorId);
    }
    if (revised.type === 'write' || revised.type === 'same') {
      await operations.put({ opId: put.opId, noteId: revised.note.id, done: now });
      for await (const cursor of operations
        .index('done')
        .iterate(IDBKeyRange.upperBound(now - OPERATION_LIFETIME))) {
        await cursor.delete();
      }
    }
    switch (revised.type) {
      case 'conflict':
        return { type: 'conflict', current: revised.current };
      case 'nothing':
        return { type: 'nothing' };
      default:
        return { type: 'saved', note: revised.note };
    }
  });
}

function putDraft(database: Database, draft: Draft): Promise<void> {
  return write(database, 'default', ['notes', 'drafts'] as const, async (transaction) => {
    const drafts = transaction.objectStore('drafts');
    const note = await transaction.objectStore('notes').get(draft.noteId);
    // It may come after the save of its text: left lying, it would contradict the next one.
    const isSaved = note?.deleted === undefined && note?.body.value === draft.text;
    await (isSaved ? drafts.delete(draft.editorId) : drafts.put(draft));
  });
}

/** Its drafts stay: nothing saves them while it lies in the trash, and they come back with it. */
function trashNote(database: Database, id: NoteId, now: number): Promise<Note | undefined> {
  return write(database, 'strict', ['notes'] as const, async ({ store }) => {
    const note = await store.get(id);
    if (!note || note.deleted !== undefined) return note;
    const trashed = { ...note, deleted: now };
    await store.put(trashed);
    return trashed;
  });
}

function restoreNote(database: Database, id: NoteId, now: number): Promise<Note | undefined> {
  return write(database, 'strict', ['notes', 'revisions'] as const, async (transaction) => {
    const notes = transaction.objectStore('notes');
    const note = await notes.get(id);
    if (!note || note.deleted === undefined) return note;
    const { deleted: _trashed, ...kept } = note;
    const rival = living(await notes.index('conceptId').getAll(note.target.conceptId));
    let restored: Note = kept;
    if (rival) {
      // One concept has one note: nothing of either text is dropped.
      restored = {
        ...rival,
        body: { ...rival.body, value: `${note.body.value}\n\n${rival.body.value}` },
        modified: Math.max(now, rival.modified),
        revision: rival.revision + 1,
      };
      await notes.delete(note.id);
    }
    await notes.put(restored);
    await transaction.objectStore('revisions').put(revisionOf(restored));
    return restored;
  });
}

function revisionOf({ id, revision, body, modified }: Note): Revision {
  return { noteId: id, revision, text: body.value, modified };
}
