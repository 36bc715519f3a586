/** The fact sheet and the report that lie beside the project: what the built-in glossary rests on. */
import { existsSync, readFileSync } from 'node:fs';

const FACTS = new URL('../../../../shared/facts/facts.json', import.meta.url);
const SHEET = new URL('../../../../shared/facts/facts.md', import.meta.url);
const REPORT = new URL('../../../../shared/report/clean.txt', import.meta.url);

export interface FactSource {
  readonly title: string;
  readonly publisher: string;
  /** “2025-02-26”, “2025-01(约)” where it is inferred, “n.d.” where it is not shown. */
  readonly date: string;
  readonly via: string;
  readonly url: string;
}

export interface Fact {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly basis: string;
  /** What the parts of the slogan stand for; empty where that is not known. */
  readonly expansion: readonly string[];
  /** “sourced”, “report”, “not-established”, “n/a”, each perhaps with a remark behind it. */
  readonly expansion_status: string;
  /** What was looked for and not found; empty where nothing was. */
  readonly unknown: string;
  /** The words of the report, or a remark that they do not stand there. */
  readonly in_report: string;
  readonly sources: readonly FactSource[];
}

/** Whether they are there: in other clones the tests that need them are skipped. */
export const hasFacts = [FACTS, SHEET, REPORT].every((file) => existsSync(file));

/** By id; none where they are not there. */
export function readFacts(): ReadonlyMap<string, Fact> {
  const facts = hasFacts ? (JSON.parse(readFileSync(FACTS, 'utf8')) as readonly Fact[]) : [];
  return new Map(facts.map((fact) => [fact.id, fact]));
}

/** The report's text, empty where it is not there. */
export function readReport(): string {
  return hasFacts ? readFileSync(REPORT, 'utf8') : '';
}

/** The names of the table “Do-not-invent list”: first cells, in the order of the sheet. */
export function readDoNotInvent(): readonly string[] {
  if (!hasFacts) return [];
  const section = readFileSync(SHEET, 'utf8').split('## Do-not-invent list')[1]?.split('\n## ')[0];
  const rows = (section ?? '').split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(1).map((row) => row.split('|')[1]?.trim() ?? '');
}
