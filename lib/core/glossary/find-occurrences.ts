/** Occurrences of glossary terms in a span of page text: leftmost longest, never overlapping. */
import { type NormalText, rawSpan } from '../text/normal-text.ts';
import type { TermAutomaton } from './term-automaton.ts';
import type { Variant } from './variants.ts';

/** A variant found at raw offsets [start, end) of the page text. */
export interface Occurrence {
  readonly concept: number;
  readonly start: number;
  readonly end: number;
}

const PAIRS: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '」': '「',
  '』': '『',
  '"': '"',
  "'": "'",
  '＂': '＂',
  '》': '《',
};
const JOINING = /[0-9a-z+]/;

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
    const [start, end] = withQuotes(raw, ...rawSpan(page, at, found.end));
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

/** “1+11” is not part of “1+110”, nor “1366” of “第1366号”: digits, letters and + bind to their like. */
function standsAlone(raw: string, page: NormalText, start: number, end: number): boolean {
  const { text, toRaw } = page;
  const touches = (left: number, right: number): boolean =>
    right > 0 &&
    right < text.length &&
    JOINING.test(text.charAt(left)) &&
    JOINING.test(text.charAt(right)) &&
    !/[ \t\u00a0\u3000]/.test(raw.slice((toRaw[left] ?? 0) + 1, toRaw[right] ?? 0));
  return !touches(start - 1, start) && !touches(end - 1, end);
}

function contextAllows(text: string, variant: Variant, start: number, end: number): boolean {
  return (
    !variant.notAfter.some((veto) => text.startsWith(veto, end)) &&
    !variant.notBefore.some((veto) => text.endsWith(veto, start))
  );
}

/** A term whose closing quote is inside takes its opening one along, and the other way round. */
function withQuotes(raw: string, start: number, end: number): [number, number] {
  const inside = raw.slice(start, end);
  for (const [close, open] of Object.entries(PAIRS)) {
    const closes = inside.split(close).length - 1;
    const opens = open === close ? 0 : inside.split(open).length - 1;
    if (open === close ? closes % 2 === 1 : closes !== opens) {
      if (closes > opens && raw.charAt(start - 1) === open) return [start - 1, end];
      if (opens > closes && raw.charAt(end) === close) return [start, end + 1];
    }
  }
  return [start, end];
}
