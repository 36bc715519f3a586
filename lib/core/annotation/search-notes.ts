/** Search in notes: every word of the query must occur, width, case and script folded. */
import type { Note } from './note.ts';

/** Folds for search only: width and case. (Chinese needs no word breaking: substrings are found.) */
export function foldForSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Newest first; an empty query keeps all. */
export function searchNotes(notes: readonly Note[], query: string): Note[] {
  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  return notes
    .filter((note) => {
      const haystack = foldForSearch(
        `${note.target.label}\n${note.body.value}\n${note.provenance?.title ?? ''}`,
      );
      return words.every((word) => haystack.includes(word));
    })
    .sort(newestFirst);
}

export function newestFirst(a: Note, b: Note): number {
  return b.modified - a.modified || b.revision - a.revision || (a.id < b.id ? -1 : 1);
}
