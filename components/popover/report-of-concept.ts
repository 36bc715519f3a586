/** The report in which a concept was found, and whether that is the one the reader has before them. */
import type { Concept } from '../../lib/core/glossary/concept.ts';

export interface ShownReport {
  readonly id: string;
  readonly title: string;
}

/** The title of the report that the glossary has it from. */
export function titleOfReport({ sources }: Pick<Concept, 'sources'>): string | undefined {
  return sources.find(({ via }) => via === 'seed')?.title;
}

/** @param report the one in whose text the term stands */
export function isOfThisReport(
  concept: Pick<Concept, 'sources' | 'reports'>,
  report: ShownReport | undefined,
): boolean {
  if (!report) return false;
  return concept.reports?.includes(report.id) === true || titleOfReport(concept) === report.title;
}
