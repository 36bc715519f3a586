/** What earlier versions wrote is there after the upgrade, unchanged, and goes on being used. */
import { IDBDatabase as FakeDatabase } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import * as v from 'valibot';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { noteSchema } from '../../lib/core/annotation/note.ts';
import type { Connection } from '../../lib/store/connection.ts';
import { migrateToV1 } from '../../lib/store/migrations/v1.ts';
import { migrateToV2 } from '../../lib/store/migrations/v2.ts';
import { DATABASE_VERSION, type MeipiDatabase } from '../../lib/store/schema.ts';
import { articleOf, idOf, OTHER_PAGE, PAGE } from './support/article-samples.ts';
import { freshDatabases, openStore } from './support/fresh-database.ts';
import { type FrozenDatabase, readFrozen, thaw } from './support/frozen-database.ts';
import { ownEntryOf, recordOf } from './support/glossary-samples.ts';
import { putOf, targetOf, uuid } from './support/samples.ts';
import { tablesOf } from './support/tables.ts';

const STORES_1 = ['notes', 'revisions', 'operations', 'drafts'] as const;
const STORES_2 = ['articles', 'articleTexts', 'choices'] as const;
const STORES_3 = [
  ...['packs', 'packConcepts', 'packReports', 'ownEntries', 'hidden', 'glossaryChanges'],
] as const;

const valuesOf = (connection: Connection, store: string) =>
  connection.use((database) => database.getAll(store as 'notes') as Promise<object[]>);
const frozenValues = ({ stores }: FrozenDatabase, store: string) => stores[store]?.values;

freshDatabases();

describe('the frozen versions', () => {
  test.each([1, 2])('version %i is what the migrations make', async (version) => {
    const frozen = readFrozen(version);
    expect([frozen.name, frozen.version]).toEqual(['meipi', version]);
    await thaw(frozen);
    const made = await openDB<MeipiDatabase>('alone', version, {
      upgrade(one) {
        migrateToV1(one);
        if (version >= 2) migrateToV2(one);
      },
    });
    const thawed = await openDB('meipi', version);
    expect(tablesOf(unwrap(thawed))).toEqual(tablesOf(unwrap(made)));
    made.close();
    thawed.close();
  });

  test.each([1, 2])('version %i holds something of everything', (version) => {
    const frozen = readFrozen(version);
    const counts = STORES_1.map((store) => frozenValues(frozen, store)?.length);
    expect(counts).toEqual([8, 13, 12, 4]);
    const notes = (frozenValues(frozen, 'notes') ?? []).map((note) => v.parse(noteSchema, note));
    expect(notes.some((note) => note.deleted !== undefined)).toBe(true);
    expect(notes.some((note) => note.body.value === '')).toBe(true);
    expect(notes.some((note) => note.provenance?.reportId)).toBe(true);
    expect(notes.some((note) => /\p{Surrogate}/u.test(note.body.value))).toBe(true);
  });

  test('version 2 holds articles, texts and choices too', () => {
    const counts = STORES_2.map((store) => frozenValues(readFrozen(2), store)?.length);
    expect(counts).toEqual([3, 2, 3]);
  });
});

describe.each([1, 2])('upgraded from version %i', (version) => {
  const frozen = readFrozen(version);
  const old = Object.keys(frozen.stores);
  const fresh = [...STORES_1, ...STORES_2, ...STORES_3].filter((store) => !old.includes(store));
  beforeEach(() => thaw(frozen));

  test('what was stored is unchanged, one and all', async () => {
    const { connection } = openStore();
    for (const store of old) {
      expect(await valuesOf(connection, store), store).toStrictEqual(frozenValues(frozen, store));
    }
    expect(await connection.use(async (database) => database.version)).toBe(DATABASE_VERSION);
  });

  test('its indexes still find the notes', async () => {
    const { notes } = openStore();
    expect(await notes.ofConcept('1jia11-moshi')).toMatchObject({ id: uuid(1), revision: 3 });
    expect(await notes.ofConcept('yinfa-jingji')).toMatchObject({ id: uuid(6) });
    expect(await notes.ofConcept('sanbao')).toBeUndefined();
  });

  test('the new stores are there, and empty', async () => {
    const { connection, articles, choices, glossary } = openStore();
    for (const store of fresh) expect(await valuesOf(connection, store), store).toEqual([]);
    const article = await articles.put(articleOf(9), '正文');
    expect(await articles.get(idOf(9))).toEqual(article);
    const choice = await choices.put(OTHER_PAGE, 'other-report', 'never');
    expect(await choices.of(OTHER_PAGE)).toContainEqual(choice);
    const entry = ownEntryOf('own-1');
    await glossary.change({ kind: 'put', label: '词', records: [recordOf(entry)] });
    expect((await glossary.state()).own).toEqual([entry]);
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
    await first.articles.put(articleOf(9));
    await first.connection.close();
    const second = openStore();
    expect(await second.articles.get(idOf(9))).toBeDefined();
    expect(await valuesOf(second.connection, 'notes')).toStrictEqual(frozenValues(frozen, 'notes'));
  });

  test('an upgrade that breaks off leaves it as it was, and is done at the next try', async () => {
    const create = FakeDatabase.prototype.createObjectStore;
    const breaking = vi
      .spyOn(FakeDatabase.prototype, 'createObjectStore')
      .mockImplementation(function (this: IDBDatabase, name, options) {
        if (name === 'hidden') throw new DOMException('no room', 'QuotaExceededError');
        return create.call(this, name, options);
      });
    const { connection, notes } = openStore();
    await expect(notes.list()).rejects.toBeInstanceOf(DOMException);
    breaking.mockRestore();

    expect(await indexedDB.databases()).toEqual([{ name: 'meipi', version }]);
    for (const store of old) {
      expect(await valuesOf(connection, store), store).toStrictEqual(frozenValues(frozen, store));
    }
    for (const store of fresh) expect(await valuesOf(connection, store), store).toEqual([]);
  });
});

test('articles, their texts and choices of version 2 go on being used', async () => {
  await thaw(readFrozen(2));
  const { articles, choices } = openStore();
  expect((await articles.list()).map(({ id, hasText }) => [id, hasText])).toEqual([
    [idOf(3), true],
    [idOf(2), false],
    [idOf(1), true],
  ]);
  expect(await articles.text(idOf(3))).toBe('');
  expect(await articles.text(idOf(1))).toMatch(/^第一段\u2029/);
  expect((await choices.of(PAGE)).map(({ choice }) => choice)).toEqual(['always', 'never']);
});
