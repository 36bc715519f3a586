/** Version 3: glossary packs, the reader's own entries, what is hidden, a journal of their changes. Never changed once released. */
import type { IDBPDatabase } from 'idb';
import type { MeipiDatabase } from '../schema.ts';

export function migrateToV3(database: IDBPDatabase<MeipiDatabase>): void {
  database.createObjectStore('packs', { keyPath: 'id' });
  database.createObjectStore('packConcepts', { keyPath: ['generation', 'n'] });
  database.createObjectStore('packReports', { keyPath: ['generation', 'n'] });
  database.createObjectStore('ownEntries', { keyPath: 'concept.id' });
  database.createObjectStore('hidden', { keyPath: ['kind', 'key'] });
  database.createObjectStore('glossaryChanges', { keyPath: 'n' });
}
