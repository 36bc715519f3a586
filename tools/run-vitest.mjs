// Runs one of vitest's projects and counts its tests from the JSON report, since its printed summary is for people.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBin } from './run-bin.mjs';

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Count */
/** @typedef {{ status: string, fullName: string }} TestReport */
/** @typedef {{ testResults: { status: string, assertionResults: TestReport[] }[] }} Report */

/** @param {string} project @returns {Count} */
export function runVitest(project) {
  const folder = mkdtempSync(join(tmpdir(), 'meipi-test-'));
  const file = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = runBin('vitest', ['run', '--project', project, ...reporters]);
    return countReport(readReport(file), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} file @returns {Report | undefined} undefined: vitest ended before it wrote one */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {Report | undefined} report
 * @param {number} exitCode of vitest
 * @returns {Count}
 */
export function countReport(report, exitCode) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failedTests = tests.filter(({ status }) => status === 'failed').length;
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  // A file that does not load, or whose beforeAll throws, fails without one failed test.
  const failedFiles = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = failedTests + failedFiles;
  // No report, no test found, or an error outside of every test.
  const failedOutside = failed === 0 && (exitCode !== 0 || tests.length === 0) ? 1 : 0;
  return {
    passed,
    failed: failed + failedOutside,
    skipped: skipped.map(({ fullName }) => fullName),
  };
}
