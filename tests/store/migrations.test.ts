import { openDB, unwrap } from 'idb';
import { describe, expect, test } from 'vitest';
import { createConnection } from '../../lib/store/connection.ts';
import { migrateToV1 } from '../../lib/store/migrations/v1.ts';
import { migrateToV2 } from '../../lib/store/migrations/v2.ts';
import { DATABASE_NAME, DATABASE_VERSION, type MeipiDatabase } from '../../lib/store/schema.ts';
import { freshDatabases } from './support/fresh-database.ts';
import { tablesOf } from './support/tables.ts';

freshDatabases();

const plain = (keyPath: string) => ({ keyPath, unique: false, multiEntry: false });

const VERSION_1 = {
  notes: {
    keyPath: 'id',
    autoIncrement: false,
    indexes: { conceptId: plain('target.conceptId'), modified: plain('modified') },
  },
  revisions: { keyPath: ['noteId', 'revision'], autoIncrement: false, indexes: {} },
  operations: { keyPath: 'opId', autoIncrement: false, indexes: { done: plain('done') } },
  drafts: { keyPath: 'editorId', autoIncrement: false, indexes: {} },
};

const VERSION_2 = {
  ...VERSION_1,
  articles: { keyPath: 'record.id', autoIncrement: false, indexes: {} },
  articleTexts: { keyPath: 'id', autoIncrement: false, indexes: {} },
  choices: {
    keyPath: ['page', 'reportId'],
    autoIncrement: false,
    indexes: { page: plain('page') },
  },
};

const VERSION_3 = {
  ...VERSION_2,
  packs: { keyPath: 'id', autoIncrement: false, indexes: {} },
  packConcepts: { keyPath: ['generation', 'n'], autoIncrement: false, indexes: {} },
  packReports: { keyPath: ['generation', 'n'], autoIncrement: false, indexes: {} },
  ownEntries: { keyPath: 'concept.id', autoIncrement: false, indexes: {} },
  hidden: { keyPath: ['kind', 'key'], autoIncrement: false, indexes: {} },
  glossaryChanges: { keyPath: 'n', autoIncrement: false, indexes: {} },
};

describe('a fresh database', () => {
  test('has the tables and indexes of the schema', async () => {
    expect([DATABASE_NAME, DATABASE_VERSION]).toEqual(['meipi', 3]);
    const connection = createConnection();
    const seen = await connection.use(async (database) => ({
      name: database.name,
      version: database.version,
      tables: tablesOf(unwrap(database)),
    }));
    expect(seen).toEqual({ name: 'meipi', version: 3, tables: VERSION_3 });
    await connection.close();
  });

  test('is opened again as it is', async () => {
    for (let time = 0; time < 2; time++) {
      const connection = createConnection();
      expect(await connection.use(async (one) => tablesOf(unwrap(one)))).toEqual(VERSION_3);
      await connection.close();
    }
  });
});

test.each([
  ['the first migration alone makes', VERSION_1, 1],
  ['the first two make', VERSION_2, 2],
])('%s what that version is', async (_, tables, version) => {
  const database = await openDB<MeipiDatabase>('alone', version, {
    upgrade(one) {
      migrateToV1(one);
      if (version >= 2) migrateToV2(one);
    },
  });
  expect(tablesOf(unwrap(database))).toEqual(tables);
  database.close();
});
