/**
 * Where terms are marked: the passages of recognised reports, each drawn out to the
 * ends of its lines (a fingerprint begins and ends inside a sentence), and the short
 * gaps between neighbouring passages of the same paragraph, which are the edits of
 * this reprint. A paragraph that the page put in between stays unmarked.
 */
import type { ReportMatch } from './match-reports.ts';
import type { ReportId } from './report-record.ts';

/**
 * Longest stretch of foreign characters before or after a passage that still belongs to
 * its line; and never longer than the passage: a stock phrase vouches for little.
 */
const REACH = 60;
const LINE_ENDS = '\u2028\u2029';

/** A raw span [start, end) of page text that carries a report. */
export interface MarkedZone {
  readonly start: number;
  readonly end: number;
  readonly reportId: ReportId;
}

/**
 * @param matches the best covered first: where two reports overlap, the earlier has the place
 * @returns zones in page order, not overlapping; neighbours of one report are one zone
 */
export function markedZones(text: string, matches: readonly ReportMatch[]): MarkedZone[] {
  let zones: MarkedZone[] = [];
  for (const { reportId, passages } of matches) {
    const own = joined(passages.map(({ page }) => drawnOut(text, page)));
    const free = own.flatMap((span) => without(zones, span));
    zones = [...zones, ...free.map(([start, end]) => ({ start, end, reportId }))];
    zones.sort((a, b) => a.start - b.start);
  }
  return zones;
}

type Span = readonly [number, number];

/** Spans that overlap or touch made one. @param spans in page order */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const [start, end] of spans) {
    const last = result.at(-1);
    if (last && start <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}

/** What of a span no zone has yet. @param zones in page order */
function without(zones: readonly MarkedZone[], [start, end]: Span): Span[] {
  const free: Span[] = [];
  let from = start;
  for (const zone of zones) {
    if (zone.end <= from) continue;
    if (zone.start >= end) break;
    if (zone.start > from) free.push([from, zone.start]);
    from = zone.end;
  }
  if (from < end) free.push([from, end]);
  return free;
}

function drawnOut(text: string, [start, end]: Span): Span {
  const reach = Math.min(REACH, end - start);
  let from = start;
  while (from > 0 && start - from < reach && !isLineEnd(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < reach && !isLineEnd(text, to)) to++;
  return [from, to];
}

function isLineEnd(text: string, at: number): boolean {
  return LINE_ENDS.includes(text.charAt(at));
}
