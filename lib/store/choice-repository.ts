/** The reader's corrections in IndexedDB: which report a page is said to carry, or not to carry. */
import * as v from 'valibot';
import { type PageChoice, pageChoiceSchema } from '../core/report/page-choice.ts';
import type { ReportId } from '../core/report/report-record.ts';
import type { Connection } from './connection.ts';
import { readable } from './readable.ts';
import { write } from './write.ts';

/** Pages are named as `pageOf` names them. Damaged choices are left out and logged. */
export interface ChoiceRepository {
  /** All choices of a page, by report. */
  of(page: string): Promise<PageChoice[]>;
  /**
   * Takes the place of an earlier choice on that page and report.
   * @throws ValiError for what is no page or no report's id
   */
  put(page: string, reportId: ReportId, choice: PageChoice['choice']): Promise<PageChoice>;
  /** The page is judged by its text again. */
  forget(page: string, reportId: ReportId): Promise<void>;
  /** All choices, newest first. */
  list(): Promise<PageChoice[]>;
}

const STORE = ['choices'] as const;

/** @param now epoch milliseconds */
export function createChoiceRepository(
  connection: Connection,
  now: () => number,
): ChoiceRepository {
  return {
    of: (page) =>
      connection.use(async (database) =>
        sound(await database.getAllFromIndex('choices', 'page', page)),
      ),

    async put(page, reportId, choice) {
      const made = v.parse(pageChoiceSchema, { page, reportId, choice, made: now() });
      await connection.use((database) =>
        write(database, 'strict', STORE, ({ store }) => store.put(made)),
      );
      return made;
    },

    forget: (page, reportId) =>
      connection.use((database) =>
        write(database, 'strict', STORE, ({ store }) => store.delete([page, reportId])),
      ),

    list: () =>
      connection.use(async (database) =>
        sound(await database.getAll('choices')).sort((a, b) => b.made - a.made),
      ),
  };
}

function sound(values: readonly unknown[]): PageChoice[] {
  return readable(pageChoiceSchema, 'choices', values);
}
