/**
 * The text about an occurrence in a form that patterns can read: folded in width and
 * in the characters that patterns name, without blanks and quotes, mapped back to the page.
 */
import { isDropped, isQuote } from '../text/char-fold.ts';
import type { NormalText } from '../text/normal-text.ts';
import { nextParagraphBreak } from './paragraph-break.ts';
import { spanWithQuotes } from './span-with-quotes.ts';
import { TRADITIONAL_FORMS } from './traditional-forms.ts';

export interface PageWindow extends NormalText {
  /** Part of the page's raw text; `toRaw` counts in it. */
  readonly raw: string;
  /** Raw offset in the page at which it begins. */
  readonly base: number;
  /** Where the occurrence stands in `text`. */
  readonly start: number;
  readonly end: number;
  /** Quotes by the offset of `text` directly before which they stand. */
  readonly quoted: ReadonlyMap<number, string>;
  /** Offsets at which a 、 was put in for the boundary of two quotations (”“). */
  readonly joints: ReadonlySet<number>;
}

/** Characters kept on either side. */
const BEFORE = 300;
const AFTER = 3000;
export const PARAGRAPH = '\n';
/** Stands where two quotations meet. */
const JOINT = '、';
const OPENING = '“‘「『《〈﹁﹃«‹〝';
export const CLOSING = '”’」』》〉﹂﹄»›〞';

export function pageWindow(
  page: string,
  occurrence: { readonly start: number; readonly end: number },
): PageWindow {
  const base = reach(page, occurrence.start, -1, BEFORE);
  const raw = page.slice(base, reach(page, occurrence.end, 1, AFTER));
  const kept: string[] = [];
  const toRaw: number[] = [];
  const quoted = new Map<number, string>();
  const joints = new Set<number>();
  let quotes = '';
  let lastQuote = 0;
  let paragraphEnd = nextParagraphBreak(raw, 0);
  let start = -1;
  let end = -1;
  for (let i = 0; i < raw.length; i++) {
    if (i === occurrence.end - base) end = kept.length;
    const char = raw.charAt(i);
    const isBreak = i === paragraphEnd;
    if (isBreak) paragraphEnd = nextParagraphBreak(raw, i + 1);
    if (isQuote(char)) {
      quotes += char;
      lastQuote = i;
    }
    if (!isBreak && isDropped(char.charCodeAt(0))) continue;
    if (quotes !== '') {
      if (isJoint(quotes)) {
        joints.add(kept.length);
        quoted.set(kept.length, quotes.charAt(0));
        quotes = quotes.slice(1);
        kept.push(JOINT);
        toRaw.push(lastQuote);
      }
      quoted.set(kept.length, quotes);
      quotes = '';
    }
    if (start < 0 && i >= occurrence.start - base) start = kept.length;
    kept.push(isBreak ? PARAGRAPH : fold(char));
    toRaw.push(i);
  }
  if (quotes !== '') quoted.set(kept.length, quotes);
  toRaw.push(raw.length);
  if (end < 0) end = kept.length;
  if (start < 0) start = end;
  const text = kept.join('');
  return { raw, base, text, toRaw: Int32Array.from(toRaw), start, end, quoted, joints };
}

/** The piece of the page that stands at [start, end) of the window's text, on one side of the occurrence. */
export function pieceOf(
  window: PageWindow,
  start: number,
  end: number,
  occurrence: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const isBefore = start < window.start;
  const floor = isBefore ? 0 : occurrence.end - window.base;
  const ceiling = isBefore ? occurrence.start - window.base : window.raw.length;
  const [from, to] = spanWithQuotes(window.raw, window, start, end, floor, ceiling);
  return { start: window.base + from, end: window.base + to };
}

/** Raw offset so far off that `count` characters are kept between, or the text's end. */
function reach(page: string, from: number, step: 1 | -1, count: number): number {
  let at = from;
  for (let kept = 0; kept < count; at += step) {
    if (step === 1 ? at >= page.length : at <= 0) break;
    if (!isDropped(page.charCodeAt(step === 1 ? at : at - 1))) kept++;
  }
  return at;
}

/** Whether one quotation ends and the next begins: ”“ or "". */
function isJoint(quotes: string): boolean {
  const first = quotes.charAt(0);
  const last = quotes.charAt(quotes.length - 1);
  return quotes.length > 1 && !OPENING.includes(first) && !CLOSING.includes(last);
}

function fold(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return TRADITIONAL_FORMS.get(char) ?? char;
  const isCircled = code >= 0x2460 && code <= 0x24ff;
  const folded = isCircled ? char : char.normalize('NFKC');
  return folded.length === 1 ? folded : char;
}
