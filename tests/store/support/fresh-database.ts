/** A browser's IndexedDB for each test, empty at its beginning. */
import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { deleteDB, unwrap } from 'idb';
import { beforeEach } from 'vitest';
import { createArticleRepository } from '../../../lib/store/article-repository.ts';
import { createChoiceRepository } from '../../../lib/store/choice-repository.ts';
import { type Connection, createConnection, type Database } from '../../../lib/store/connection.ts';
import { createGlossaryRepository } from '../../../lib/store/glossary-repository.ts';
import { createNoteRepository } from '../../../lib/store/note-repository.ts';
import type { Operation, Revision } from '../../../lib/store/schema.ts';

/** Call at the top of a test file. */
export function freshDatabases(): void {
  beforeEach(forgetDatabases);
}

export function forgetDatabases(): void {
  globalThis.indexedDB = new IDBFactory();
}

export interface Clock {
  (): number;
  time: number;
}

/** Stands still until a test moves it. */
export function createClock(time = 1_750_000_000_000): Clock {
  const clock: Clock = Object.assign(() => clock.time, { time });
  return clock;
}

/** The repositories with the connection and the clock that they use. */
export function openStore(clock = createClock(), connection = createConnection()) {
  return {
    notes: createNoteRepository(connection, clock),
    articles: createArticleRepository(connection, clock),
    choices: createChoiceRepository(connection, clock),
    glossary: createGlossaryRepository(connection, clock),
    connection,
    clock,
  };
}

export function revisionsOf(connection: Connection, noteId?: string): Promise<Revision[]> {
  return connection.use(async (database) =>
    (await database.getAll('revisions')).filter((one) => !noteId || one.noteId === noteId),
  );
}

export function operationsOf(connection: Connection): Promise<Operation[]> {
  return connection.use((database) => database.getAll('operations'));
}

/** As when the reader clears the site's data in the browser's tools. */
export function deleteDatabase(name = 'meipi'): Promise<void> {
  return deleteDB(name);
}

/** As when the browser gives up its files: the connection hears `close`. */
export async function terminate(connection: Connection): Promise<void> {
  await connection.use(async (database) => forceClose(database));
}

function forceClose(database: Database): Promise<void> {
  const raw = unwrap(database);
  return new Promise((resolve) => {
    raw.addEventListener('close', () => resolve());
    // Declared with the class where it takes an instance.
    (forceCloseDatabase as unknown as (database: IDBDatabase) => void)(raw);
  });
}
