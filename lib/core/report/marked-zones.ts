/**
 * Where terms are marked: the passages of recognised reports, each drawn out to the
 * ends of its lines (a fingerprint begins and ends inside a sentence), and the short
 * gaps between neighbouring passages of the same paragraph, which are the edits of
 * this reprint. A paragraph that the page put in between stays unmarked.
 */
import type { ReportMatch } from './match-reports.ts';
import type { ReportId } from './report-record.ts';

/** Longest stretch of foreign characters before or after a passage that still belongs to its line. */
const REACH = 60;
const LINE_ENDS = '\u2028\u2029';

/** A raw span [start, end) of page text that carries a report. */
export interface MarkedZone {
  readonly start: number;
  end: number;
  readonly reportId: ReportId;
}

/** @returns zones in page order, not overlapping; where reports overlap, the better covered one has it */
export function markedZones(text: string, matches: readonly ReportMatch[]): MarkedZone[] {
  const spans = matches
    .flatMap(({ reportId, passages }, rank) =>
      passages.map(({ page }) => ({ reportId, rank, span: drawnOut(text, page) })),
    )
    .sort((a, b) => a.span[0] - b.span[0] || a.rank - b.rank);
  const zones: MarkedZone[] = [];
  for (const { reportId, span } of spans) {
    const last = zones.at(-1);
    const start = Math.max(span[0], last?.end ?? 0);
    if (span[1] <= start) continue;
    if (last?.end === start && last.reportId === reportId) last.end = span[1];
    else zones.push({ start, end: span[1], reportId });
  }
  return zones;
}

function drawnOut(text: string, [start, end]: readonly [number, number]): [number, number] {
  let from = start;
  while (from > 0 && start - from < REACH && !isLineEnd(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !isLineEnd(text, to)) to++;
  return [from, to];
}

function isLineEnd(text: string, at: number): boolean {
  return LINE_ENDS.includes(text.charAt(at));
}
