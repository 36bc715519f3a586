import { IDBDatabase as FakeDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Connection } from '../../lib/store/connection.ts';
import { articleOf, idOf, OTHER_PAGE, PAGE } from './support/article-samples.ts';
import { abortAfterPut } from './support/failing-writes.ts';
import { freshDatabases, openStore } from './support/fresh-database.ts';

freshDatabases();
afterEach(() => void vi.restoreAllMocks());

const smuggle = (connection: Connection, value: unknown) =>
  connection.use((database) => database.put('choices', value as never));

describe('choices', () => {
  test('are remembered for their page and report', async () => {
    const { choices, clock } = openStore();
    const first = { page: PAGE, reportId: 'a', choice: 'never', made: clock.time };
    expect(await choices.put(PAGE, 'a', 'never')).toEqual(first);
    clock.time += 1000;
    const second = await choices.put(PAGE, 'b', 'always');
    clock.time += 1000;
    const elsewhere = await choices.put(OTHER_PAGE, 'a', 'always');
    expect(await choices.of(PAGE)).toEqual([first, second]);
    expect(await choices.of(OTHER_PAGE)).toEqual([elsewhere]);
    expect(await choices.of('https://news.example.cn/')).toEqual([]);
    expect(await choices.list()).toEqual([elsewhere, second, first]);
  });

  test('of one page and report are one: the last', async () => {
    const { choices, clock } = openStore();
    await choices.put(PAGE, 'a', 'never');
    clock.time += 1000;
    const last = await choices.put(PAGE, 'a', 'always');
    expect(last.made).toBe(clock.time);
    expect(await choices.of(PAGE)).toEqual([last]);
  });

  test('are forgotten one by one, also if there is none', async () => {
    const { choices } = openStore();
    await choices.put(PAGE, 'a', 'never');
    const other = await choices.put(PAGE, 'b', 'never');
    const elsewhere = await choices.put(OTHER_PAGE, 'a', 'never');
    await choices.forget(PAGE, 'a');
    await choices.forget(PAGE, 'a');
    expect(await choices.of(PAGE)).toEqual([other]);
    expect(await choices.of(OTHER_PAGE)).toEqual([elsewhere]);
  });

  test('are not those of a page whose address begins alike', async () => {
    const { choices } = openStore();
    await choices.put(`${PAGE}&p=2`, 'a', 'never');
    await choices.put(PAGE.slice(0, -1), 'a', 'never');
    expect(await choices.of(PAGE)).toEqual([]);
  });

  test('outlive the article that they are about', async () => {
    const { articles, choices } = openStore();
    await articles.put(articleOf(1));
    const choice = await choices.put(PAGE, idOf(1), 'never');
    await articles.remove(idOf(1));
    expect(await choices.of(PAGE)).toEqual([choice]);
  });

  test.each([
    ['', 'a'],
    [`${PAGE}#p2`, 'a'],
    ['file:///a.html', 'a'],
    [PAGE, ''],
    [PAGE, 'a'.repeat(101)],
  ])('are not taken for page %j and report %j', async (page, reportId) => {
    const { choices } = openStore();
    const failure = choices.put(page, reportId, 'never');
    await expect(failure).rejects.toMatchObject({ name: 'ValiError' });
    expect(await choices.list()).toEqual([]);
  });

  test('that are damaged are left out and logged', async () => {
    const { choices, connection } = openStore();
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const first = await choices.put(PAGE, 'a', 'never');
    await smuggle(connection, { page: PAGE, reportId: 'b', choice: 'perhaps', made: 1 });
    await smuggle(connection, { page: PAGE, reportId: 'c', choice: 'never' });
    const last = await choices.put(PAGE, 'd', 'always');
    expect(await choices.of(PAGE)).toEqual([first, last]);
    expect(await choices.list()).toEqual([first, last]);
    const line = '[meipi] 2 left out of choices: ValiError';
    expect(log.mock.calls).toEqual([[line], [line]]);
  });
});

describe('a write that fails', () => {
  test('every write is of strict durability', async () => {
    const { choices } = openStore();
    await choices.list();
    const begin = vi.spyOn(FakeDatabase.prototype, 'transaction');
    await choices.put(PAGE, 'a', 'never');
    await choices.forget(PAGE, 'a');
    expect(begin.mock.calls.map(([, mode, options]) => [mode, options?.durability])).toEqual(
      Array(2).fill(['readwrite', 'strict']),
    );
  });

  test('is not reported as done; the choice before it stands', async () => {
    const { choices } = openStore();
    const before = await choices.put(PAGE, 'a', 'never');
    abortAfterPut('choices');
    const failure = choices.put(PAGE, 'a', 'always');
    await expect(failure).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    expect(await choices.of(PAGE)).toEqual([before]);
  });
});
