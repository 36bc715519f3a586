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
  /**
   * Live. What is not painted has none until it is asked for: each makes the page's changes dearer.
   * Collapsed when the words are gone.
   */
  readonly range: Range;
  /** The range if there is one yet; the same for as long as words stand there. */
  readonly live: Range | undefined;
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
 * Marks for the terms and slogans found, in page order; those that stood before, and have a range, keep it and their id.
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
  const starts = new Map<Node, number | undefined>(
    page.nodes.map((node, i) => [node, page.starts[i]]),
  );
  const offsetOf = (node: Node, offset: number) => (starts.get(node) ?? Number.NaN) + offset;
  const byPlace = new Map<string, Mark>();
  for (const mark of before) {
    const { live } = mark;
    if (!live) continue;
    const start = offsetOf(live.startContainer, live.startOffset);
    byPlace.set(`${start} ${offsetOf(live.endContainer, live.endOffset)}`, mark);
  }
  const found: (FoundTerm | FoundSlogan)[] = [...terms, ...slogans];
  found.sort((a, b) => a.start - b.start);
  return found.flatMap((one) => {
    const { start, end, listed = [] } = one;
    const term = 'concept' in one ? one : undefined;
    const concept = term && concepts[term.concept];
    const isQuiet = term?.quiet === true;
    const old = byPlace.get(`${start} ${end}`);
    let live = old?.live;
    if (!isQuiet) live ??= rangeOf(page, start, end);
    if (!(live || isQuiet) || (term && !concept)) return [];
    const report = reports[one.report];
    return [
      {
        id: old && old.conceptId === concept?.id ? old.id : newId(),
        get range() {
          live ??= rangeOf(page, start, end) ?? new Range();
          return live;
        },
        get live() {
          return live;
        },
        conceptId: concept?.id,
        label: concept?.label ?? sentenceAround(page.text, start, end).match,
        others: term?.others?.flatMap((other) => concepts[other]?.id ?? []) ?? [],
        listed,
        ...(report ? { reportId: report.id } : {}),
        isQuiet,
        start,
        end,
      },
    ];
  });
}
