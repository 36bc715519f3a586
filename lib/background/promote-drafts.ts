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

/** @returns the notes that were written */
export async function promoteDrafts(
  notes: Pick<NoteRepository, 'drafts' | 'put' | 'dropDraft'>,
  which: (draft: Draft) => boolean,
  newId: () => string,
): Promise<Note[]> {
  const promoted: Note[] = [];
  for (const draft of (await notes.drafts()).filter(which)) {
    const { typed: _typed, run: _run, ...put } = draft;
    const result = await notes.put({ ...put, opId: newId() });
    if (result.type === 'saved') promoted.push(result.note);
    if (result.type === 'nothing') await notes.dropDraft(draft.editorId);
  }
  return promoted;
}
