import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { conceptOf } from '../core/support/concepts.ts';
import { freshDatabases } from '../store/support/fresh-database.ts';
import {
  BUILT_IN,
  createGlossaryWorld,
  idsOf,
  install,
  named,
  packOf,
  reportOf,
} from './support/glossary-world.ts';

freshDatabases();

const own = { terms: [{ text: '我的办法', status: 'preferred' }], sources: [] };
const ownJson = (change: object = {}) =>
  JSON.stringify({ ...own, definition: { zh: '我自己的说法。' }, ...change });

describe('current', () => {
  test('with nothing stored: what came with Meipi', async () => {
    const { glossary } = createGlossaryWorld();
    const now = await glossary.current();
    expect(now.concepts).toEqual(BUILT_IN.concepts);
    expect(now.reports).toEqual(BUILT_IN.reports);
    expect(now.dismissed.size).toBe(0);
    expect(now.concept('x')).toEqual(named('x'));
    expect(now.concept('z')).toBeUndefined();
    expect(now.entries.get('x')?.origin).toEqual({ type: 'pack', id: 'built-in' });
    expect(now.packTitle('x')).toBeUndefined();
  });

  test('is the same object until something changes, also after what changed nothing', async () => {
    const { glossary, changes } = createGlossaryWorld();
    const first = await glossary.current();
    await glossary.overview();
    await glossary.plan(JSON.stringify(packOf('a')));
    await glossary.hide('concept', 'x', false);
    await glossary.enablePack('built-in', true);
    await glossary.order(['built-in']);
    await glossary.undo();
    expect(await glossary.current()).toBe(first);
    expect(changes()).toBe(0);
    await glossary.hide('concept', 'x', true);
    expect(await glossary.current()).not.toBe(first);
    expect(changes()).toBe(1);
  });

  test('reads and indexes packs anew only when packs have changed', async () => {
    const { glossary, repository } = createGlossaryWorld();
    await install(glossary, packOf('a', { reports: [reportOf('of-a', 2)] }));
    await install(glossary, packOf('b'));
    const { reports } = await glossary.current();
    const read = vi.spyOn(repository, 'contents');
    await glossary.hide('concept', 'a1', true);
    await glossary.putEntry(ownJson());
    expect((await glossary.current()).reports).toBe(reports);
    expect(read).not.toHaveBeenCalled();
    await glossary.enablePack('a', false);
    expect((await glossary.current()).reports).toEqual(BUILT_IN.reports);
    await glossary.enablePack('a', true);
    expect(new Set(read.mock.calls.flat()).size).toBe(1);
    expect((await glossary.current()).reports).toEqual(reports);
    read.mockRestore();
  });

  test('has the packs in use: their entries, reports and titles', async () => {
    const { glossary } = createGlossaryWorld();
    const report = reportOf('of-a', 2);
    await install(glossary, packOf('a', { title: { zh: '我县词条' }, reports: [report] }));
    await install(glossary, packOf('b'));
    const now = await glossary.current();
    expect(now.concepts.map(({ id }) => id)).toEqual(['x', 'y', 'a1', 'b1']);
    expect(now.reports).toEqual([...BUILT_IN.reports, report]);
    expect(now.entries.get('a1')?.origin).toEqual({ type: 'pack', id: 'a' });
    expect(now.packTitle('a1')).toEqual({ zh: '我县词条' });
    expect(now.packTitle('b1')).toEqual({ zh: 'b' });
  });

  test('of two reports of one id has the first', async () => {
    const { glossary } = createGlossaryWorld();
    await install(glossary, packOf('a', { reports: [reportOf('shipped', 5)] }));
    expect((await glossary.current()).reports).toEqual(BUILT_IN.reports);
  });

  test('is read from the database at the next start', async () => {
    const before = createGlossaryWorld();
    await install(before.glossary, packOf('a'));
    await before.glossary.hide('concept', 'x', true);
    await before.glossary.hide('slogan', '“萬民 2025”工程', true);
    const { glossary } = createGlossaryWorld();
    expect(await idsOf(glossary)).toEqual(['y', 'a1']);
    expect([...(await glossary.current()).dismissed]).toEqual(['万民2025工程']);
  });
});

describe('when the database cannot be read', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => void vi.restoreAllMocks());

  test('what came with Meipi is there, always the same, until it can be read again', async () => {
    const world = createGlossaryWorld();
    await install(world.glossary, packOf('a'));
    const { glossary, repository } = createGlossaryWorld();
    const broken = vi
      .spyOn(repository, 'state')
      .mockRejectedValue(new DOMException('gone', 'UnknownError'));
    const first = await glossary.current();
    expect(first.concepts).toEqual(BUILT_IN.concepts);
    expect(await glossary.current()).toBe(first);
    await expect(glossary.overview()).rejects.toMatchObject({ code: 'unavailable' });
    await expect(glossary.hide('concept', 'x', true)).rejects.toMatchObject({
      code: 'unavailable',
    });
    broken.mockRestore();
    expect(await idsOf(glossary)).toEqual(['x', 'y', 'a1']);
  });

  test('a full disk is named, and nothing has changed', async () => {
    const { glossary, repository, changes } = createGlossaryWorld();
    const before = await glossary.current();
    vi.spyOn(repository, 'change').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
    await expect(install(glossary, packOf('a'))).rejects.toMatchObject({ code: 'quota' });
    expect(await glossary.current()).toBe(before);
    expect(changes()).toBe(0);
  });
});

