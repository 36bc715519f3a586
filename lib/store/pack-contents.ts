/** Entries and reports of installed packs: in pieces, since browsers bound the size of one value. */
import { type Concept, conceptSchema } from '../core/glossary/concept.ts';
import { type ReportRecord, reportRecordSchema } from '../core/report/report-record.ts';
import type { Database } from './connection.ts';
import type { GlossaryTransaction } from './glossary-records.ts';
import { readable } from './readable.ts';

export interface PackContents {
  readonly concepts: readonly Concept[];
  readonly reports: readonly ReportRecord[];
}

const CONCEPTS = 1000;
/** A report of a newspaper page has some 50 KB. */
const REPORTS = 100;

export async function readContents(database: Database, generation: string): Promise<PackContents> {
  const transaction = database.transaction(['packConcepts', 'packReports']);
  const all = piecesOf(generation);
  const concepts: Concept[] = [];
  for (let cursor = await transaction.objectStore('packConcepts').openCursor(all); cursor; ) {
    concepts.push(...readable(conceptSchema, 'packConcepts', listIn(cursor.value.concepts)));
    cursor = await cursor.continue();
  }
  const reports: ReportRecord[] = [];
  for (let cursor = await transaction.objectStore('packReports').openCursor(all); cursor; ) {
    reports.push(...readable(reportRecordSchema, 'packReports', listIn(cursor.value.reports)));
    cursor = await cursor.continue();
  }
  return { concepts, reports };
}

export async function writeContents(
  transaction: GlossaryTransaction<'readwrite'>,
  { generation, concepts, reports }: PackContents & { readonly generation: string },
): Promise<void> {
  const intoConcepts = transaction.objectStore('packConcepts');
  for (const [n, piece] of inPieces(concepts, CONCEPTS).entries()) {
    await intoConcepts.put({ generation, n, concepts: piece });
  }
  const intoReports = transaction.objectStore('packReports');
  for (const [n, piece] of inPieces(reports, REPORTS).entries()) {
    await intoReports.put({ generation, n, reports: piece });
  }
}

/** @param named generations that are to stay */
export async function sweepContents(
  transaction: GlossaryTransaction<'readwrite'>,
  named: ReadonlySet<string>,
): Promise<void> {
  for (const name of ['packConcepts', 'packReports'] as const) {
    const store = transaction.objectStore(name);
    const stored = new Set((await store.getAllKeys()).map(([generation]) => generation));
    for (const generation of stored) {
      if (!named.has(generation)) await store.delete(piecesOf(generation));
    }
  }
}

function piecesOf(generation: string): IDBKeyRange {
  return IDBKeyRange.bound([generation, 0], [generation, Number.POSITIVE_INFINITY]);
}

function inPieces<T>(values: readonly T[], length: number): T[][] {
  const count = Math.ceil(values.length / length);
  return Array.from({ length: count }, (_, n) => values.slice(n * length, (n + 1) * length));
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
