/**
 * Notes in IndexedDB. Every write is one transaction of strict durability
 * (IndexedDB 3.0, section 2.7.1 "durability hint"); a promise resolves only after
 * the transaction completed, so its answer may be called saved.
 */
import type { Draft, Note, NoteId, NotePut } from '../core/annotation/note.ts';
import { reviseNote } from '../core/annotation/revise-note.ts';
import type { ConceptId } from '../core/glossary/concept.ts';
import type { PutResult } from '../protocol/replies.ts';
import type { Connection, Database } from './connection.ts';

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
  putDraft(draft: Draft): Promise<void>;
  drafts(): Promise<Draft[]>;
  dropDraft(editorId: Draft['editorId']): Promise<void>;
}

const STRICT = { durability: 'strict' } as const;
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

    trash: (id) =>
      changeNote(connection, id, (note) =>
        note.deleted === undefined ? { ...note, deleted: now() } : note,
      ),

    restore: (id) => connection.use((database) => restoreNote(database, id, now())),

    // Drafts need no strict durability: they bridge a crash of ours, not a power cut.
    putDraft: (draft) =>
      connection.use(async (database) => {
        await database.put('drafts', draft);
      }),

    drafts: () => connection.use((database) => database.getAll('drafts')),

    dropDraft: (id) => connection.use((database) => database.delete('drafts', id)),
  };
}

function living(notes: readonly Note[]): Note | undefined {
  return notes
    .filter((note) => note.deleted === undefined)
    .sort((a, b) => b.modified - a.modified)[0];
}

async function putNote(database: Database, put: NotePut, now: number): Promise<PutResult> {
  const stores = ['notes', 'revisions', 'operations', 'drafts'] as const;
  const transaction = database.transaction(stores, 'readwrite', STRICT);
  const notes = transaction.objectStore('notes');
  const operations = transaction.objectStore('operations');
  const drafts = transaction.objectStore('drafts');

  const [stored, done, ofConcept] = await Promise.all([
    notes.get(put.noteId),
    operations.get(put.opId),
    notes.index('conceptId').getAll(put.target.conceptId),
  ]);
  const repeated = done && (await notes.get(done.noteId));
  if (repeated) {
    await transaction.done;
    return { type: 'saved', note: repeated };
  }

  const rival = living(ofConcept.filter((note) => note.id !== put.noteId));
  const revised = reviseNote(stored, rival, put, now);
  if (revised.type === 'write') {
    const { note } = revised;
    const { id: noteId, revision, modified } = note;
    await Promise.all([
      notes.put(note),
      transaction
        .objectStore('revisions')
        .put({ noteId, revision, text: note.body.value, modified }),
    ]);
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
  await transaction.done;
  switch (revised.type) {
    case 'conflict':
      return { type: 'conflict', current: revised.current };
    case 'nothing':
      return { type: 'nothing' };
    default:
      return { type: 'saved', note: revised.note };
  }
}

function changeNote(
  connection: Connection,
  id: NoteId,
  change: (note: Note) => Note,
): Promise<Note | undefined> {
  return connection.use(async (database) => {
    const transaction = database.transaction('notes', 'readwrite', STRICT);
    const note = await transaction.store.get(id);
    const changed = note && change(note);
    if (changed && changed !== note) await transaction.store.put(changed);
    await transaction.done;
    return changed;
  });
}

async function restoreNote(database: Database, id: NoteId, now: number): Promise<Note | undefined> {
  const transaction = database.transaction(['notes', 'revisions'], 'readwrite', STRICT);
  const notes = transaction.objectStore('notes');
  const note = await notes.get(id);
  if (!note || note.deleted === undefined) {
    await transaction.done;
    return note;
  }
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
  const { id: noteId, revision, modified, body } = restored;
  await Promise.all([
    notes.put(restored),
    transaction.objectStore('revisions').put({ noteId, revision, text: body.value, modified }),
  ]);
  await transaction.done;
  return restored;
}
