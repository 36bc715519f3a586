/** What is known of the page in a tab: what popup and side panel show. */
import type { ConceptId } from '../../lib/core/glossary/concept.ts';
import type { ReportDifferences } from '../../lib/core/report/differences.ts';
import type { ReportId } from '../../lib/core/report/report-record.ts';

export interface ReportLabel {
  readonly id: ReportId;
  readonly title: string;
  readonly publisher: string;
  /** As the record gives it: 2025-03-19. */
  readonly date: string;
  /** One of the reader's own articles. */
  readonly own?: boolean;
}

export interface PageReport extends ReportLabel {
  /** Share of the report that the page carries, 0 to 1. */
  readonly coverage: number;
  readonly differences: ReportDifferences;
  /** Recognised because the reader said so. */
  readonly claimed?: boolean;
}

/** What is kept of one of the reader's own articles. */
export interface KeptArticle {
  readonly hasText: boolean;
  /** It was remembered on the page that is shown, and can be remembered anew from there. */
  readonly isThisPage: boolean;
}

export interface PageTerm {
  readonly conceptId: ConceptId;
  readonly label: string;
  /** How often it stands on the page. */
  readonly count: number;
  /** Where it stands in the page text: start and end in turn, ascending. */
  readonly places: readonly number[];
}

/** A number slogan that no entry explains, at [start, end) in the page text. */
export interface PageSlogan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A page with a reader in it that has looked. */
export interface ReadPage {
  readonly type: 'read';
  /** Other than that of every other page that is shown. */
  readonly pageKey: string;
  /** Of web pages only: our own have none. */
  readonly host?: string;
  /** On one of the sites that Meipi reads by itself. */
  readonly isListed: boolean;
  readonly report?: PageReport;
  readonly candidates: readonly ReportLabel[];
  readonly refused: readonly ReportLabel[];
  readonly terms: readonly PageTerm[];
  /** Empty unless the reader wants them marked. */
  readonly slogans: readonly PageSlogan[];
  /** Offsets in the page text between which all of this stands. */
  readonly extent: readonly [number, number];
  /** Terms are marked in the whole article, because the reader asked for it; `no-article`: none was found. */
  readonly explaining?: 'article' | 'no-article';
}

export type PageStatus =
  | { readonly type: 'loading' }
  /** Where no extension can read. */
  | { readonly type: 'browser-page' }
  /** Not one of the sites that Meipi may read; the host is known if the reader pressed the button. */
  | { readonly type: 'unread'; readonly host?: string }
  | { readonly type: 'failed' }
  | ReadPage;

export type Choice = 'always' | 'never' | 'none';
