/** A change to the glossary is written as a whole or not at all. */
import { IDBDatabase as FakeDatabase } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import type { Connection } from '../../lib/store/connection.ts';
import { conceptOf } from '../core/support/concepts.ts';
import { ideographs, randomFrom, recordOf as reportOf } from '../core/support/texts.ts';
import { abortAfterPut } from './support/failing-writes.ts';
import { freshDatabases, openStore } from './support/fresh-database.ts';
import {
  hiddenSlogan,
  ownEntryOf,
  packChange,
  recordOf,
  storedPackOf,
} from './support/glossary-samples.ts';
import { putOf } from './support/samples.ts';

freshDatabases();
afterEach(() => void vi.restoreAllMocks());

const STORES = [
  ...['packs', 'packConcepts', 'packReports', 'ownEntries', 'hidden', 'glossaryChanges'],
] as const;
const report = reportOf([ideographs(randomFrom(1), 60)]);
const contents = { generation: 'of-a', concepts: [conceptOf('a')], reports: [report] };

const everything = (connection: Connection) =>
  connection.use((database) =>
    Promise.all([...database.objectStoreNames].map((name) => database.getAll(name))),
  );

test('every change, and its undoing, is one transaction of strict durability', async () => {
  const { glossary } = openStore();
  await glossary.state();
  const begin = vi.spyOn(FakeDatabase.prototype, 'transaction');
  await glossary.change(packChange(storedPackOf('a')), contents);
  await glossary.undo();
  expect(begin.mock.calls.map(([, mode, options]) => [mode, options?.durability])).toEqual(
    Array(2).fill(['readwrite', 'strict']),
  );
});

test.each(STORES)('no room in %s: QuotaExceededError, and all is as it was', async (store) => {
  const { glossary, notes, connection } = openStore();
  await notes.put(putOf());
  await glossary.change(packChange(storedPackOf('a')), contents);
  const before = await everything(connection);
  const records = [storedPackOf('b'), ownEntryOf('own-1'), hiddenSlogan('甲')].map(recordOf);
  abortAfterPut(store);
  const failing = glossary.change(
    { kind: 'install', label: 'b', records },
    { ...contents, generation: 'of-b' },
  );
  await expect(failing).rejects.toMatchObject({ name: 'QuotaExceededError' });
  vi.restoreAllMocks();
  expect(await everything(connection)).toEqual(before);
});

test('no room for taking back: all is as it was, and it can be taken back later', async () => {
  const { glossary, connection } = openStore();
  await glossary.change({ kind: 'put', label: '甲', records: [recordOf(ownEntryOf('own-1'))] });
  await glossary.change({
    kind: 'delete',
    label: '甲',
    records: [{ store: 'ownEntries', key: 'own-1' }],
  });
  const before = await everything(connection);
  abortAfterPut('ownEntries');
  await expect(glossary.undo()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  vi.restoreAllMocks();
  expect(await everything(connection)).toEqual(before);
  await glossary.undo();
  expect((await glossary.state()).own).toEqual([ownEntryOf('own-1')]);
});
