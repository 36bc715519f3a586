/** Occurrences of glossary terms in a span of page text: leftmost longest, never overlapping. */
import { isQuote } from '../text/char-fold.ts';
import { type NormalText, rawSpan } from '../text/normal-text.ts';
import type { TermAutomaton } from './term-automaton.ts';
import type { Variant } from './variants.ts';

/** A variant found at raw offsets [start, end) of the page text. */
export interface Occurrence {
  readonly concept: number;
  readonly start: number;
  readonly end: number;
}

/** Opening and closing quotes; straight ones serve as both. */
const PAIRS = [
  ...['“”', '‘’', '「」', '『』', '《》', '〈〉', '﹁﹂', '﹃﹄', '«»', '‹›', '〝〞'],
  ...['""', "''", '＂＂', '＇＇'],
];
const JOINING = /[0-9a-z+]/;
/** White space but line breaks, which hard-wrapped copies set inside numbers. */
const BLANK = /[^\S\n\r\u2028\ufeff]/;

/**
 * @param raw the text that `page` was made from
 * @param from normal offset where to begin
 * @param to normal offset where to end: no occurrence reaches beyond it
 */
export function findOccurrences(
  raw: string,
  page: NormalText,
  variants: readonly Variant[],
  automaton: TermAutomaton,
  from = 0,
  to = page.text.length,
): Occurrence[] {
  const occurrences: Occurrence[] = [];
  let at = from;
  while (at < to) {
    const found = longestAllowed(raw, page, variants, automaton, at, to);
    if (!found) {
      at++;
      continue;
    }
    const [start, end] = withQuotes(raw, page, at, found.end, occurrences.at(-1)?.end ?? 0);
    occurrences.push({ concept: found.concept, start, end });
    at = found.end;
  }
  return occurrences;
}

function longestAllowed(
  raw: string,
  page: NormalText,
  variants: readonly Variant[],
  automaton: TermAutomaton,
  at: number,
  to: number,
): { end: number; concept: number } | undefined {
  for (const hit of automaton.matchesAt(page.text, at)) {
    if (hit.end > to || !standsAlone(raw, page, at, hit.end)) continue;
    for (const index of hit.variants) {
      const variant = variants[index];
      if (variant && contextAllows(page.text, variant, at, hit.end)) {
        return { end: hit.end, concept: variant.concept };
      }
    }
  }
  return undefined;
}

/**
 * “1+11” is not part of “1+110”, nor “10+N” of “10+NX”: digits, letters and + bind to
 * their like, unless a blank or a quote parts them. (What “第1366号” needs is a veto.)
 */
function standsAlone(raw: string, page: NormalText, start: number, end: number): boolean {
  return !binds(raw, page, start) && !binds(raw, page, end);
}

/** Whether the characters on either side of a normal offset belong together. */
function binds(raw: string, { text, toRaw }: NormalText, offset: number): boolean {
  if (!JOINING.test(text.charAt(offset - 1)) || !JOINING.test(text.charAt(offset))) return false;
  const between = raw.slice((toRaw[offset - 1] ?? 0) + 1, toRaw[offset]);
  return !BLANK.test(between) && !Array.from(between).some(isQuote);
}

function contextAllows(text: string, variant: Variant, start: number, end: number): boolean {
  return (
    !variant.notAfter.some((veto) => text.startsWith(veto, end)) &&
    !variant.notBefore.some((veto) => text.endsWith(veto, start))
  );
}

/**
 * The raw span of an occurrence. Where half of a pair of quotes stands inside, the
 * other half is taken along if it is next to the span: “1+11”模式, not 1+11”模式.
 * @param floor raw offset that the span may not reach below
 */
function withQuotes(
  raw: string,
  page: NormalText,
  from: number,
  to: number,
  floor: number,
): [number, number] {
  const [start, end] = rawSpan(page, from, to);
  // Between neighbouring kept characters lie only dropped ones: blanks, quotes, unseen.
  const previous = from === 0 ? 0 : (page.toRaw[from - 1] ?? 0) + 1;
  const leading = Array.from(raw.slice(Math.max(floor, previous), start));
  const trailing = Array.from(raw.slice(end, page.toRaw[to]));
  const before = leading.findLastIndex(isQuote);
  const after = trailing.findIndex(isQuote);
  const open = leading[before] ?? '';
  const close = trailing[after] ?? '';
  const missing = missingHalves(raw.slice(start, end));
  const takesOpen = missing.opening.includes(open) || missing.straight.includes(open);
  const takesClose =
    missing.closing.includes(close) || (missing.straight.includes(close) && close !== open);
  return [takesOpen ? start - leading.length + before : start, takesClose ? end + after + 1 : end];
}

interface MissingHalves {
  readonly opening: readonly string[];
  readonly closing: readonly string[];
  /** Straight quotes of odd number: the partner may stand on either side. */
  readonly straight: readonly string[];
}

function missingHalves(inside: string): MissingHalves {
  const opening: string[] = [];
  const closing: string[] = [];
  const straight: string[] = [];
  for (const pair of PAIRS) {
    const [open = '', close = ''] = pair;
    let depth = 0;
    let lowest = 0;
    for (const char of inside) {
      if (char === open) depth++;
      else if (char === close) lowest = Math.min(lowest, --depth);
    }
    if (open === close) {
      if (depth % 2 === 1) straight.push(open);
      continue;
    }
    if (lowest < 0) opening.push(open);
    if (depth > lowest) closing.push(close);
  }
  return { opening, closing, straight };
}
