/** Whether a note that is shown with a term was first written in another article than this one. */
import type { Provenance } from '../../lib/core/annotation/note.ts';

/** @param report the report in whose text the term stands */
export function isWrittenElsewhere(
  { reportId, title }: Provenance,
  report: { readonly id: string; readonly title: string } | undefined,
): boolean {
  if (!report) return true;
  if (reportId !== undefined) return reportId !== report.id;
  // Written before the article was remembered: the page's title has the article's in it.
  return !title.includes(report.title);
}
