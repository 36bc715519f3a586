/** Version 2: articles of the reader's own with their texts, corrections of pages. Never changed once released. */
import type { IDBPDatabase } from 'idb';
import type { MeipiDatabase } from '../schema.ts';

export function migrateToV2(database: IDBPDatabase<MeipiDatabase>): void {
  database.createObjectStore('articles', { keyPath: 'record.id' });
  database.createObjectStore('articleTexts', { keyPath: 'id' });
  const choices = database.createObjectStore('choices', { keyPath: ['page', 'reportId'] });
  choices.createIndex('page', 'page');
}
