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

/** Characters kept before the occurrence. */
const BEFORE = 300;
export const PARAGRAPH = '\n';
/** Stands where two quotations meet. */
const JOINT = '、';
const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;
/** So that the map is asked for few of a window's characters: it takes as long as all the rest. */
const IS_TRADITIONAL = new Uint8Array(LAST_IDEOGRAPH - FIRST_IDEOGRAPH + 1);
for (const char of TRADITIONAL_FORMS.keys()) {
  IS_TRADITIONAL[char.charCodeAt(0) - FIRST_IDEOGRAPH] = 1;
}
const OPENING = '“‘「『《〈﹁﹃«‹〝';
export const CLOSING = '”’」』》〉﹂﹄»›〞';

/** @param after characters kept behind the occurrence */
export function pageWindow(
  page: string,
  occurrence: { readonly start: number; readonly end: number },
  after: number,
): PageWindow {
  const base = reach(page, occurrence.start, -1, BEFORE);
  const raw = page.slice(base, reach(page, occurrence.end, 1, after));
  const kept: string[] = [];
  // One 、 at most is put in for a quote.
  const toRaw = new Int32Array(2 * raw.length + 1);
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
    if (quotes === '' && start >= 0 && isIdeograph(raw.charCodeAt(i))) {
      toRaw[kept.length] = i;
      kept.push(fold(char));
      continue;
    }
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
        toRaw[kept.length] = lastQuote;
        kept.push(JOINT);
      }
      quoted.set(kept.length, quotes);
      quotes = '';
    }
    if (start < 0 && i >= occurrence.start - base) start = kept.length;
    toRaw[kept.length] = i;
    kept.push(isBreak ? PARAGRAPH : fold(char));
  }
  if (quotes !== '') quoted.set(kept.length, quotes);
  toRaw[kept.length] = raw.length;
  if (end < 0) end = kept.length;
  if (start < 0) start = end;
  const text = kept.join('');
  return { raw, base, text, toRaw: toRaw.slice(0, text.length + 1), start, end, quoted, joints };
}

/** What stands at [start, end), folded, without blanks and quotes, as in a window. */
export function foldedText(
  page: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const alone = page.slice(start, end);
  return pageWindow(alone, { start: 0, end: alone.length }, 0).text;
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

/** Neither blank nor quote nor break, as most of a page. */
function isIdeograph(code: number): boolean {
  return code >= FIRST_IDEOGRAPH && code <= LAST_IDEOGRAPH;
}

function fold(char: string): string {
  const code = char.charCodeAt(0);
  if (isIdeograph(code)) {
    return IS_TRADITIONAL[code - FIRST_IDEOGRAPH] === 0
      ? char
      : (TRADITIONAL_FORMS.get(char) ?? char);
  }
  const isCircled = code >= 0x2460 && code <= 0x24ff;
  const folded = isCircled ? char : char.normalize('NFKC');
  return folded.length === 1 ? folded : char;
}
