/** A term as painted in the page. */
import type { ConceptId } from '../core/glossary/concept.ts';
import type { ReportId } from '../core/report/report-record.ts';

export interface Mark {
  /** Stays the same while the page is read again and the term still stands there. */
  readonly id: number;
  readonly range: Range;
  readonly conceptId: ConceptId;
  readonly label: string;
  /** The report in whose text it stands. */
  readonly reportId: ReportId;
  /** Offsets in the page text of the last reading. */
  readonly start: number;
  readonly end: number;
}
