import { describe, expect, test } from 'vitest';
import { MAX_UNDO } from '../../lib/core/glossary/glossary-change.ts';
import type { Connection } from '../../lib/store/connection.ts';
import { conceptOf } from '../core/support/concepts.ts';
import { ideographs, randomFrom, recordOf as reportOf } from '../core/support/texts.ts';
import { freshDatabases, openStore } from './support/fresh-database.ts';
import {
  hiddenSlogan,
  ownEntryOf,
  packChange,
  recordOf,
  storedPackOf,
} from './support/glossary-samples.ts';

freshDatabases();

const EMPTY = { packs: [], own: [], hidden: [], lastChange: undefined };
const report = reportOf([ideographs(randomFrom(1), 60)]);
const concepts = (count: number) => Array.from({ length: count }, (_, i) => conceptOf(`c-${i}`));

const generationsIn = (connection: Connection) =>
  connection.use(async (database) => {
    const keys = [
      ...(await database.getAllKeys('packConcepts')),
      ...(await database.getAllKeys('packReports')),
    ];
    return [...new Set(keys.map(([generation]) => generation))].sort();
  });
const journalOf = (connection: Connection) =>
  connection.use((database) => database.getAll('glossaryChanges'));

describe('state', () => {
  test('of nothing is empty', async () => {
    expect(await openStore().glossary.state()).toEqual(EMPTY);
  });

  test('has packs in their order, entries and what is hidden newest first', async () => {
    const { glossary } = openStore();
    const [later, first] = [storedPackOf('a', { order: 5 }), storedPackOf('b', { order: -1 })];
    const [old, young] = [ownEntryOf('own-1'), { ...ownEntryOf('own-2'), created: 9 }];
    const hidden = [{ ...hiddenSlogan('乙'), hidden: 9 }, hiddenSlogan('甲')];
    const records = [later, first, old, young, ...hidden].map(recordOf);
    await glossary.change({ kind: 'order', label: '', records });
    expect(await glossary.state()).toMatchObject({
      packs: [first, later],
      own: [young, old],
      hidden,
    });
  });

  test('names the last change', async () => {
    const { glossary, clock } = openStore();
    const records = [recordOf(ownEntryOf('own-1'))];
    await glossary.change({ kind: 'put', label: '甲', records });
    clock.time += 5;
    await glossary.change({ kind: 'hide', label: '乙', records: [recordOf(hiddenSlogan('乙'))] });
    const lastChange = { kind: 'hide', label: '乙', made: clock.time };
    expect((await glossary.state()).lastChange).toEqual(lastChange);
  });
});

describe('contents', () => {
  test('are whole and in order, however many', async () => {
    const { glossary, connection } = openStore();
    const contents = { concepts: concepts(2001), reports: Array(101).fill(report) };
    await glossary.change(packChange(storedPackOf('a')), { generation: 'of-a', ...contents });
    expect(await glossary.contents('of-a')).toEqual(contents);
    const pieces = await connection.use((database) => database.getAll('packConcepts'));
    expect(pieces.map((piece) => [piece.n, piece.concepts.length])).toEqual([
      [0, 1000],
      [1, 1000],
      [2, 1],
    ]);
  });

  test('of another installation are not touched', async () => {
    const { glossary } = openStore();
    for (const id of ['a', 'ab', 'b']) {
      const contents = { concepts: [conceptOf(id)], reports: [] };
      await glossary.change(packChange(storedPackOf(id)), { generation: `of-${id}`, ...contents });
    }
    expect(await glossary.contents('of-a')).toEqual({ concepts: [conceptOf('a')], reports: [] });
    expect(await glossary.contents('of-c')).toEqual({ concepts: [], reports: [] });
  });
});

describe('undo', () => {
  test('of nothing does nothing', async () => {
    const { glossary } = openStore();
    expect(await glossary.undo()).toBeUndefined();
    expect(await glossary.state()).toEqual(EMPTY);
  });

  test('takes back the last change, then the one before', async () => {
    const { glossary } = openStore();
    const [before, after] = [ownEntryOf('own-1', '从前'), ownEntryOf('own-1', '如今')];
    await glossary.change({ kind: 'put', label: '甲', records: [recordOf(before)] });
    await glossary.change({
      kind: 'put',
      label: '甲',
      records: [recordOf(after), recordOf(hiddenSlogan('乙'))],
    });
    expect(await glossary.undo()).toMatchObject({ kind: 'put', label: '甲' });
    expect(await glossary.state()).toMatchObject({ own: [before], hidden: [] });
    await glossary.undo();
    expect(await glossary.state()).toEqual(EMPTY);
  });

  test('brings a removed pack back with its entries, and an earlier version of one', async () => {
    const { glossary, connection } = openStore();
    const install = (generation: string, id: string) => {
      const installed = { generation, when: 3, version: '1', concepts: 1, reports: 1 };
      const pack = storedPackOf('a', { installed });
      const contents = { concepts: [conceptOf(id)], reports: [report] };
      return glossary.change(packChange(pack), { generation, ...contents });
    };
    await install('first', 'old');
    await install('second', 'new');
    await glossary.change({
      kind: 'remove',
      label: 'a',
      records: [{ store: 'packs', key: 'a' }],
    });
    expect((await glossary.state()).packs).toEqual([]);
    await glossary.undo();
    expect((await glossary.state()).packs[0]?.installed?.generation).toBe('second');
    await glossary.undo();
    expect((await glossary.state()).packs[0]?.installed?.generation).toBe('first');
    expect((await glossary.contents('first')).concepts).toEqual([conceptOf('old')]);
    expect(await generationsIn(connection)).toEqual(['first']);
    await glossary.undo();
    expect(await generationsIn(connection)).toEqual([]);
  });

  test(`reaches back ${MAX_UNDO} changes; then replaced entries are let go`, async () => {
    const { glossary, connection } = openStore();
    const contents = { concepts: concepts(1), reports: [report] };
    await glossary.change(packChange(storedPackOf('a')), { generation: 'of-a', ...contents });
    await glossary.change({
      kind: 'remove',
      label: 'a',
      records: [{ store: 'packs', key: 'a' }],
    });
    for (let n = 1; n < MAX_UNDO; n++) {
      const records = [recordOf(hiddenSlogan(`甲${n}`))];
      await glossary.change({ kind: 'hide', label: '甲', records });
      expect(await generationsIn(connection)).toEqual(['of-a']);
    }
    await glossary.change({ kind: 'hide', label: '乙', records: [recordOf(hiddenSlogan('乙'))] });
    expect(await generationsIn(connection)).toEqual([]);
    expect(await journalOf(connection)).toHaveLength(MAX_UNDO);
    let undone = 0;
    while (await glossary.undo()) undone++;
    expect(undone).toBe(MAX_UNDO);
    expect(await glossary.state()).toEqual(EMPTY);
  });
});
