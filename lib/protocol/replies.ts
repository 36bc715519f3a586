/** What the background answers with. Types only: the background is ours and believed. */
import type { Draft, Note } from '../core/annotation/note.ts';
import type { Concept, ConceptId } from '../core/glossary/concept.ts';
import type { ListedItem } from '../core/glossary/enumerations.ts';
import type {
  BilingualLabel,
  EntryLabel,
  GlossaryOverview,
  Origin,
  PlanResult,
  PutEntryResult,
} from '../core/glossary/glossary-view.ts';
import type { ReportDifferences } from '../core/report/differences.ts';
import type { ReportId } from '../core/report/report-record.ts';
import type { Settings, TextSize } from '../core/settings.ts';
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

/** A term that was found: offsets [start, end) in the text that was sent, indices into `concepts` and `reports`. */
export interface FoundTerm {
  readonly start: number;
  readonly end: number;
  readonly concept: number;
  /** -1: in no report's text. */
  readonly report: number;
  /** Other concepts that the spelling may mean here, the likeliest first. */
  readonly others?: readonly number[];
  /** What the article itself lists under it. */
  readonly listed?: readonly ListedItem[];
  /** Not to be marked: the reader wants to see fewer of them. */
  readonly quiet?: true;
}

/** A number slogan that no entry explains, at offsets [start, end) in the text that was sent. */
export interface FoundSlogan {
  readonly start: number;
  readonly end: number;
  /** As of a term. */
  readonly report: number;
  readonly listed?: readonly ListedItem[];
}

export interface PageAnalysis {
  /** The best covered first; empty when the page carries no known report. */
  readonly reports: readonly FoundReport[];
  readonly candidates: readonly CandidateReport[];
  /** Reports that the reader said not to be here. */
  readonly refused: readonly ReportLabel[];
  readonly concepts: readonly ConceptLabel[];
  readonly terms: readonly FoundTerm[];
  /** Empty unless the reader wants them marked. */
  readonly slogans: readonly FoundSlogan[];
  /** Milliseconds of resting on a mark until it opens; null: by click only. */
  readonly delay: number | null;
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

/** Where a popover stands in the article. */
export interface PopoverPlace {
  readonly sentence: Sentence;
  /** Which of how many occurrences, from 0. */
  readonly place: { readonly index: number; readonly count: number };
  /** What the article itself lists under the term, and where. */
  readonly listed: readonly ListedText[];
  /** The term as the page writes it, if it is spelled otherwise than the concept's name. */
  readonly occurrence?: string;
  /** The report in whose text the term stands. */
  readonly report?: { readonly id: ReportId; readonly title: string };
}

export interface ListedText extends ListedItem {
  readonly text: string;
}

interface PopoverFrame extends PopoverPlace {
  readonly page: { readonly title: string; readonly url: string };
  readonly theme: 'light' | 'dark';
  readonly textSize: TextSize;
  /** The reader does not want it marked. */
  readonly isHidden: boolean;
  /** It was pinned when it opened. */
  readonly isPinned: boolean;
}

export interface ConceptContent extends PopoverFrame {
  readonly type: 'concept';
  readonly concept: Concept;
  readonly origin: Origin;
  /** Of the pack that the entry is from, unless it came with Meipi. */
  readonly packTitle?: BilingualLabel;
  /** All that the spelling may mean here, the likeliest first, if it is more than one. */
  readonly senses?: readonly NamedConcept[];
  readonly related: readonly NamedConcept[];
  readonly note?: Note;
  /** Typed in an editor that is gone, and at odds with the note. */
  readonly draft?: Draft;
  /** Why the note could not be read: the explanation is there all the same. */
  readonly problem?: ErrorCode;
}

/** Of a number slogan that no entry explains. */
export interface SloganContent extends PopoverFrame {
  readonly type: 'slogan';
  readonly slogan: string;
  /** The reader's explanation, typed and not yet saved. */
  readonly draft?: string;
}

export type ExplainAnswer =
  | { readonly type: 'explained'; readonly content: PopoverContent }
  /** The reader has explained it elsewhere meanwhile; that stays. */
  | { readonly type: 'exists'; readonly conceptId: ConceptId; readonly definition: string };

export type PopoverContent = ConceptContent | SloganContent;

export interface NamedConcept {
  readonly id: ConceptId;
  readonly label: string;
  /** Whose entry it is, where that tells it from another of its name. */
  readonly origin?: Origin;
  readonly packTitle?: BilingualLabel;
}

/** An entry as it is shown, and where it is from. */
export interface ShownEntry {
  readonly concept: Concept;
  readonly origin: Origin;
  readonly packTitle?: BilingualLabel;
  /** When the reader's own was stored: epoch milliseconds. */
  readonly modified?: number;
  /** The pack's entry that an own one stands in the place of. */
  readonly overridden?: Concept;
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

  'report/list': readonly ReportLabel[];

  'article/list': readonly OwnArticleLabel[];
  'article/text': string | undefined;
  'article/drop-text': undefined;
  'article/forget': undefined;

  'popover/open': { readonly nonce: string };
  'popover/hello': PopoverContent;
  'popover/sense': PopoverContent;
  'popover/resize': undefined;
  'popover/dismiss': undefined;
  /** Undefined when there is nowhere to go. */
  'popover/step': PopoverPlace | undefined;
  'popover/pin': undefined;
  'popover/move': undefined;
  'popover/show-place': undefined;
  'popover/explanation-draft': undefined;
  'popover/explain': ExplainAnswer;
  'popover/hide': undefined;
  'popover/closed': undefined;
  'glossary/overview': GlossaryOverview;
  'glossary/entry': ShownEntry | undefined;
  'glossary/find': { readonly entries: readonly EntryLabel[]; readonly count: number };
  'glossary/put-entry': PutEntryResult;
  'glossary/delete-entry': undefined;
  'glossary/hide': undefined;
  'glossary/plan': PlanResult;
  'glossary/install': PlanResult;
  'glossary/remove-pack': undefined;
  'glossary/enable-pack': undefined;
  'glossary/order': undefined;
  /** Not if there is none, or another change came after the one that was meant. */
  'glossary/undo': { readonly isUndone: boolean };

  'note/put': PutResult;
  'note/of-concept': Note | undefined;
  'note/list': readonly Note[];
  'note/get': Note | undefined;
  'note/delete': Note | undefined;
  'note/restore': Note | undefined;
  'draft/put': undefined;
}
