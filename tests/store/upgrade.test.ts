/** What earlier versions wrote is there after the upgrade, unchanged, and goes on being used. */
import { IDBDatabase as FakeDatabase } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import * as v from 'valibot';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { noteSchema } from '../../lib/core/annotation/note.ts';
import type { Connection } from '../../lib/store/connection.ts';
import { migrateToV1 } from '../../lib/store/migrations/v1.ts';
import type { MeipiDatabase } from '../../lib/store/schema.ts';
import { articleOf, PAGE } from './support/article-samples.ts';
import { freshDatabases, openStore } from './support/fresh-database.ts';
import { readFrozen, thaw } from './support/frozen-database.ts';
import { putOf, targetOf, uuid } from './support/samples.ts';
import { tablesOf } from './support/tables.ts';

const frozen = readFrozen(1);
const OLD_STORES = ['notes', 'revisions', 'operations', 'drafts'] as const;
const NEW_STORES = ['articles', 'articleTexts', 'choices'] as const;

const valuesOf = (connection: Connection, store: (typeof OLD_STORES | typeof NEW_STORES)[number]) =>
  connection.use((database) => database.getAll(store) as Promise<object[]>);

freshDatabases();
beforeEach(() => thaw(frozen));

describe('the frozen version 1', () => {
  test('is what the first migration makes', async () => {
    expect([frozen.name, frozen.version]).toEqual(['meipi', 1]);
    const made = await openDB<MeipiDatabase>('alone', 1, { upgrade: (one) => migrateToV1(one) });
    const thawed = await openDB('meipi', 1);
    expect(tablesOf(unwrap(thawed))).toEqual(tablesOf(unwrap(made)));
    made.close();
    thawed.close();
  });

  test('holds something of everything', () => {
    expect(Object.keys(frozen.stores).sort()).toEqual([...OLD_STORES].sort());
    const counts = OLD_STORES.map((store) => frozen.stores[store]?.values.length);
    expect(counts).toEqual([8, 13, 12, 4]);
    const notes = (frozen.stores['notes']?.values ?? []).map((note) => v.parse(noteSchema, note));
    expect(notes.some((note) => note.deleted !== undefined)).toBe(true);
    expect(notes.some((note) => note.body.value === '')).toBe(true);
    expect(notes.some((note) => note.provenance?.reportId)).toBe(true);
    expect(notes.some((note) => /\p{Surrogate}/u.test(note.body.value))).toBe(true);
  });
});

describe('upgraded', () => {
  test.each(OLD_STORES)('%s are unchanged, one and all', async (store) => {
    const { connection } = openStore();
    expect(await valuesOf(connection, store)).toStrictEqual(frozen.stores[store]?.values);
    expect(await connection.use(async ({ version }) => version)).toBe(2);
  });

  test('its indexes still find the notes', async () => {
    const { notes } = openStore();
    expect(await notes.ofConcept('1jia11-moshi')).toMatchObject({ id: uuid(1), revision: 3 });
    expect(await notes.ofConcept('yinfa-jingji')).toMatchObject({ id: uuid(6) });
    expect(await notes.ofConcept('sanbao')).toBeUndefined();
  });

  test('the new stores are there, and empty', async () => {
    const { connection, articles, choices } = openStore();
    for (const store of NEW_STORES) expect(await valuesOf(connection, store)).toEqual([]);
    const article = await articles.put(articleOf(1), '正文');
    const choice = await choices.put(PAGE, 'some-report', 'never');
    expect(await articles.list()).toEqual([article]);
    expect(await choices.of(PAGE)).toEqual([choice]);
  });

  test('notes go on where they were: revisions, repeated operations, trash', async () => {
    const { notes } = openStore();
    const upon = { noteId: uuid(1), baseRevision: 3, target: targetOf('1jia11-moshi') };
    const saved = await notes.put(putOf({ ...upon, text: '升级之后' }));
    expect(saved).toMatchObject({ type: 'saved', note: { revision: 4 } });
    const repeated = putOf({
      opId: uuid(0x103),
      noteId: uuid(2),
      text: 'English too: “quotes”, \\ and </script>',
      target: targetOf('wuxing-weijian'),
    });
    expect(await notes.put(repeated)).toMatchObject({ type: 'saved', note: { revision: 1 } });
    expect(await notes.restore(uuid(4))).toMatchObject({ body: { value: '不要了' } });
  });

  test('twice is as once', async () => {
    const first = openStore();
    await first.articles.put(articleOf(1));
    await first.connection.close();
    const second = openStore();
    expect(await second.articles.list()).toHaveLength(1);
    expect(await valuesOf(second.connection, 'notes')).toStrictEqual(
      frozen.stores['notes']?.values,
    );
  });
});

test('an upgrade that breaks off leaves version 1 as it was, and is done at the next try', async () => {
  const create = FakeDatabase.prototype.createObjectStore;
  const breaking = vi
    .spyOn(FakeDatabase.prototype, 'createObjectStore')
    .mockImplementation(function (this: IDBDatabase, name, options) {
      if (name === 'choices') throw new DOMException('no room', 'QuotaExceededError');
      return create.call(this, name, options);
    });
  const { connection, notes } = openStore();
  await expect(notes.list()).rejects.toBeInstanceOf(DOMException);
  breaking.mockRestore();

  expect(await indexedDB.databases()).toEqual([{ name: 'meipi', version: 1 }]);
  for (const store of OLD_STORES) {
    expect(await valuesOf(connection, store)).toStrictEqual(frozen.stores[store]?.values);
  }
  for (const store of NEW_STORES) expect(await valuesOf(connection, store)).toEqual([]);
});
