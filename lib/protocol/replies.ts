/** What the background answers with. Types only: the background is ours and believed. */
import type { Draft, Note } from '../core/annotation/note.ts';
import type { Concept, ConceptId } from '../core/glossary/concept.ts';
import type { ReportId } from '../core/report/report-record.ts';
import type { Sentence } from '../core/text/sentence.ts';
import type { ErrorCode } from './reply.ts';

/** A report found on a page. */
export interface FoundReport {
  readonly id: ReportId;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  /** Share of the report that stands on the page, 0…1, and the same for each of its paragraphs. */
  readonly coverage: number;
  readonly paragraphs: readonly number[];
}

export interface ConceptLabel {
  readonly id: ConceptId;
  readonly label: string;
}

/** A term to mark: offsets [start, end) in the text that was sent, indices into `concepts` and `reports`. */
export interface FoundTerm {
  readonly start: number;
  readonly end: number;
  readonly concept: number;
  readonly report: number;
}

export interface PageAnalysis {
  /** The best covered first; empty when the page carries no known report. */
  readonly reports: readonly FoundReport[];
  readonly concepts: readonly ConceptLabel[];
  readonly terms: readonly FoundTerm[];
}

export interface PopoverContent {
  readonly concept: Concept;
  readonly sentence: Sentence;
  /** The term as the page writes it, if it is spelled otherwise than the concept's name. */
  readonly occurrence?: string;
  /** The report in whose text the term stands. */
  readonly report?: { readonly id: ReportId; readonly title: string };
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
  'popover/open': { readonly nonce: string };
  'popover/hello': PopoverContent;
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