describe('overview', () => {
  test('lists packs, own entries, what is hidden, clashes and the last change', async () => {
    const { glossary, clock } = createGlossaryWorld();
    const report = reportOf('of-a', 2);
    const concepts = [named('a1', 'y工作法'), named('a2')];
    await install(glossary, packOf('a', { title: { en: 'Ours' }, concepts, reports: [report] }));
    await glossary.putEntry(ownJson({ id: 'x', english: 'my way' }));
    clock.time += 5;
    await glossary.hide('concept', 'a2', true);
    clock.time += 5;
    await glossary.hide('slogan', '“2589”工作法', true);
    expect(await glossary.overview()).toEqual({
      packs: [
        {
          ...{ id: 'built-in', title: {}, version: '9', concepts: 2, reports: 1 },
          ...{ isEnabled: true, isBuiltIn: true },
        },
        {
          ...{ id: 'a', title: { en: 'Ours' }, version: '1', concepts: 2, reports: 1 },
          ...{ isEnabled: true, isBuiltIn: false, installed: clock.time - 10 },
        },
      ],
      own: [
        {
          ...{ id: 'x', label: '我的办法', english: 'my way', basis: 'own' },
          ...{
            origin: { type: 'own' },
            isHidden: false,
            isMeaningUnknown: false,
            isOverride: true,
          },
        },
      ],
      hidden: [
        { kind: 'slogan', key: '“2589”工作法', label: '“2589”工作法', hidden: clock.time },
        { kind: 'concept', key: 'a2', label: 'a2工作法', hidden: clock.time - 5 },
      ],
      clashes: [
        {
          spelling: 'y工作法',
          claims: [
            { conceptId: 'y', label: 'y工作法', origin: { type: 'pack', id: 'built-in' } },
            { conceptId: 'a1', label: 'y工作法', origin: { type: 'pack', id: 'a' } },
          ],
        },
      ],
      clashCount: 1,
      lastChange: { kind: 'hide', label: '“2589”工作法', made: clock.time },
    });
  });
});

describe('find', () => {
  test('finds all, own entries first, hidden ones too, and counts them', async () => {
    const { glossary } = createGlossaryWorld();
    await glossary.hide('concept', 'x', true);
    const put = await glossary.putEntry(ownJson());
    const { entries, count } = await glossary.find(' ', 2);
    expect(entries.map(({ id, isHidden }) => [id, isHidden])).toEqual([
      [put.ok && put.id, false],
      ['x', true],
    ]);
    expect(count).toBe(3);
  });

  test('by any name, however it is written, and by all words of it', async () => {
    const { glossary } = createGlossaryWorld();
    const variants = [{ text: '万人走访', notAfter: ['路'] }, '进万家'];
    const concept = {
      ...conceptOf('a1', { text: '“萬民”工程', variants }),
      english: 'Ten Thousand People Project',
    };
    await install(glossary, packOf('a', { concepts: [concept] }));
    const found = async (query: string) =>
      (await glossary.find(query, 9)).entries.map(({ id }) => id);
    for (const query of ['万民', '工程 万民', '走访', '進万家', 'ten PROJECT', '「萬民」']) {
      expect(await found(query), query).toEqual(query === '進万家' ? [] : ['a1']);
    }
    expect(await found('民工')).toEqual(['a1']);
    expect(await found('万民 学校')).toEqual([]);
    expect(await found('分三步')).toEqual([]);
  });
});

describe('entry', () => {
  test('tells whose it is, and what it stands in the place of', async () => {
    const { glossary } = createGlossaryWorld();
    await install(glossary, packOf('a', { title: { zh: '我县词条' } }));
    await glossary.putEntry(ownJson({ id: 'x' }));
    expect(await glossary.entry('x')).toMatchObject({
      concept: { id: 'x', basis: 'own' },
      origin: { type: 'own' },
      overridden: named('x'),
    });
    expect(await glossary.entry('a1')).toEqual({
      concept: named('a1'),
      origin: { type: 'pack', id: 'a' },
      packTitle: { zh: '我县词条' },
    });
    expect(await glossary.entry('y')).toEqual({
      concept: named('y'),
      origin: { type: 'pack', id: 'built-in' },
    });
    expect(await glossary.entry('z')).toBeUndefined();
  });
});

test('a change that cannot leave its gate hashes is a change all the same', async () => {
  const { glossary, memory, changes } = createGlossaryWorld();
  memory.set = () => Promise.reject(new Error('full'));
  await install(glossary, packOf('a', { reports: [reportOf('of-a', 2)] }));
  expect(changes()).toBe(1);
});
