/** Reports as a page's analysis tells of them. */
import { coverageOf } from '../core/report/coverage-of.ts';
import { differencesOf } from '../core/report/differences.ts';
import type { ReportMatch } from '../core/report/match-reports.ts';
import type { ReportId, ReportRecord } from '../core/report/report-record.ts';
import type { NormalText, WordChars } from '../core/text/normal-text.ts';
import type { FoundReport, ReportLabel } from '../protocol/replies.ts';

export type KnownReports = (id: ReportId) => ReportRecord | undefined;

/** None for a record that is not known any more. */
export function labelOf(
  record: ReportRecord | undefined,
  own: readonly ReportRecord[],
): ReportLabel[] {
  if (!record) return [];
  const { id, title, publisher, date } = record;
  return [{ id, title, publisher, date, ...(own.includes(record) ? { own: true } : {}) }];
}

export function foundReports(
  raw: string,
  page: NormalText,
  words: WordChars,
  matches: readonly ReportMatch[],
  known: KnownReports,
  own: readonly ReportRecord[],
  always: ReadonlySet<ReportId>,
): FoundReport[] {
  return matches.flatMap((match) => {
    const record = known(match.reportId);
    if (!record) return [];
    const differences = differencesOf(page, words, record, match, raw);
    return labelOf(record, own).map((label) => ({
      ...label,
      ...coverageOf(differences, match, record),
      differences,
      ...(always.has(record.id) ? { claimed: true } : {}),
    }));
  });
}
