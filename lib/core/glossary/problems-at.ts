/** What a schema has against a value, in words with the path of each field. */
import * as v from 'valibot';

/** More than these nobody reads. */
export const MAX_PROBLEMS = 50;

/** @param at path of the value that was held against the schema; empty for a whole */
export function problemsAt(at: string, issues: readonly v.BaseIssue<unknown>[]): string[] {
  return issues.slice(0, MAX_PROBLEMS).map((issue) => {
    const path = [at, v.getDotPath(issue)].filter(Boolean).join('.');
    return `${path || '(root)'}: ${issue.message}`;
  });
}
