/**
 * Messages to a tab's reader (tabs.sendMessage), from the background and the popup.
 * The reader checks only that they come from our own extension.
 */
import type { ConceptId } from '../core/glossary/concept.ts';
import type { ReportId } from '../core/report/report-record.ts';
import type { CandidateReport, FoundReport, PopoverPlace, ReportLabel } from './replies.ts';

export type TabMessage =
  | { readonly type: 'reader/state' }
  | { readonly type: 'reader/next-term' }
  | { readonly type: 'reader/previous-term' }
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
  | { readonly type: 'popover/dismissed'; readonly nonce: string }
  /** Answered with where it stands then; see StepAnswer. */
  | { readonly type: 'popover/step'; readonly nonce: string; readonly step: 1 | -1 }
  /** Something is typed in it that is not saved: a click outside does not close it. */
  | { readonly type: 'popover/unsaved'; readonly nonce: string; readonly isUnsaved: boolean }
  | { readonly type: 'popover/pinned'; readonly nonce: string; readonly isPinned: boolean }
  /** By so many CSS pixels. */
  | {
      readonly type: 'popover/moved';
      readonly nonce: string;
      readonly dx: number;
      readonly dy: number;
    }
  /** As reader/show-place, but of the things listed under the term, by its index, and the popover stays. */
  | { readonly type: 'popover/show-place'; readonly nonce: string; readonly index: number };

/** Answer to `popover/step`; undefined when there is nowhere to go. */
export type StepAnswer = PagePlace | undefined;

/** As pagePlaceSchema of messages.ts has it. */
export interface PagePlace extends Pick<PopoverPlace, 'sentence' | 'place' | 'listed'> {
  /** The report in whose text the term stands. */
  readonly reportId?: ReportId | undefined;
}

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
  /** Number slogans without an entry, if the reader wants them marked. */
  readonly slogans: readonly SloganPlace[];
  /** Offsets in the page text between which all of the above stand; start = end when there is nothing. */
  readonly extent: readonly [number, number];
  /** Terms are marked in the whole article, because the reader asked for it; `no-article`: none was found. */
  readonly explaining?: 'article' | 'no-article';
}

export interface TermCount {
  readonly conceptId: ConceptId;
  readonly label: string;
  readonly count: number;
  /** Where it stands in the page text: start and end in turn, ascending. */
  readonly places: readonly number[];
}

export interface SloganPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Broadcast by the background to our own pages: which note changed, never its text. */
export interface NoteChanged {
  readonly type: 'note/changed';
  readonly noteId: string;
  readonly conceptId: ConceptId;
  readonly revision: number;
}

/** Broadcast by the background to our own pages: entries, packs or what is hidden have changed. */
export interface GlossaryChanged {
  readonly type: 'glossary/changed';
}

export function isGlossaryChanged(message: unknown): message is GlossaryChanged {
  return (message as { type?: unknown } | null)?.type === 'glossary/changed';
}

export function isNoteChanged(message: unknown): message is NoteChanged {
  return (message as { type?: unknown } | null)?.type === 'note/changed';
}
