/** What is known of the page in the current tab. */
import type { ConceptId } from '../../lib/core/glossary/concept.ts';

export interface FoundTerm {
  readonly conceptId: ConceptId;
  readonly label: string;
  /** How often it stands on the page. */
  readonly count: number;
}

export interface RecognisedPage {
  readonly type: 'recognised';
  readonly title: string;
  readonly publisher: string;
  /** As the glossary pack gives it: 2025-03-19. */
  readonly date: string;
  /** Share of the report that the page carries, 0 to 1. */
  readonly coverage: number;
  /** The same for each paragraph of the report. */
  readonly paragraphs: readonly number[];
  readonly terms: readonly FoundTerm[];
}

export type PageStatus =
  | { readonly type: 'loading' }
  /** Not one of the sites that Meipi may read. */
  | { readonly type: 'unlisted'; readonly host: string }
  | { readonly type: 'browser-page' }
  | { readonly type: 'no-report'; readonly host: string }
  | { readonly type: 'failed' }
  | RecognisedPage;
