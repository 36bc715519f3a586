/** Version 1: notes with their revisions, put operations, drafts. Never changed once released. */
import type { IDBPDatabase } from 'idb';
import type { MeipiDatabase } from '../schema.ts';

export function migrateToV1(database: IDBPDatabase<MeipiDatabase>): void {
  const notes = database.createObjectStore('notes', { keyPath: 'id' });
  notes.createIndex('conceptId', 'target.conceptId');
  notes.createIndex('modified', 'modified');
  database.createObjectStore('revisions', { keyPath: ['noteId', 'revision'] });
  const operations = database.createObjectStore('operations', { keyPath: 'opId' });
  operations.createIndex('done', 'done');
  database.createObjectStore('drafts', { keyPath: 'editorId' });
}
