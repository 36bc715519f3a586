/**
 * One write transaction of strict durability (IndexedDB 3.0, section 2.7.1
 * "durability hint"): done as a whole and durable, or not at all.
 */
import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database } from './connection.ts';
import type { MeipiDatabase } from './schema.ts';

type Stores = readonly StoreNames<MeipiDatabase>[];

/**
 * @returns what `work` answers, once the transaction completed
 * @throws why the transaction failed; its requests may know only that it was aborted
 */
export async function strictWrite<S extends Stores, T>(
  database: Database,
  stores: S,
  work: (transaction: IDBPTransaction<MeipiDatabase, S, 'readwrite'>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
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
