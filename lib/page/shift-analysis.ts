/** Carries what was found in a page's text over to a text that was changed elsewhere only. */
import type { ChangedSpan } from '../core/text/changed-span.ts';
import type { FoundReport, PageAnalysis } from '../protocol/replies.ts';

/** Characters around a zone in which a change may alter what is found in it. */
const MARGIN = 600;

/** Whether a change lies well outside of everything that was found. */
export function isOutside({ zones }: PageAnalysis, { start, oldEnd }: ChangedSpan): boolean {
  for (let i = 0; i < zones.length; i += 2) {
    const from = (zones[i] ?? 0) - MARGIN;
    const to = (zones[i + 1] ?? 0) + MARGIN;
    if (start < to && oldEnd > from) return false;
  }
  return true;
}

/** The same analysis with the offsets of the new text. @param change one that `isOutside` */
export function shiftAnalysis(analysis: PageAnalysis, change: ChangedSpan): PageAnalysis {
  const by = change.newEnd - change.oldEnd;
  if (by === 0) return analysis;
  const moved = (offset: number) => (offset >= change.oldEnd ? offset + by : offset);
  return {
    ...analysis,
    reports: analysis.reports.map((report) => shiftReport(report, moved)),
    terms: analysis.terms.map((term) => ({
      ...term,
      start: moved(term.start),
      end: moved(term.end),
    })),
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
