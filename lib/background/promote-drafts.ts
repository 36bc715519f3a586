/**
 * Drafts whose editor ended before it could save (the popover was closed, the tab
 * crashed, the browser was killed) become notes. A draft that contradicts what was
 * saved meanwhile waits until the reader opens that note and sees both.
 */
import type { Draft, Note } from '../core/annotation/note.ts';
import type { NoteRepository } from '../store/note-repository.ts';

/** A living editor saves within half a second; an older draft has none. Milliseconds. */
const ABANDONED = 10_000;

/** @param run the present run of the browser */
export function isAbandoned(draft: Draft, run: string, now: number): boolean {
  return draft.run !== run || Math.abs(now - draft.typed) > ABANDONED;
}

/** What the reader deleted does not come back by itself. */
export async function isOfDeleted(
  notes: Pick<NoteRepository, 'get'>,
  { noteId }: Pick<Draft, 'noteId'>,
): Promise<boolean> {
  return (await notes.get(noteId))?.deleted !== undefined;
}

/** @returns the notes that were written */
export async function promoteDrafts(
  notes: Pick<NoteRepository, 'drafts' | 'get' | 'put'>,
  which: (draft: Draft) => boolean,
  newId: () => string,
): Promise<Note[]> {
  const promoted: Note[] = [];
  for (const draft of (await notes.drafts()).filter(which)) {
    const note = await promote(notes, draft, newId()).catch(() => undefined);
    if (note) promoted.push(note);
  }
  return promoted;
}

/** One that cannot be saved now stays a draft and stands in nobody's way. */
async function promote(
  notes: Pick<NoteRepository, 'get' | 'put'>,
  { typed: _typed, run: _run, ...put }: Draft,
  opId: string,
): Promise<Note | undefined> {
  if (await isOfDeleted(notes, put)) return undefined;
  const result = await notes.put({ ...put, opId });
  return result.type === 'saved' ? result.note : undefined;
}
