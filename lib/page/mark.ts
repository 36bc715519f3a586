/** A term as painted in the page. */
import type { ConceptId } from '../core/glossary/concept.ts';
import type { ReportId } from '../core/report/report-record.ts';
import type { PageAnalysis } from '../protocol/replies.ts';
import type { TermCount } from '../protocol/tab-messages.ts';
import { type PageText, rangeOf } from './visible-text.ts';

export interface Mark {
  /** Stays the same while the page is read again and the term still stands there. */
  readonly id: number;
  readonly range: Range;
  readonly conceptId: ConceptId;
  readonly label: string;
  /** What else the spelling may mean here. */
  readonly others: readonly ConceptId[];
  /** The report in whose text it stands, if any. */
  readonly reportId?: ReportId;
  /** Offsets in the page text of the last reading. */
  readonly start: number;
  readonly end: number;
}

/**
 * Marks for the terms found; those that stood before keep their id and their range.
 * @param before the marks until now
 */
export function marksOf(
  reading: { readonly page?: PageText; readonly analysis?: PageAnalysis },
  before: readonly Mark[],
  newId: () => number,
): Mark[] {
  const { page, analysis } = reading;
  if (!page || !analysis) return [];
  const { concepts, reports, terms } = analysis;
  const byNode = Map.groupBy(before, (mark) => mark.range.startContainer);
  return terms.flatMap(({ start, end, concept: c, report: r, others = [] }) => {
    const concept = concepts[c];
    const range = rangeOf(page, start, end);
    if (!concept || !range) return [];
    const old = byNode
      .get(range.startContainer)
      ?.find((mark) => mark.conceptId === concept.id && isSameRange(mark.range, range));
    const report = reports[r];
    return [
      {
        id: old?.id ?? newId(),
        range: old?.range ?? range,
        conceptId: concept.id,
        label: concept.label,
        others: others.flatMap((other) => concepts[other]?.id ?? []),
        ...(report ? { reportId: report.id } : {}),
        start,
        end,
      },
    ];
  });
}

/** How often each concept stands in the text, in the order of first occurrence. */
export function countTerms({ concepts, terms }: PageAnalysis): TermCount[] {
  return [...new Set(terms.map((term) => term.concept))].flatMap((index) => {
    const concept = concepts[index];
    return concept ? [{ conceptId: concept.id, label: concept.label, count: concept.count }] : [];
  });
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}
