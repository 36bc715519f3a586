/** Which terms of the article are listed: those whose names match, of the kind that the reader wants to see. */

import type { Note } from '../../lib/core/annotation/note.ts';
import { foldForSearch } from '../../lib/core/annotation/search-notes.ts';
import type { Concept, ConceptId } from '../../lib/core/glossary/concept.ts';
import type { BilingualLabel, Origin } from '../../lib/core/glossary/glossary-view.ts';
import type { PageTerm } from '../report/page-status.ts';

export type TermKind =
  | 'all'
  /** The reader has written a note on it. */
  | 'with-note'
  /** Nobody says what it means, or what its parts stand for. */
  | 'unexplained';

/** An entry of the glossary, and where it is from. */
export interface TermEntry {
  readonly concept: Concept;
  readonly origin: Origin;
  readonly packTitle?: BilingualLabel;
}

export interface TermKnowledge {
  /** Those that are known so far; undefined: the glossary has none. */
  readonly entries: ReadonlyMap<ConceptId, TermEntry | undefined>;
  readonly notes: ReadonlyMap<ConceptId, Note>;
}

export interface TermFilter {
  readonly query: string;
  readonly kind: TermKind;
}

/** Every word of the query must occur in a name of the term, Chinese or English; case, width and quotes do not count. */
export function filterTerms(
  terms: readonly PageTerm[],
  { query, kind }: TermFilter,
  known: TermKnowledge,
): PageTerm[] {
  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  return terms.filter((term) => {
    if (!isOfKind(term, kind, known)) return false;
    const names = namesOf(term, known.entries.get(term.conceptId)?.concept);
    return words.every((word) => names.includes(word));
  });
}

export function isOfKind(
  { conceptId }: PageTerm,
  kind: TermKind,
  { entries, notes }: TermKnowledge,
): boolean {
  if (kind === 'all') return true;
  if (kind === 'with-note') return notes.has(conceptId);
  const concept = entries.get(conceptId)?.concept;
  return concept !== undefined && isUnexplained(concept);
}

function isUnexplained({ basis, expansion }: Concept): boolean {
  return basis === 'unknown' || expansion?.status === 'not-established';
}

function namesOf({ label }: PageTerm, concept: Concept | undefined): string {
  const { terms = [], english = '' } = concept ?? {};
  return foldForSearch([label, english, ...terms.map(({ text }) => text)].join('\n'));
}
