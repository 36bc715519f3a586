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
 * - A paragraph that breaks off where a line ends is cut off, by an excerpt or the end of
 *   a page, and not altered: altered is what has other text in the place of its own.
 */

import type { Gap } from './find-gaps.ts';
import { firstAtOrAfter } from './first-at-or-after.ts';
import { decodeFingerprint, type ReportRecord } from './report-record.ts';

export type ParagraphState = 'present' | 'partial' | 'altered' | 'missing';

/** Proven characters that make a long paragraph more than missing. */
export const WORTH_SAYING = 24;
/** A line that lacks fewer at an end, and has something there, has other words for them. */
const SHORTEST_CUT = 12;

/** Whether the page has a line's end before the word character of this offset; undefined: there is no telling. */
export type EndsLine = (wordOffset: number) => boolean | undefined;

/** What is known of the page around a stretch. */
export interface Surroundings {
  readonly endsLine: EndsLine;
  /** Whether a word character of the page is one of the report's. */
  isTaken(wordOffset: number): boolean;
}

/**
 * @param place as placeReport gives it
 * @param gaps as findGaps gives them, but for those that mean nothing
 * @returns one a paragraph
 */
export function paragraphStates(
  { paragraphs, fingerprint }: ReportRecord,
  place: Int32Array,
  gaps: readonly Gap[],
  around: Surroundings,
): ParagraphState[] {
  const { endsLine } = around;
  const { k, w, positions } = decodeFingerprint(fingerprint);
  const starts = startsOf(paragraphs);
  /** Each with the paragraphs that vouch for it. */
  const unsure = new Map<number, readonly [number, number]>();
  const partial = new Set<number>();
  const altered = new Set<number>();
  const replaced = new Set<number>();
  let next = 0;
  const paragraphAt = (at: number): number => {
    while (next + 1 < paragraphs.length && (starts[next + 1] ?? 0) <= at) next++;
    return next;
  };

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
      const length = paragraphs[i] ?? 0;
      if (absent(i) < length || !inOrder) continue;
      if (isFilled && !holdsShingle(positions, starts[i] ?? 0, length - k)) {
        unsure.set(i, [left, right]);
      } else if (gap.added === 0 && length <= WORTH_SAYING) replaced.add(i);
    }
    // Lines of other text may be just as long by chance: the page's line end parts them from it.
    if (gap.added === 0 && absent(worst) > 0) {
      const isOther = absent(worst) < w || !hasLineEnd(gap.pageStart, gap.pageEnd, endsLine);
      (isOther ? altered : partial).add(worst);
    } else if (!isFilled && absent(worst) > 0) partial.add(worst);
    if (inOrder && isFilled) {
      if (absent(left) < w && goesOn(gap, absent(left), endsLine)) altered.add(left);
      if (absent(right) < w && beginsBefore(gap, absent(right), endsLine)) altered.add(right);
    }
  }

  const states = paragraphs.map((length, i): ParagraphState => {
    const own = place.subarray(starts[i], starts[i + 1]);
    const found = own.reduce((count, at) => (at === -1 ? count : count + 1), 0);
    if (length === 0) return 'present';
    if (replaced.has(i)) return 'altered';
    if (found < Math.min(WORTH_SAYING, length / 2)) return 'missing';
    if (altered.has(i)) return 'altered';
    const head = own.findIndex((at) => at !== -1);
    const tail = length - 1 - own.findLastIndex((at) => at !== -1);
    const isOther =
      (head >= w && hasOther(own[head] ?? 0, -1, head, w, around)) ||
      (tail >= w && hasOther((own[length - 1 - tail] ?? 0) + 1, 1, tail, w, around));
    if (isOther) return 'altered';
    return head >= w || tail >= w || partial.has(i) ? 'partial' : 'present';
  });
  const isThere = (i: number): boolean => states[i] !== 'missing';
  return states.map((state, i) => (unsure.get(i)?.every(isThere) ? 'present' : state));
}

/**
 * Whether other text stands on the line where a paragraph breaks off: more than the characters
 * that winnowing may have left unproven, here and at the end of a neighbour on the same line.
 * @param border word offset at which the proven part ends
 * @param step −1: before it, 1: after it
 * @param left how many characters the paragraph has there
 */
function hasOther(
  border: number,
  step: -1 | 1,
  left: number,
  w: number,
  { endsLine, isTaken }: Surroundings,
): boolean {
  for (let count = 0; count <= 2 * (w - 1); count++) {
    const at = border + step * count;
    const ends = endsLine(at);
    if (ends) return count >= w || (count > 0 && left < SHORTEST_CUT);
    if (ends === undefined || isTaken(step < 0 ? at - 1 : at)) return false;
  }
  return true;
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
