/** Why something about the glossary could not be read or done. */
import type { SaveProblem } from '../core/annotation/save-state.ts';
import { RequestError } from '../protocol/reply.ts';
import { problemOf } from './save-problem.ts';

/** `too-many`: more entries or packs than can be kept; `changed`: another window changed it first. */
export type GlossaryProblem = SaveProblem | 'too-many' | 'changed';

export function glossaryProblemOf(error: unknown): GlossaryProblem {
  if (error instanceof RequestError && error.code === 'too-many') return 'too-many';
  return problemOf(error);
}
