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
    extent: offsets.reduce<[number, number]>(
      ([from, to], offset) => [Math.min(from, offset), Math.max(to, offset)],
      [offsets[0] ?? 0, offsets[0] ?? 0],
    ),
  };
}
