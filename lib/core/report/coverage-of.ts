/** How much of a report a page carries, as the reader is told: in agreement with what is said of its paragraphs. */
import type { ReportDifferences } from './differences.ts';
import type { ReportMatch } from './match-reports.ts';
import type { ReportRecord } from './report-record.ts';

export interface Coverage {
  /** Share of the report's word characters, 0…1: 1 only when each paragraph is wholly there. */
  readonly coverage: number;
  /** The same for each paragraph: 1 when present, 0 when missing, something between otherwise. */
  readonly paragraphs: readonly number[];
}

/**
 * A match counts narrow gaps as found, and not what winnowing leaves unproven: the states
 * of the paragraphs say which of it is so. Stray phrases of missing paragraphs count for the whole only.
 * @param differences and match of `record` on one page
 */
export function coverageOf(
  { paragraphs: states, figures }: ReportDifferences,
  match: ReportMatch,
  { paragraphs: lengths }: ReportRecord,
): Coverage {
  const otherwise = lengths.map(() => 0);
  for (const { paragraph, was } of figures) {
    otherwise[paragraph] = (otherwise[paragraph] ?? 0) + was.replace(/[.,]/g, '').length;
  }
  const found = lengths.map((length, i) => {
    const state = states[i]?.state;
    if (state === 'present') return length;
    const proven = Math.round((match.paragraphs[i] ?? 0) * length);
    if (state === 'missing') return proven;
    return Math.min(Math.max(proven - (otherwise[i] ?? 0), 1), length - 1);
  });
  return {
    coverage: share(sum(found), sum(lengths)),
    paragraphs: lengths.map((length, i) => {
      if (states[i]?.state === 'missing') return 0;
      return length === 0 ? 1 : share(found[i] ?? 0, length);
    }),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
