import { expect, test } from 'vitest';
import { mayPass, problemOf, saveProblem } from '../../lib/notes/save-problem.ts';
import { ERROR_CODES, RequestError } from '../../lib/protocol/reply.ts';

test('every code of the background has a word for the writer', () => {
  expect(Object.fromEntries(ERROR_CODES.map((code) => [code, saveProblem(code)]))).toEqual({
    'bad-message': 'refused',
    'not-allowed': 'refused',
    'no-session': 'refused',
    'too-long': 'too-long',
    quota: 'quota',
    'newer-database': 'newer-database',
    unavailable: 'unavailable',
    'no-article': 'refused',
    'no-access': 'refused',
    'too-many': 'refused',
    updated: 'updated',
    failed: 'refused',
  });
});

test('what was thrown may be anything', () => {
  expect(problemOf(new RequestError('quota'))).toBe('quota');
  expect(problemOf(new Error('quota'))).toBe('refused');
  expect(problemOf(undefined)).toBe('refused');
});

test('only what may pass is tried again by itself', () => {
  const problems = [...new Set(ERROR_CODES.map(saveProblem))];
  expect(problems.filter(mayPass).sort()).toEqual(['quota', 'unavailable']);
});
