/**
 * Where in the notebook the reader is, as its address says it: #notes, #articles, #articles/<id>,
 * #glossary, #glossary/new?term=<term>, #glossary/edit/<id>, #settings.
 */
import type { ConceptId } from '../core/glossary/concept.ts';
import type { ReportId } from '../core/report/report-record.ts';

export type NotebookPlace =
  | { readonly part: 'notes' }
  /** `reading`: the article whose text is read. */
  | { readonly part: 'articles'; readonly reading?: ReportId }
  | { readonly part: 'glossary'; readonly entry?: EntryPlace }
  | { readonly part: 'settings' };

/** The entry that is written: a new one, of a term perhaps, or one there is. */
export type EntryPlace =
  | { readonly type: 'new'; readonly term?: string }
  | { readonly type: 'edit'; readonly id: ConceptId };

/** As long as a term may be. */
const LONGEST_TERM = 60;

/** @param hash such as location.hash; what it does not know is the notes */
export function placeOf(hash: string): NotebookPlace {
  const [, part, rest] = /^#(articles|glossary|settings)(?:\/(.+))?$/.exec(hash) ?? [];
  const notes: NotebookPlace = { part: 'notes' };
  if (part === 'settings') return rest === undefined ? { part } : notes;
  if (part === 'articles') {
    if (rest === undefined) return { part };
    return /^[a-z0-9-]+$/.test(rest) ? { part, reading: rest } : notes;
  }
  if (part !== 'glossary') return notes;
  if (rest === undefined) return { part };
  const entry = entryOf(rest);
  return entry ? { part, entry } : notes;
}

function entryOf(rest: string): EntryPlace | undefined {
  const [, id] = /^edit\/([A-Za-z0-9][A-Za-z0-9-]*)$/.exec(rest) ?? [];
  if (id !== undefined) return { type: 'edit', id };
  const isNew = /^new(?:\?(.*))?$/.exec(rest);
  if (!isNew) return undefined;
  const term = new URLSearchParams(isNew[1]).get('term')?.trim().slice(0, LONGEST_TERM);
  return { type: 'new', ...(term ? { term } : {}) };
}

export function hashOf(place: NotebookPlace): string {
  if (place.part === 'articles' && place.reading !== undefined) return `#articles/${place.reading}`;
  if (place.part !== 'glossary' || !place.entry) return `#${place.part}`;
  const { entry } = place;
  if (entry.type === 'edit') return `#glossary/edit/${entry.id}`;
  const query = entry.term === undefined ? '' : `?${new URLSearchParams({ term: entry.term })}`;
  return `#glossary/new${query}`;
}
