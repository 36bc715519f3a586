/** A term as painted in the page. */
import type { ConceptId } from '../core/glossary/concept.ts';

export interface Mark {
  /** Stays the same while the page is read again and the term still stands there. */
  readonly id: number;
  readonly range: Range;
  readonly conceptId: ConceptId;
  readonly label: string;
  /** Offsets in the page text of the last reading. */
  readonly start: number;
  readonly end: number;
}
