/** Databases as earlier versions wrote them, kept as files; made anew here without any code of ours. */
import { readFileSync } from 'node:fs';
import { openDB } from 'idb';

export interface FrozenDatabase {
  readonly name: string;
  readonly version: number;
  readonly stores: Readonly<Record<string, FrozenStore>>;
}

interface FrozenStore {
  readonly keyPath: string | string[];
  /** Key paths by name; none is unique. */
  readonly indexes: Readonly<Record<string, string | string[]>>;
  /** In the order of their keys. */
  readonly values: readonly object[];
}

/** @throws when there is no such file: an upgrade that nobody tried is not to pass for one that works */
export function readFrozen(version: number): FrozenDatabase {
  const file = new URL(`../fixtures/meipi-v${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as FrozenDatabase;
}

/** Writes it into the browser's IndexedDB, closed again. */
export async function thaw({ name, version, stores }: FrozenDatabase): Promise<void> {
  const database = await openDB(name, version, {
    upgrade(fresh) {
      for (const [store, { keyPath, indexes }] of Object.entries(stores)) {
        const made = fresh.createObjectStore(store, { keyPath });
        for (const [index, path] of Object.entries(indexes)) made.createIndex(index, path);
      }
    },
  });
  for (const [store, { values }] of Object.entries(stores)) {
    for (const value of values) await database.put(store, value);
  }
  database.close();
}
