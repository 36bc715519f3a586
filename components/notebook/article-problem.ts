/** Why nothing could be had from the store of articles, in words. */
import type { SaveProblem } from '../../lib/core/annotation/save-state.ts';
import type { MessageKey } from '../translate.ts';

export const ARTICLE_PROBLEM: Record<SaveProblem, MessageKey> = {
  quota: 'articles_problem_quota',
  unavailable: 'articles_problem_unavailable',
  'newer-database': 'articles_problem_newer_database',
  updated: 'articles_problem_updated',
  'too-long': 'articles_problem_refused',
  refused: 'articles_problem_refused',
};
