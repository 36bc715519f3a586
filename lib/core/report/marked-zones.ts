/**
 * Where terms are marked: the passages of recognised reports, each drawn out to the
 * ends of its lines (a fingerprint begins and ends inside a sentence), and the short
 * gaps between neighbouring passages of the same paragraph, which are the edits of
 * this reprint. A paragraph that the page put in between stays unmarked.
 */
import type { ReportMatch } from './match-reports.ts';

/** Longest stretch of foreign characters before or after a passage that still belongs to its line. */
const REACH = 60;
const LINE_ENDS = '\u2028\u2029';

/** @returns raw spans [start, end) in page order, not overlapping */
export function markedZones(
  text: string,
  matches: readonly ReportMatch[],
): readonly (readonly [number, number])[] {
  const spans = matches
    .flatMap((match) => match.passages.map((passage) => drawnOut(text, passage.page)))
    .sort((a, b) => a[0] - b[0]);
  const zones: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = zones.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else zones.push([start, end]);
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
