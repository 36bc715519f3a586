/** A term, or a slogan without an entry, where it stands in the page. */
import type { ConceptId } from '../core/glossary/concept.ts';
import type { ListedItem } from '../core/glossary/enumerations.ts';
import type { ReportId } from '../core/report/report-record.ts';
import { sentenceAround } from '../core/text/sentence.ts';
import type { FoundSlogan, FoundTerm, PageAnalysis } from '../protocol/replies.ts';
import { type PageText, rangeOf } from './visible-text.ts';

export interface Mark {
  /** Stays the same while the page is read again and the term still stands there. */
  readonly id: number;
  readonly range: Range;
  /** Undefined: a number slogan that no entry explains. */
  readonly conceptId: ConceptId | undefined;
  /** The concept's name; of a slogan its own words. */
  readonly label: string;
  /** What else the spelling may mean here. */
  readonly others: readonly ConceptId[];
  /** What the article itself lists under it. */
  readonly listed: readonly ListedItem[];
  /** The report in whose text it stands, if any. */
  readonly reportId?: ReportId;
  /** Not painted; an occurrence all the same. */
  readonly isQuiet: boolean;
  /** Offsets in the page text of the last reading. */
  readonly start: number;
  readonly end: number;
}

/**
 * Marks for the terms and slogans found, in page order; those that stood before keep their id and their range.
 * @param before the marks until now
 */
export function marksOf(
  reading: { readonly page?: PageText; readonly analysis?: PageAnalysis },
  before: readonly Mark[],
  newId: () => number,
): Mark[] {
  const { page, analysis } = reading;
  if (!page || !analysis) return [];
  const { concepts, reports, terms, slogans } = analysis;
  const byNode = Map.groupBy(before, (mark) => mark.range.startContainer);
  const found: (FoundTerm | FoundSlogan)[] = [...terms, ...slogans];
  found.sort((a, b) => a.start - b.start);
  return found.flatMap((one) => {
    const { start, end, listed = [] } = one;
    const term = 'concept' in one ? one : undefined;
    const concept = term && concepts[term.concept];
    const range = rangeOf(page, start, end);
    if (!range || (term && !concept)) return [];
    const old = byNode
      .get(range.startContainer)
      ?.find((mark) => mark.conceptId === concept?.id && isSameRange(mark.range, range));
    const report = term && reports[term.report];
    return [
      {
        id: old?.id ?? newId(),
        range: old?.range ?? range,
        conceptId: concept?.id,
        label: concept?.label ?? sentenceAround(page.text, start, end).match,
        others: term?.others?.flatMap((other) => concepts[other]?.id ?? []) ?? [],
        listed,
        ...(report ? { reportId: report.id } : {}),
        isQuiet: term?.quiet === true,
        start,
        end,
      },
    ];
  });
}

export function isSameRange(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
