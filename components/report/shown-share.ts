/** How much of a report a page is said to carry. */
import type { PageReport } from './page-status.ts';
import { paragraphKinds } from './paragraph-kinds.ts';

/**
 * In hundredths, 0 to 1. All of it only where every paragraph stands as in the report; some of
 * it wherever there is any.
 */
export function shownShare({ coverage, differences }: PageReport): number {
  const share = Math.round(coverage * 100) / 100;
  if (coverage <= 0) return 0;
  const isWhole =
    coverage === 1 &&
    paragraphKinds(differences).every(({ kind }) => kind === 'same' || kind === 'moved');
  return Math.max(0.01, isWhole ? 1 : Math.min(0.99, share));
}
