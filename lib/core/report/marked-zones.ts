/**
 * Where terms are marked: the passages of recognised reports, each drawn out to the
 * ends of its lines (a fingerprint begins and ends inside a sentence), and the short
 * gaps between neighbouring passages of the same paragraph, which are the edits of
 * this reprint. A paragraph that the page put in between stays unmarked, and so does a
 * stock phrase of the report in another article of the same page.
 */
import { DECISIVE, type Passage, type ReportMatch } from './match-reports.ts';
import type { ReportId } from './report-record.ts';

/**
 * Longest stretch of foreign characters before or after a passage that still belongs to
 * its line; and never longer than the passage: a stock phrase vouches for little.
 */
const REACH = 60;
/** Raw characters of the page, and word characters of the report, up to which a short passage goes on from a proven one. */
const NEAR = 400;
/** Share of its line from which a short passage is that line, wherever it stands. */
const MOST = 0.6;
const PRINTED_LINE = 30;
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
  for (const match of matches) {
    const { reportId } = match;
    const own = joined(trusted(text, match).map(({ page }) => drawnOut(text, page)));
    const free = own.flatMap((span) => without(zones, span));
    zones = [...zones, ...free.map(([start, end]) => ({ start, end, reportId }))];
    zones.sort((a, b) => a.start - b.start);
  }
  return zones;
}

type Span = readonly [number, number];

/** The passages that vouch for their place: proven ones, what goes on from them, and whole lines. */
function trusted(text: string, { passages, claimed }: ReportMatch): readonly Passage[] {
  if (claimed) return passages;
  const isSure = passages.map(
    (passage) => passage.solid >= DECISIVE || isMostOfItsLine(text, passage.page),
  );
  // From each sure one onwards, and then backwards.
  for (let i = 1; i < passages.length; i++) isSure[i] ||= carriesOn(i - 1, i);
  for (let i = passages.length - 2; i >= 0; i--) isSure[i] ||= carriesOn(i + 1, i);
  return passages.filter((_, i) => isSure[i]);

  function carriesOn(from: number, to: number): boolean {
    const [one, other] = [passages[Math.min(from, to)], passages[Math.max(from, to)]];
    if (!isSure[from] || !one || !other) return false;
    const step = other.report[0] - one.report[1];
    return other.page[0] - one.page[1] <= NEAR && step >= -REACH && step <= NEAR;
  }
}

function isMostOfItsLine(text: string, [start, end]: Span): boolean {
  let from = start;
  while (from > 0 && !isLineEnd(text, from - 1)) from--;
  let to = end;
  while (to < text.length && !isLineEnd(text, to)) to++;
  // A line of print is short: a stock phrase fills it easily.
  const isPrinted = text[from - 1] === LINE_ENDS[0] || text[to] === LINE_ENDS[0];
  const least = Math.max(isPrinted ? PRINTED_LINE : 0, MOST * text.slice(from, to).trim().length);
  return end - start >= least;
}

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
