import { expect, test } from 'vitest';
import { countReport } from '../../tools/run-vitest.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one, fullName: `a ${one} test` })),
});

test('counts every kind of outcome, a test still to be written as skipped', () => {
  const report = {
    testResults: [file('failed', 'passed', 'failed'), file('passed', 'skipped', 'todo')],
  };
  expect(countReport(report, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: ['a skipped test', 'a todo test'],
  });
});

test('counts a file that fails as a whole', () => {
  expect(countReport({ testResults: [file('failed')] }, 1).failed).toBe(1);
  expect(countReport({ testResults: [file('failed', 'skipped')] }, 1).failed).toBe(1);
});

test('counts a failure outside of every test', () => {
  expect(countReport({ testResults: [file('passed', 'passed')] }, 1)).toMatchObject({
    passed: 1,
    failed: 1,
  });
});

test('counts a run without a report or without a test as failed', () => {
  expect(countReport(undefined, 0).failed).toBe(1);
  expect(countReport({ testResults: [] }, 0).failed).toBe(1);
});
