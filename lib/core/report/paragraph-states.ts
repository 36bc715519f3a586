/**
 * What became of each paragraph of a report. What is said is certain, or not said:
 * - Winnowing leaves up to w − 1 characters unproven where a stretch ends. So much at
 *   either end of a paragraph is believed to be there when the page has something else
 *   between it and its neighbour.
 * - Lines that the page has put between two paragraphs, or between two lines into which
 *   it has split one, alter neither: they are pictures' captions and the like.
 * - A paragraph shorter than k + w − 1 may hold no shingle of the fingerprint. Where the
 *   page has put something in between its neighbours, that may be it: it is taken to be
 *   there. (At the report's very ends, or beside others that are missing, it is not.)
 */
import { firstAtOrAfter } from './first-at-or-after.ts';
import type { Gap } from './find-gaps.ts';
import { decodeFingerprint, type ReportRecord } from './report-record.ts';

export type ParagraphState = 'present' | 'altered' | 'missing';

/** Proven characters that make a long paragraph more than missing. */
const WORTH_SAYING = 24;

/** Whether the page has a line's end before the word character of this offset; undefined: there is no telling. */
export type EndsLine = (wordOffset: number) => boolean | undefined;

/**
 * @param place as placeReport gives it
 * @param gaps as findGaps gives them, but for those that mean nothing
 * @returns one a paragraph
 */
export function paragraphStates(
  { paragraphs, fingerprint }: ReportRecord,
  place: Int32Array,
  gaps: readonly Gap[],
  endsLine: EndsLine,
): ParagraphState[] {
  const { k, w, positions } = decodeFingerprint(fingerprint);
  const starts = startsOf(paragraphs);
  const unsure = new Set<number>();
  const altered = new Set<number>();
  const replaced = new Set<number>();
  const first = place.findIndex((at) => at !== -1);
  const last = place.findLastIndex((at) => at !== -1);
  let next = 0;
  const paragraphAt = (at: number): number => {
    while (next + 1 < paragraphs.length && (starts[next + 1] ?? 0) <= at) next++;
    return next;
  };

  if (first >= 0) {
    const opening = paragraphAt(first);
    if (first - (starts[opening] ?? 0) >= w) altered.add(opening);
  }
  for (const gap of gaps) {
    const left = paragraphAt(gap.reportStart - 1);
    const right = paragraphAt(gap.reportEnd);
    const inOrder = gap.added !== undefined;
    const isFilled = !inOrder || gap.added > 0;
    if (left === right) {
      // What was put in so near a border was put in at it: a character beside it may be the same.
      const isAtBorder =
        isFilled &&
        Math.min(gap.reportEnd - (starts[left] ?? 0), (starts[left + 1] ?? 0) - gap.reportStart) <
          w;
      if (!isAtBorder && !isBetweenLines(gap, w, endsLine)) altered.add(left);
      continue;
    }
    const absent = (i: number): number =>
      Math.min(gap.reportEnd, starts[i + 1] ?? 0) - Math.max(gap.reportStart, starts[i] ?? 0);
    let worst = left;
    for (let i = left; i <= right; i++) {
      if (absent(i) > absent(worst)) worst = i;
      if (absent(i) >= w) altered.add(i);
      const length = paragraphs[i] ?? 0;
      if (absent(i) < length || !inOrder) continue;
      if (isFilled && !holdsShingle(positions, starts[i] ?? 0, length - k)) unsure.add(i);
      else if (gap.added === 0 && length <= WORTH_SAYING) replaced.add(i);
    }
    if (!isFilled && absent(worst) > 0) altered.add(worst);
    if (inOrder && isFilled) {
      if (goesOn(gap, absent(left), endsLine)) altered.add(left);
      if (beginsBefore(gap, absent(right), endsLine)) altered.add(right);
    }
  }
  if (last >= 0) {
    const ending = paragraphAt(last);
    if ((starts[ending + 1] ?? 0) - last - 1 >= w) altered.add(ending);
  }

  return paragraphs.map((length, i) => {
    const start = starts[i] ?? 0;
    let found = 0;
    for (let at = start; at < start + length; at++) if (place[at] !== -1) found++;
    if (length === 0 || unsure.has(i)) return 'present';
    if (replaced.has(i)) return 'altered';
    if (found < Math.min(WORTH_SAYING, length / 2)) return 'missing';
    return altered.has(i) ? 'altered' : 'present';
  });
}

function holdsShingle(positions: Uint32Array, start: number, reach: number): boolean {
  const first = positions[firstAtOrAfter(positions, start)];
  return first !== undefined && first <= start + reach;
}

/** Where each paragraph begins, and where the last one ends. */
export function startsOf(paragraphs: readonly number[]): number[] {
  const starts = [0];
  for (const length of paragraphs) starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}

/** Whether the page has only put whole lines into a paragraph: what the report has there stands before and after them. */
function isBetweenLines(gap: Gap, w: number, endsLine: EndsLine): boolean {
  const absent = gap.reportEnd - gap.reportStart;
  if (gap.added === undefined || gap.added <= 0 || absent > 2 * (w - 1)) return false;
  for (let before = 0; before <= absent; before++) {
    const after = absent - before;
    if (endsLine(gap.pageStart + before) && endsLine(gap.pageEnd - after)) return true;
  }
  return false;
}

/** Whether the line on which a paragraph ends goes on with other text. @param tail how much of its end is unproven */
function goesOn(gap: Gap, tail: number, endsLine: EndsLine): boolean {
  let at = gap.pageStart;
  while (at <= gap.pageStart + tail && endsLine(at) === false) at++;
  return at > gap.pageStart + tail && hasLineEnd(at, gap.pageEnd, endsLine);
}

/** Whether other text stands before it on the line on which a paragraph begins. */
function beginsBefore(gap: Gap, head: number, endsLine: EndsLine): boolean {
  let at = gap.pageEnd;
  while (at >= gap.pageEnd - head && endsLine(at) === false) at--;
  return at < gap.pageEnd - head && hasLineEnd(gap.pageStart, at, endsLine);
}

function hasLineEnd(start: number, end: number, endsLine: EndsLine): boolean {
  for (let at = start; at <= end; at++) if (endsLine(at)) return true;
  return false;
}
