/** What a reader tells of the marks that it has found. */
import type { PageAnalysis } from '../protocol/replies.ts';
import type { ReaderState } from '../protocol/tab-messages.ts';
import type { Mark } from './mark.ts';

/** Terms in the order of first occurrence, with all the places in which they stand; slogans; the span of it all. */
export function foundState(
  { concepts, terms, slogans, zones }: PageAnalysis,
  marks: readonly Mark[],
): Pick<ReaderState, 'terms' | 'slogans' | 'extent'> {
  const byConcept = Map.groupBy(terms, (term) => term.concept);
  const offsets = [...terms, ...slogans].flatMap(({ start, end }) => [start, end]).concat(zones);
  offsets.sort((a, b) => a - b);
  return {
    terms: [...byConcept].flatMap(([index, all]) => {
      const concept = concepts[index];
      if (!concept) return [];
      const places = all.flatMap(({ start, end }) => [start, end]);
      return [{ conceptId: concept.id, label: concept.label, count: concept.count, places }];
    }),
    slogans: marks.flatMap(({ conceptId, label, start, end }) =>
      conceptId === undefined ? [{ text: label, start, end }] : [],
    ),
    extent: [offsets[0] ?? 0, offsets.at(-1) ?? 0],
  };
}
