/**
 * The connection to IndexedDB: opened when first needed, opened again when the
 * browser closed it, given up when a newer version wants in. Nothing here ever
 * deletes a database.
 */
import { type IDBPDatabase, openDB } from 'idb';
import { migrateToV1 } from './migrations/v1.ts';
import { migrateToV2 } from './migrations/v2.ts';
import { migrateToV3 } from './migrations/v3.ts';
import { DATABASE_NAME, DATABASE_VERSION, type MeipiDatabase } from './schema.ts';

export type Database = IDBPDatabase<MeipiDatabase>;

export interface Connection {
  /**
   * Runs `work` on an open database; once more on a fresh connection if the first one had died
   * before it could begin a transaction.
   * @throws what IndexedDB throws: QuotaExceededError, VersionError, …
   */
  use<T>(work: (database: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function createConnection(name = DATABASE_NAME): Connection {
  let opening: Promise<Database> | undefined;

  const open = (): Promise<Database> => {
    const forget = () => {
      opening = undefined;
    };
    opening ??= openDB<MeipiDatabase>(name, DATABASE_VERSION, {
      upgrade(database, oldVersion, _newVersion, transaction) {
        // Why it failed is told by the opening.
        transaction.done.catch(() => undefined);
        if (oldVersion < 1) migrateToV1(database);
        if (oldVersion < 2) migrateToV2(database);
        if (oldVersion < 3) migrateToV3(database);
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  };

  return {
    async use(work) {
      try {
        return await work(await open());
      } catch (error) {
        if (!isDeadConnection(error)) throw error;
        opening = undefined;
        return work(await open());
      }
    },
    async close() {
      const database = await opening;
      opening = undefined;
      database?.close();
    },
  };
}

/** `transaction()` on a closed connection; no data was touched yet. */
function isDeadConnection(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}
