/** How much of a report a page is said to carry. */
import type { PageReport } from './page-status.ts';
import { paragraphKinds } from './paragraph-kinds.ts';

/**
 * In hundredths, 0 to 1. It is all of it where every paragraph stands as in the report, and
 * only there: what is proven falls short by a few characters even of a faithful copy.
 */
export function shownShare({ coverage, differences }: PageReport): number {
  const kinds = paragraphKinds(differences);
  if (kinds.every(({ kind }) => kind === 'same' || kind === 'moved')) return 1;
  if (coverage <= 0) return 0;
  return Math.min(0.99, Math.max(0.01, Math.round(coverage * 100) / 100));
}
