/** One write transaction: done as a whole, or not at all. */
import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database } from './connection.ts';
import type { MeipiDatabase } from './schema.ts';

type Stores = readonly StoreNames<MeipiDatabase>[];

/**
 * @param durability `strict`: on the disk before it is called done (IndexedDB 3.0, section 2.7.1)
 * @returns what `work` answers, once the transaction completed
 * @throws why the transaction failed; its requests may know only that it was aborted
 */
export async function write<S extends Stores, T>(
  database: Database,
  durability: 'strict' | 'default',
  stores: S,
  work: (transaction: IDBPTransaction<MeipiDatabase, S, 'readwrite'>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(stores, 'readwrite', { durability });
  // Told here in any case; unheard, it would be an unhandled rejection as well.
  transaction.done.catch(() => undefined);
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    throw transaction.error ?? error;
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}
