/** Why nothing is marked on a page that was read. */
import type { ReadPage } from './page-status.ts';

export type Unmarked =
  | 'no-report'
  | 'no-article'
  /** A report was found, or a trace of one, of which more is said beside. */
  | 'corrected';

export function whyUnmarked({ explaining, candidates, refused }: ReadPage): Unmarked {
  if (explaining === 'no-article') return 'no-article';
  return candidates.length + refused.length > 0 ? 'corrected' : 'no-report';
}
