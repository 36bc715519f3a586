/** Goes through a span of page text for spellings: leftmost longest, never overlapping. */
import { type NormalText, normalOffset } from '../text/normal-text.ts';
import { spanWithQuotes } from './span-with-quotes.ts';
import { standsAlone } from './stands-alone.ts';
import type { TermAutomaton } from './term-automaton.ts';

/** What was found at raw offsets [start, end). */
export interface Scanned<T> {
  readonly start: number;
  readonly end: number;
  readonly found: T;
}

/**
 * @param raw the text that `page` was made from
 * @param span raw offsets: no occurrence begins before or reaches beyond
 * @param choose from the spellings that stand at normal offsets [start, end);
 *   undefined: none of them is meant here, which makes room for a shorter one
 */
export function scanTerms<T extends object>(
  raw: string,
  page: NormalText,
  automaton: TermAutomaton,
  span: { readonly start: number; readonly end: number },
  choose: (variants: readonly number[], start: number, end: number) => T | undefined,
): Scanned<T>[] {
  const scanned: Scanned<T>[] = [];
  const to = normalOffset(page, span.end);
  let floor = span.start;
  for (let at = normalOffset(page, span.start); at < to; ) {
    let next = at + 1;
    for (const hit of automaton.matchesAt(page.text, at)) {
      if (hit.end > to || !standsAlone(raw, page, at, hit.end)) continue;
      const found = choose(hit.variants, at, hit.end);
      if (!found) continue;
      const [start, end] = spanWithQuotes(raw, page, at, hit.end, floor, span.end);
      scanned.push({ start, end, found });
      floor = end;
      next = hit.end;
      break;
    }
    at = next;
  }
  return scanned;
}
