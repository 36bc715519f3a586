/** Turns the background's error codes into what a writer is told. */
import type { SaveProblem } from '../core/annotation/save-state.ts';
import { type ErrorCode, RequestError } from '../protocol/reply.ts';

const PROBLEMS: Partial<Record<ErrorCode, SaveProblem>> = {
  'too-long': 'too-long',
  quota: 'quota',
  unavailable: 'unavailable',
  'newer-database': 'newer-database',
  updated: 'updated',
};

export function saveProblem(code: ErrorCode): SaveProblem {
  return PROBLEMS[code] ?? 'refused';
}

export function problemOf(error: unknown): SaveProblem {
  return error instanceof RequestError ? saveProblem(error.code) : 'refused';
}

/** Whether trying again by itself may help. */
export function mayPass(problem: SaveProblem): boolean {
  return problem === 'unavailable' || problem === 'quota';
}
