/** What one `NotePut` does to a stored note. Pure: the store wraps it in a transaction. */
import type { Note, NotePut } from './note.ts';

export type Revised =
  | { readonly type: 'write'; readonly note: Note }
  /** Nothing to write: the text is what is stored already. */
  | { readonly type: 'same'; readonly note: Note }
  /** Somebody saved in between; both texts must be kept and shown. */
  | { readonly type: 'conflict'; readonly current: Note }
  /** An empty note that was never stored needs no record. */
  | { readonly type: 'nothing' };

/**
 * @param stored the note of that id, if there is one
 * @param rival another live note on the same concept: one concept has one note
 * @param now epoch milliseconds
 */
export function reviseNote(
  stored: Note | undefined,
  rival: Note | undefined,
  put: NotePut,
  now: number,
): Revised {
  // Writing to a note in the trash takes it out: no more beside a rival than a new one.
  if (rival && (!stored || stored.deleted !== undefined)) {
    return rival.body.value === put.text
      ? { type: 'same', note: rival }
      : { type: 'conflict', current: rival };
  }
  if (!stored) {
    // A note that is gone for good was not written upon nothing: it comes back as a new one.
    if (put.text.trim() === '' && put.baseRevision === 0) return { type: 'nothing' };
    return { type: 'write', note: newNote(put, now) };
  }
  if (stored.deleted === undefined && stored.body.value === put.text) {
    return { type: 'same', note: stored };
  }
  if (stored.revision !== put.baseRevision) return { type: 'conflict', current: stored };
  const { deleted: _restored, ...live } = stored;
  return {
    type: 'write',
    note: {
      ...live,
      body: { ...stored.body, value: put.text },
      modified: Math.max(now, stored.modified),
      revision: stored.revision + 1,
    },
  };
}

function newNote(put: NotePut, now: number): Note {
  return {
    id: put.noteId,
    motivation: 'commenting',
    target: put.target,
    body: { type: 'TextualBody', format: 'text/plain', value: put.text },
    ...(put.provenance ? { provenance: put.provenance } : {}),
    created: now,
    modified: now,
    revision: put.baseRevision + 1,
  };
}
