/** Article and text are written together or not at all. */
import { IDBDatabase as FakeDatabase, IDBObjectStore as FakeStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { contents } from './support/article-contents.ts';
import { articleOf, idOf } from './support/article-samples.ts';
import { abortAfterPut } from './support/failing-writes.ts';
import { freshDatabases, openStore } from './support/fresh-database.ts';

freshDatabases();
afterEach(() => void vi.restoreAllMocks());

test('every write is of strict durability', async () => {
  const { articles } = openStore();
  await articles.get(idOf(1));
  const begin = vi.spyOn(FakeDatabase.prototype, 'transaction');
  await articles.put(articleOf(1), '甲');
  await articles.keepText(idOf(1), '乙');
  await articles.dropText(idOf(1));
  await articles.remove(idOf(1));
  expect(begin.mock.calls.map(([, mode, options]) => [mode, options?.durability])).toEqual(
    Array(4).fill(['readwrite', 'strict']),
  );
});

test.each(['articles', 'articleTexts'])(
  'no room in %s: QuotaExceededError, and all is as it was',
  async (store) => {
    const { articles, connection } = openStore();
    const quota = { name: 'QuotaExceededError' };
    await articles.put(articleOf(1), '甲');
    const before = await contents(connection);
    abortAfterPut(store);
    await expect(articles.put(articleOf(1, { title: '换了题目' }), '乙')).rejects.toMatchObject(
      quota,
    );
    await expect(articles.put(articleOf(2), '乙')).rejects.toMatchObject(quota);
    await expect(articles.keepText(idOf(1), '乙')).rejects.toMatchObject(quota);
    vi.restoreAllMocks();
    expect(await contents(connection)).toEqual(before);
  },
);

test('a text is not dropped when the article cannot be told so', async () => {
  const { articles, connection } = openStore();
  await articles.put(articleOf(1), '甲');
  const before = await contents(connection);
  abortAfterPut('articles');
  await expect(articles.dropText(idOf(1))).rejects.toMatchObject({ name: 'QuotaExceededError' });
  vi.restoreAllMocks();
  expect(await contents(connection)).toEqual(before);
});

test('an article is not removed without its text', async () => {
  const { articles, connection } = openStore();
  await articles.put(articleOf(1), '甲');
  const before = await contents(connection);
  const remove = FakeStore.prototype.delete;
  vi.spyOn(FakeStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
    if (this.name === 'articleTexts') throw new DOMException('broken', 'UnknownError');
    return remove.call(this, key);
  });
  await expect(articles.remove(idOf(1))).rejects.toMatchObject({ name: 'UnknownError' });
  vi.restoreAllMocks();
  expect(await contents(connection)).toEqual(before);
});
