/** Every place of the article at which a term or slogan stands, as strip and lists lead there. */
import type { Note } from '../../lib/core/annotation/note.ts';
import type { ConceptId } from '../../lib/core/glossary/concept.ts';
import type { PageSlogan, PageTerm, ReadPage } from '../report/page-status.ts';

export interface Place {
  /** That of the term or slogan that stands here. */
  readonly key: string;
  readonly label: string;
  /** Which of how many places of it, from 0. */
  readonly index: number;
  readonly count: number;
  /** Span [start, end) of the page text. */
  readonly start: number;
  readonly end: number;
  readonly isSlogan: boolean;
  readonly hasNote: boolean;
}

/** A slogan that no entry explains, and where it stands. */
export interface SloganGroup {
  readonly text: string;
  readonly places: readonly PageSlogan[];
}

export function keyOfTerm(conceptId: ConceptId): string {
  return `term ${conceptId}`;
}

export function keyOfSlogan(text: string): string {
  return `slogan ${text}`;
}

/** In the order of first occurrence. */
export function sloganGroups(slogans: readonly PageSlogan[]): SloganGroup[] {
  const groups = Map.groupBy(slogans, ({ text }) => text);
  return [...groups].map(([text, places]) => ({ text, places }));
}

/** In the order of the page. */
export function placesOf(
  { terms, slogans }: Pick<ReadPage, 'terms' | 'slogans'>,
  notes: ReadonlyMap<ConceptId, Note>,
): Place[] {
  const ofTerms = terms.flatMap((term) => placesOfTerm(term, notes.has(term.conceptId)));
  const ofSlogans = sloganGroups(slogans).flatMap(({ text, places }) =>
    places.map(({ start, end }, index) => ({
      key: keyOfSlogan(text),
      label: text,
      index,
      count: places.length,
      start,
      end,
      isSlogan: true,
      hasNote: false,
    })),
  );
  return [...ofTerms, ...ofSlogans].sort((a, b) => a.start - b.start || a.end - b.end);
}

function placesOfTerm({ conceptId, label, places }: PageTerm, hasNote: boolean): Place[] {
  const count = Math.floor(places.length / 2);
  return Array.from({ length: count }, (_, index) => ({
    key: keyOfTerm(conceptId),
    label,
    index,
    count,
    start: places[index * 2] ?? 0,
    end: places[index * 2 + 1] ?? 0,
    isSlogan: false,
    hasNote,
  }));
}
