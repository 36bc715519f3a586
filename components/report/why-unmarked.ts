/** Why nothing is marked on a page that was read. */
import type { MessageKey, Translate } from '../translate.ts';
import type { ReadPage } from './page-status.ts';

export type Unmarked =
  | 'no-report'
  | 'no-article'
  /** The reader has said that it is another. */
  | 'refused'
  /** Stray sentences of a report stand there. */
  | 'candidate';

const HEADINGS: Readonly<Record<Unmarked, MessageKey>> = {
  'no-report': 'popup_no_report',
  'no-article': 'popup_no_article',
  refused: 'popup_refused',
  candidate: 'popup_candidate',
};

export function whyUnmarked({ explaining, candidates, refused }: ReadPage): Unmarked {
  if (explaining === 'no-article') return 'no-article';
  if (refused.length > 0) return 'refused';
  return candidates.length > 0 ? 'candidate' : 'no-report';
}

export function unmarkedHeading(page: ReadPage, t: Translate): string {
  return t(HEADINGS[whyUnmarked(page)], page.candidates[0]?.title ?? '');
}
