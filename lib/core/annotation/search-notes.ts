/** Search in notes: every word of the query must occur; width, case and quotes do not count. */
import type { Note } from './note.ts';

/** Quotes (a label has “1+11”模式, a reader types 1+11模式) and characters without width. */
const IGNORED = /[“”‘’"'「」『』《》〈〉\u00ad\u200b\u2060\ufeff]/g;

/** Folds for search only. (Chinese needs no word breaking: substrings are found.) */
export function foldForSearch(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(IGNORED, '');
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

/** A total order on notes of different id: the same list whatever order they came in. */
export function newestFirst(a: Note, b: Note): number {
  return b.modified - a.modified || b.revision - a.revision || byId(a.id, b.id);
}

function byId(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
