/** What the background answers with. Types only: the background is ours and believed. */
import type { Draft, Note } from '../core/annotation/note.ts';
import type { Concept, ConceptId } from '../core/glossary/concept.ts';
import type { ReportDifferences } from '../core/report/differences.ts';
import type { ReportId } from '../core/report/report-record.ts';
import type { Settings } from '../core/settings.ts';
import type { Sentence } from '../core/text/sentence.ts';
import type { ErrorCode } from './reply.ts';
import type { ReaderState } from './tab-messages.ts';

/** What a report is called. */
export interface ReportLabel {
  readonly id: ReportId;
  readonly title: string;
  readonly publisher: string;
  /** ISO 8601 day; of the reader's own articles the day on which they were remembered. */
  readonly date: string;
  /** One of the reader's own articles. */
  readonly own?: boolean;
}

/** A report found on a page. */
export interface FoundReport extends ReportLabel {
  /** Share of the report that stands on the page, 0…1, and the same for each of its paragraphs. */
  readonly coverage: number;
  readonly paragraphs: readonly number[];
  readonly differences: ReportDifferences;
  /** Recognised because the reader said so. */
  readonly claimed?: boolean;
}

/** A report of which stray sentences stand on a page: too little to say that it is there. */
export interface CandidateReport extends ReportLabel {
  readonly coverage: number;
}

export interface ConceptLabel {
  readonly id: ConceptId;
  readonly label: string;
  /** How often it stands in the marked text, marked or not. */
  readonly count: number;
}

/** A term to mark: offsets [start, end) in the text that was sent, indices into `concepts` and `reports`. */
export interface FoundTerm {
  readonly start: number;
  readonly end: number;
  readonly concept: number;
  /** -1: in no report's text. */
  readonly report: number;
  /** Other concepts that the spelling may mean here, the likeliest first. */
  readonly others?: readonly number[];
}

export interface PageAnalysis {
  /** The best covered first; empty when the page carries no known report. */
  readonly reports: readonly FoundReport[];
  readonly candidates: readonly CandidateReport[];
  /** Reports that the reader said not to be here. */
  readonly refused: readonly ReportLabel[];
  readonly concepts: readonly ConceptLabel[];
  readonly terms: readonly FoundTerm[];
  /** Raw spans, start and end in turn, ascending: a change outside of them touches no mark. */
  readonly zones: readonly number[];
}

/** One of the reader's own articles, without its fingerprint. */
export interface OwnArticleLabel {
  readonly id: ReportId;
  readonly title: string;
  readonly host: string;
  readonly url: string;
  /** Epoch milliseconds. */
  readonly remembered: number;
  /** Word characters. */
  readonly length: number;
  readonly hasText: boolean;
}

/** What the readers in a tab's frames found: that of the frame which found most. */
export interface TabState {
  readonly frameId: number;
  readonly state: ReaderState;
}

export interface PopoverContent {
  readonly concept: Concept;
  readonly sentence: Sentence;
  /** The term as the page writes it, if it is spelled otherwise than the concept's name. */
  readonly occurrence?: string;
  /** The report in whose text the term stands. */
  readonly report?: { readonly id: ReportId; readonly title: string };
  /** All that the spelling may mean here, the likeliest first, if it is more than one. */
  readonly senses?: readonly { readonly id: ConceptId; readonly label: string }[];
  readonly note?: Note;
  /** Typed in an editor that is gone, and at odds with the note. */
  readonly draft?: Draft;
  /** Why the note could not be read: the explanation is there all the same. */
  readonly problem?: ErrorCode;
}

export type PutResult =
  /** Durable. */
  | { readonly type: 'saved'; readonly note: Note }
  | { readonly type: 'conflict'; readonly current: Note }
  /** An empty note that never was one: nothing to keep. */
  | { readonly type: 'nothing' };

/** The answer to each request of messages.ts. */
export interface Answers {
  'page/analyse': PageAnalysis;
  'page/cleared': undefined;
  'page/choose': undefined;

  'tab/state': TabState | undefined;
  'tab/explain': undefined;
  'tab/remember': { readonly id: ReportId };

  'settings/get': Settings;
  'settings/put': undefined;

  'article/list': readonly OwnArticleLabel[];
  'article/text': string | undefined;
  'article/drop-text': undefined;
  'article/forget': undefined;

  'popover/open': { readonly nonce: string };
  'popover/hello': PopoverContent;
  'popover/sense': PopoverContent;
  'popover/resize': undefined;
  'popover/dismiss': undefined;
  'popover/closed': undefined;
  'note/put': PutResult;
  'note/of-concept': Note | undefined;
  'note/list': readonly Note[];
  'note/get': Note | undefined;
  'note/delete': Note | undefined;
  'note/restore': Note | undefined;
  'draft/put': undefined;
}
