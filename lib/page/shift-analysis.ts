/** Carries what was found in a page's text over to a text that was changed elsewhere only. */
import type { ChangedSpan } from '../core/text/changed-span.ts';
import type { FoundReport, FoundSlogan, FoundTerm, PageAnalysis } from '../protocol/replies.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters around a zone in which a change may alter what is found in it. */
const MARGIN = 600;

/** Whether a change lies well outside of everything that was found. */
export function isOutside(analysis: PageAnalysis, { start, oldEnd }: ChangedSpan): boolean {
  const { zones, terms, slogans } = analysis;
  const isAway = (from: number, to: number) => start >= to + MARGIN || oldEnd <= from - MARGIN;
  for (let i = 0; i < zones.length; i += 2) {
    if (!isAway(zones[i] ?? 0, zones[i + 1] ?? 0)) return false;
  }
  // A list may stand far from the zone of its term, and what comes between them may unmake it.
  return [...terms, ...slogans].every(({ start, end, listed = [] }) =>
    listed.every((item) => isAway(Math.min(start, item.start), Math.max(end, item.end))),
  );
}

/** The same analysis with the offsets of the new text. @param change one that `isOutside` */
export function shiftAnalysis(analysis: PageAnalysis, change: ChangedSpan): PageAnalysis {
  const by = change.newEnd - change.oldEnd;
  if (by === 0) return analysis;
  const moved = (offset: number) => (offset >= change.oldEnd ? offset + by : offset);
  const shiftSpan = <T extends Span>(one: T): T => ({
    ...one,
    start: moved(one.start),
    end: moved(one.end),
  });
  const shift = <T extends FoundTerm | FoundSlogan>(found: T): T => ({
    ...shiftSpan(found),
    ...(found.listed ? { listed: found.listed.map(shiftSpan) } : {}),
  });
  return {
    ...analysis,
    reports: analysis.reports.map((report) => shiftReport(report, moved)),
    terms: analysis.terms.map(shift),
    slogans: analysis.slogans.map(shift),
    zones: analysis.zones.map(moved),
  };
}

function shiftReport(report: FoundReport, moved: (offset: number) => number): FoundReport {
  const { paragraphs, figures } = report.differences;
  const span = ([start, end]: readonly [number, number]) => [moved(start), moved(end)] as const;
  return {
    ...report,
    differences: {
      paragraphs: paragraphs.map((one) => (one.page ? { ...one, page: span(one.page) } : one)),
      figures: figures.map((one) => ({ ...one, page: span(one.page) })),
    },
  };
}
