/** Where in the notebook the reader is, as its address says it: #notes, #articles, #articles/<id>. */
import type { ReportId } from '../core/report/report-record.ts';

export interface NotebookPlace {
  readonly part: 'notes' | 'articles';
  /** The article whose text is read. */
  readonly reading?: ReportId;
}

/** @param hash such as location.hash; what it does not know is the notes */
export function placeOf(hash: string): NotebookPlace {
  const [found, reading] = /^#articles(?:\/([a-z0-9-]+))?$/.exec(hash) ?? [];
  if (found === undefined) return { part: 'notes' };
  return { part: 'articles', ...(reading === undefined ? {} : { reading }) };
}

export function hashOf({ part, reading }: NotebookPlace): string {
  return reading === undefined ? `#${part}` : `#${part}/${reading}`;
}
