/**
 * Where on the page a paragraph stands, to its very ends. Winnowing leaves a few characters
 * at either end unproven: they are taken along where the page's line ends so many characters
 * on as the paragraph has left, or where it is cut off; and so is the punctuation there.
 */
import { type NormalText, rawSpan, type WordChars } from '../text/normal-text.ts';
import type { Surroundings } from './paragraph-states.ts';

/** The longest stretch of a paragraph that stands in one place: word offsets of the page, ends exclusive. */
export interface Stand {
  readonly start: number;
  readonly end: number;
  /** How many of its characters are proven. */
  readonly count: number;
  /** How many characters the paragraph has before the stretch, and after it. */
  readonly head: number;
  readonly tail: number;
}

/** Unproven characters that are taken along when they come out even. */
const REACH = 8;
const LINE_END = /[\u2028\u2029]/;
const OPENING_MARKS = /[“‘"'（(《〈「『【[]+$/;
const CLOSING_MARKS = /^[，。！？；：、…”’"'）)》〉」』】\]!?;:,.]+/;

/**
 * @param w of the fingerprint
 * @param raw the text that `page` was made from; without it punctuation stays outside
 * @returns raw [start, end)
 */
export function paragraphSpan(
  page: NormalText,
  { offsets }: WordChars,
  stand: Stand,
  w: number,
  around: Surroundings,
  raw?: string,
): [number, number] {
  const head = unproven(stand.start, -1, stand.head, w, around);
  const tail = unproven(stand.end, 1, stand.tail, w, around);
  const first = stand.start - head;
  const last = stand.end + tail - 1;
  const [start, end] = rawSpan(page, offsets[first] ?? 0, (offsets[last] ?? 0) + 1);
  if (raw === undefined) return [start, end];
  const before = raw.slice(first > 0 ? (page.toRaw[offsets[first - 1] ?? 0] ?? 0) + 1 : 0, start);
  const next = offsets[last + 1];
  const after = raw.slice(end, next === undefined ? raw.length : page.toRaw[next]);
  return [
    start - (head === stand.head || around.endsLine(first) ? marksBefore(before) : 0),
    end + (tail === stand.tail || around.endsLine(last + 1) ? marksAfter(after) : 0),
  ];
}

/** How many characters beyond a proven end are the paragraph's as well. @param left how many it has there */
function unproven(
  border: number,
  step: -1 | 1,
  left: number,
  w: number,
  { endsLine, isTaken }: Surroundings,
): number {
  for (let count = 0; count <= Math.min(left, REACH); count++) {
    const at = border + step * count;
    const meetsOwn = isTaken(step < 0 ? at - 1 : at);
    if (endsLine(at) === true) return count === left || count < w ? count : 0;
    if (meetsOwn) return count === left ? count : 0;
  }
  return 0;
}

/** @param text between a paragraph and the word before it. @returns how much of it is the paragraph's */
function marksBefore(text: string): number {
  const line = text.split(LINE_END);
  const own = line.at(-1) ?? '';
  return line.length > 1 ? own.trimStart().length : (OPENING_MARKS.exec(own)?.[0].length ?? 0);
}

function marksAfter(text: string): number {
  const [own = '', ...others] = text.split(LINE_END);
  return others.length > 0 ? own.trimEnd().length : (CLOSING_MARKS.exec(own)?.[0].length ?? 0);
}
