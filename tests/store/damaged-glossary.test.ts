/** One damaged record hides no other, and can be put right. */
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import type { Connection } from '../../lib/store/connection.ts';
import { conceptOf } from '../core/support/concepts.ts';
import { freshDatabases, openStore } from './support/fresh-database.ts';
import {
  hiddenSlogan,
  ownEntryOf,
  packChange,
  recordOf,
  storedPackOf,
} from './support/glossary-samples.ts';

freshDatabases();

let log: MockInstance;
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

type Store = 'packs' | 'ownEntries' | 'hidden' | 'glossaryChanges' | 'packConcepts';
const smuggle = (connection: Connection, store: Store, value: unknown) =>
  connection.use((database) => database.put(store, value as never));

const own = ownEntryOf('own-2');
test.each<[Store, string, unknown]>([
  ['packs', 'without a place', { ...storedPackOf('b'), order: undefined }],
  ['packs', 'with a field too many', { ...storedPackOf('b'), later: true }],
  ['ownEntries', 'on a pack’s word', { ...own, concept: { ...own.concept, basis: 'source' } }],
  ['ownEntries', 'cut short', { concept: { id: 'own-2' } }],
  ['hidden', 'of unknown kind', { ...hiddenSlogan('乙'), kind: 'page' }],
])('%s %s: left out and logged, and the others are there', async (store, _, value) => {
  const { glossary, connection } = openStore();
  const records = [storedPackOf('a'), ownEntryOf('own-1'), hiddenSlogan('甲')].map(recordOf);
  await glossary.change({ kind: 'order', label: '', records });
  await smuggle(connection, store, value);
  const { packs, own: entries, hidden } = await glossary.state();
  expect(packs).toEqual([storedPackOf('a')]);
  expect(entries).toEqual([ownEntryOf('own-1')]);
  expect(hidden).toEqual([hiddenSlogan('甲')]);
  expect(log.mock.calls).toEqual([[`[meipi] 1 left out of ${store}: ValiError`]]);
});

test('what takes the place of a damaged one is taken back to nothing', async () => {
  const { glossary, connection } = openStore();
  await smuggle(connection, 'ownEntries', { ...own, created: '昨天' });
  await glossary.change({ kind: 'put', label: '甲', records: [recordOf(own)] });
  expect((await glossary.state()).own).toEqual([own]);
  await glossary.undo();
  expect((await glossary.state()).own).toEqual([]);
});

test('of a pack’s entries only the damaged are missing, and nothing of them is logged', async () => {
  const { glossary, connection } = openStore();
  const concepts = [conceptOf('a'), conceptOf('b'), conceptOf('c')];
  await glossary.change(packChange(storedPackOf('a')), {
    generation: 'of-a',
    concepts,
    reports: [],
  });
  const [first, , last] = concepts;
  const piece = [first, { ...concepts[1], terms: [] }, last];
  await smuggle(connection, 'packConcepts', { generation: 'of-a', n: 0, concepts: piece });
  expect((await glossary.contents('of-a')).concepts).toEqual([first, last]);
  await smuggle(connection, 'packConcepts', { generation: 'of-a', n: 0, concepts: '三步' });
  expect((await glossary.contents('of-a')).concepts).toEqual([]);
  expect(JSON.stringify(log.mock.calls)).not.toMatch(/三步|分三步/);
});

test('what a damaged record names is kept, as long as the record is there', async () => {
  const { glossary, connection } = openStore();
  for (const id of ['a', 'b']) {
    const contents = { generation: `of-${id}`, concepts: [conceptOf(id)], reports: [] };
    await glossary.change(packChange(storedPackOf(id)), contents);
  }
  await smuggle(connection, 'packs', { ...storedPackOf('a'), later: true });
  const before = [{ store: 'packs', key: 'b', value: { ...storedPackOf('b'), later: true } }];
  await smuggle(connection, 'glossaryChanges', { n: 1, before });
  await connection.use(async (database) => {
    await database.delete('glossaryChanges', 2);
    await database.delete('packs', 'b');
  });
  await glossary.change({ kind: 'put', label: '甲', records: [recordOf(own)] });
  expect((await glossary.contents('of-a')).concepts).toEqual([conceptOf('a')]);
  expect((await glossary.contents('of-b')).concepts).toEqual([conceptOf('b')]);
  await connection.use((database) => database.delete('packs', 'a'));
  await glossary.undo();
  expect((await glossary.contents('of-a')).concepts).toEqual([]);
});

test('a damaged change cannot be taken back, nor what was done before it; later ones can', async () => {
  const { glossary, connection } = openStore();
  await glossary.change({ kind: 'put', label: '甲', records: [recordOf(own)] });
  await smuggle(connection, 'glossaryChanges', { n: 2, kind: 'put', before: 7 });
  expect((await glossary.state()).lastChange).toBeUndefined();
  expect(await glossary.undo()).toBeUndefined();
  await glossary.change({ kind: 'hide', label: '乙', records: [recordOf(hiddenSlogan('乙'))] });
  expect(await glossary.undo()).toMatchObject({ kind: 'hide' });
  expect(await glossary.undo()).toBeUndefined();
  expect((await glossary.state()).own).toEqual([own]);
});
