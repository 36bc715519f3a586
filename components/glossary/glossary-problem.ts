/** Why nothing could be had from the glossary, or done to it, in words. */
import type { SaveProblem } from '../../lib/core/annotation/save-state.ts';
import type { MessageKey } from '../translate.ts';

export type GlossaryProblem = SaveProblem | 'too-many' | 'changed';

export const GLOSSARY_PROBLEM: Record<GlossaryProblem, MessageKey> = {
  quota: 'glossary_problem_quota',
  unavailable: 'glossary_problem_unavailable',
  'newer-database': 'glossary_problem_newer_database',
  updated: 'glossary_problem_updated',
  'too-long': 'glossary_problem_too_long',
  'too-many': 'glossary_problem_too_many',
  changed: 'glossary_problem_changed',
  refused: 'glossary_problem_refused',
};
