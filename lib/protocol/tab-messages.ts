/**
 * Messages to a tab's reader (tabs.sendMessage), from the background and the popup.
 * The reader checks only that they come from our own extension.
 */
import type { ConceptId } from '../core/glossary/concept.ts';
import type { ReportId } from '../core/report/report-record.ts';
import type { CandidateReport, FoundReport, ReportLabel } from './replies.ts';

export type TabMessage =
  | { readonly type: 'reader/state' }
  | { readonly type: 'reader/next-term' }
  | { readonly type: 'reader/show'; readonly conceptId: ConceptId }
  /** Scrolls to a span [start, end) of the page text and sets it off for a moment. */
  | { readonly type: 'reader/show-place'; readonly start: number; readonly end: number }
  /** Settings, own articles or corrections have changed. */
  | { readonly type: 'reader/read-again' }
  | {
      readonly type: 'reader/choose';
      readonly reportId: ReportId;
      readonly choice: 'always' | 'never' | 'none';
    }
  /** To a reader that knows how to find the article of a page; see entrypoints/explainer. */
  | { readonly type: 'reader/article' }
  | { readonly type: 'popover/resized'; readonly nonce: string; readonly height: number }
  | { readonly type: 'popover/dismissed'; readonly nonce: string };

/** Answer to `reader/article`, when one is found. */
export interface ArticleOnPage {
  readonly title: string;
  /** Paragraphs parted by U+2029 or U+2028. */
  readonly text: string;
  readonly url: string;
  /** A known report stands on the page. */
  readonly hasReport: boolean;
}

/** Answer to `reader/state`. */
export interface ReaderState {
  /** `reading`: not yet looked through. */
  readonly type: 'reading' | 'ready' | 'failed';
  readonly report?: FoundReport;
  readonly candidates: readonly CandidateReport[];
  readonly refused: readonly ReportLabel[];
  readonly terms: readonly TermCount[];
  /** Terms are marked in the whole article, because the reader asked for it; `no-article`: none was found. */
  readonly explaining?: 'article' | 'no-article';
}

export interface TermCount {
  readonly conceptId: ConceptId;
  readonly label: string;
  readonly count: number;
}

/** Broadcast by the background to our own pages: which note changed, never its text. */
export interface NoteChanged {
  readonly type: 'note/changed';
  readonly noteId: string;
  readonly conceptId: ConceptId;
  readonly revision: number;
}

export function isNoteChanged(message: unknown): message is NoteChanged {
  return (message as { type?: unknown } | null)?.type === 'note/changed';
}
