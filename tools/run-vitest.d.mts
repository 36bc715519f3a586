// Types of run-vitest.mjs for the TypeScript files that import it.
export interface Count {
  passed: number;
  failed: number;
  skipped: string[];
}
export interface Report {
  testResults: { status: string; assertionResults: { status: string; fullName: string }[] }[];
}
export function runVitest(project: string): Count;
export function countReport(report: Report | undefined, exitCode: number): Count;
