/** What stands before and after a span of normal text, in the same paragraph. */
import type { NormalText } from '../text/normal-text.ts';
import { hasParagraphBreak } from './paragraph-break.ts';

const PARAGRAPH_END = '\u2029';

/**
 * @param raw the text that `page` was made from
 * @param reach normal characters looked at on either side
 */
export function surroundings(
  raw: string,
  page: NormalText,
  start: number,
  end: number,
  reach: number,
): [before: string, after: string] {
  /** Whether a paragraph ends between a normal offset and the one before it. */
  const isParted = (offset: number): boolean => {
    const from = (page.toRaw[offset - 1] ?? 0) + 1;
    const to = page.toRaw[offset] ?? 0;
    return to > from && hasParagraphBreak(raw.slice(from, to));
  };
  const lowest = Math.max(0, start - reach);
  let first = start;
  while (first > lowest && page.text[first - 1] !== PARAGRAPH_END && !isParted(first)) first--;
  const highest = Math.min(page.text.length, end + reach);
  let last = end;
  while (last < highest && page.text[last] !== PARAGRAPH_END && !isParted(last)) last++;
  return [page.text.slice(first, start), page.text.slice(end, last)];
}
