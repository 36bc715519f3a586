/** Records of the glossary's small stores, read and written by what they are. */
import type { IDBPTransaction } from 'idb';
import type { GlossaryRecord } from '../core/glossary/glossary-change.ts';
import { hiddenItemSchema } from '../core/glossary/hidden-item.ts';
import { ownEntrySchema } from '../core/glossary/own-entry.ts';
import { storedPackSchema } from '../core/glossary/stored-pack.ts';
import { readable } from './readable.ts';
import type { MeipiDatabase } from './schema.ts';

export type GlossaryStore =
  | 'packs'
  | 'packConcepts'
  | 'packReports'
  | 'ownEntries'
  | 'hidden'
  | 'glossaryChanges';

export type GlossaryTransaction<Mode extends 'readonly' | 'readwrite' = 'readonly' | 'readwrite'> =
  IDBPTransaction<MeipiDatabase, readonly GlossaryStore[], Mode>;

/** What stands under the key of `record`; one that is damaged is none. */
export async function readRecord(
  transaction: GlossaryTransaction,
  record: GlossaryRecord,
): Promise<GlossaryRecord> {
  switch (record.store) {
    case 'packs': {
      const { store, key } = record;
      const stored = await transaction.objectStore(store).get(key);
      return { store, key, ...sound(readable(storedPackSchema, store, listOf(stored))) };
    }
    case 'ownEntries': {
      const { store, key } = record;
      const stored = await transaction.objectStore(store).get(key);
      return { store, key, ...sound(readable(ownEntrySchema, store, listOf(stored))) };
    }
    case 'hidden': {
      const { store, key } = record;
      const stored = await transaction.objectStore(store).get(key);
      return { store, key, ...sound(readable(hiddenItemSchema, store, listOf(stored))) };
    }
  }
}

function listOf<T>(stored: T | undefined): T[] {
  return stored === undefined ? [] : [stored];
}

function sound<T>([value]: readonly T[]): { value?: T } {
  return value === undefined ? {} : { value };
}

export async function writeRecord(
  transaction: GlossaryTransaction<'readwrite'>,
  record: GlossaryRecord,
): Promise<void> {
  if (record.value === undefined) {
    const { store, key } = record;
    await transaction.objectStore(store).delete(key as never);
  } else {
    await transaction.objectStore(record.store).put(record.value as never);
  }
}
