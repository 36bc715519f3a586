/** The article of a page less what is known to be a report's: there terms are marked for themselves. */
import type { TermZone } from '../core/glossary/lexicon.ts';

/**
 * @param article spans, start and end in turn, ascending; an odd or reversed one is left out
 * @param known zones of reports, ascending, not overlapping
 */
export function articleZones(article: readonly number[], known: readonly TermZone[]): TermZone[] {
  const zones: TermZone[] = [];
  let after = 0;
  for (let i = 0; i + 1 < article.length; i += 2) {
    let from = Math.max(after, article[i] ?? 0);
    const to = article[i + 1] ?? 0;
    for (const { start, end } of known) {
      if (end <= from || start >= to) continue;
      if (start > from) zones.push({ start: from, end: start });
      from = end;
    }
    if (from < to) zones.push({ start: from, end: to });
    after = Math.max(after, from, to);
  }
  return zones;
}
