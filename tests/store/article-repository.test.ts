import { describe, expect, test } from 'vitest';
import { MAX_ARTICLE_TEXT, MAX_OWN_ARTICLES } from '../../lib/core/report/own-article.ts';
import { contents, fill } from './support/article-contents.ts';
import { articleOf, idOf } from './support/article-samples.ts';
import { freshDatabases, openStore, terminate } from './support/fresh-database.ts';
import { putOf } from './support/samples.ts';

freshDatabases();

const TOO_LONG = '文'.repeat(MAX_ARTICLE_TEXT + 1);

describe('put', () => {
  test('remembers an article, without its text', async () => {
    const { articles, connection, clock } = openStore();
    const article = { id: idOf(1), ...articleOf(1), remembered: clock.time, hasText: false };
    expect(await articles.put(articleOf(1))).toEqual(article);
    expect(await articles.get(idOf(1))).toEqual(article);
    expect(await articles.text(idOf(1))).toBeUndefined();
    expect(await contents(connection)).toEqual({ articles: [article], texts: [] });
  });

  test('… and with it', async () => {
    const { articles, connection } = openStore();
    const text = '第一段\n第二段，半个字：\ud83d';
    const article = await articles.put(articleOf(1), text);
    expect(article.hasText).toBe(true);
    expect(await articles.text(idOf(1))).toBe(text);
    expect(await contents(connection)).toEqual({
      articles: [article],
      texts: [{ id: idOf(1), text }],
    });
  });

  test('an empty text is a text', async () => {
    const { articles } = openStore();
    expect(await articles.put(articleOf(1), '')).toMatchObject({ hasText: true });
    expect(await articles.text(idOf(1))).toBe('');
  });

  test('keeps figures, if the record has any', async () => {
    const { articles } = openStore();
    const { record, ...place } = articleOf(1);
    const figures = [{ at: 3, text: '1366' }];
    await articles.put({ ...place, record: { ...record, figures } });
    expect((await articles.get(idOf(1)))?.record.figures).toEqual(figures);
  });

  test('takes the place of the one before, which was remembered then, and its text stays', async () => {
    const { articles, connection, clock } = openStore();
    const first = clock.time;
    await articles.put(articleOf(1), '从前');
    clock.time += 1000;
    const again = { ...articleOf(1, { title: '换了题目' }), url: 'https://b.cn/', host: 'b.cn' };
    const article = { id: idOf(1), ...again, remembered: first, hasText: true };
    expect(await articles.put(again)).toEqual(article);
    expect(await contents(connection)).toEqual({
      articles: [article],
      texts: [{ id: idOf(1), text: '从前' }],
    });
    await articles.put(again, '如今');
    expect(await articles.text(idOf(1))).toBe('如今');
  });

  test('takes of an article only what it is to know', async () => {
    const { articles, clock } = openStore();
    const others = { id: 'own-2', remembered: 1, hasText: true, more: '别的' };
    expect(await articles.put({ ...articleOf(1), ...others })).toEqual({
      id: idOf(1),
      ...articleOf(1),
      remembered: clock.time,
      hasText: false,
    });
  });

  test('stores nothing that could not be read back', async () => {
    const { articles, connection } = openStore();
    const bad = [
      { ...articleOf(1), url: 'file:///a.html' },
      { ...articleOf(1), host: '' },
      articleOf(1, { gate: '不是' }),
      articleOf(1, { paragraphs: [3] }),
    ];
    for (const one of bad) {
      await expect(articles.put(one, '正文')).rejects.toMatchObject({ name: 'ValiError' });
    }
    expect(await contents(connection)).toEqual({ articles: [], texts: [] });
  });
});

describe('the list', () => {
  test('is newest first', async () => {
    const { articles, clock } = openStore();
    for (const n of [2, 3, 1]) {
      clock.time += 1000;
      await articles.put(articleOf(n));
    }
    expect((await articles.list()).map(({ id }) => id)).toEqual([1, 3, 2].map(idOf));
  });

  test('is whole, however long', async () => {
    const { articles, connection } = openStore();
    const numbers = Array.from({ length: 401 }, (_, n) => n);
    await fill(connection, numbers.length);
    const ids = (await articles.list()).map(({ id }) => id);
    expect(ids).toEqual(numbers.toReversed().map(idOf));
  });
});

describe('the text', () => {
  test('is kept later, replaced, and dropped; the article stays', async () => {
    const { articles, clock } = openStore();
    const article = await articles.put(articleOf(1));
    clock.time += 1000;
    expect(await articles.keepText(idOf(1), '甲')).toEqual({ ...article, hasText: true });
    expect(await articles.text(idOf(1))).toBe('甲');
    await articles.keepText(idOf(1), '乙');
    expect(await articles.text(idOf(1))).toBe('乙');
    expect(await articles.get(idOf(1))).toEqual({ ...article, hasText: true });
    expect(await articles.dropText(idOf(1))).toEqual(article);
    expect(await articles.text(idOf(1))).toBeUndefined();
    expect(await articles.list()).toEqual([article]);
  });

  test('of another article is another’s', async () => {
    const { articles } = openStore();
    await articles.put(articleOf(1), '甲');
    await articles.put(articleOf(2), '乙');
    await articles.dropText(idOf(1));
    expect(await articles.text(idOf(2))).toBe('乙');
    expect(await articles.get(idOf(2))).toMatchObject({ hasText: true });
  });

  test('of no article is not kept', async () => {
    const { articles, connection } = openStore();
    expect(await articles.keepText(idOf(1), '甲')).toBeUndefined();
    expect(await articles.dropText(idOf(1))).toBeUndefined();
    expect(await contents(connection)).toEqual({ articles: [], texts: [] });
  });
});

describe('remove', () => {
  test('takes the article and its text, and no other', async () => {
    const { articles, connection } = openStore();
    await articles.put(articleOf(1), '甲');
    const other = await articles.put(articleOf(2), '乙');
    await articles.remove(idOf(1));
    await articles.remove(idOf(9));
    expect(await contents(connection)).toEqual({
      articles: [other],
      texts: [{ id: idOf(2), text: '乙' }],
    });
  });

  test('leaves the notes alone', async () => {
    const { articles, notes } = openStore();
    await articles.put(articleOf(1));
    const { url } = articleOf(1);
    await notes.put(putOf({ provenance: { url, title: '题', reportId: idOf(1) } }));
    const before = await notes.list();
    await articles.remove(idOf(1));
    expect(await notes.list()).toEqual(before);
  });
});

describe('limits', () => {
  test('a text that is too long is refused, and nothing is stored of it', async () => {
    const { articles, connection } = openStore();
    const tooLong = { name: 'RequestError', code: 'too-long' };
    await expect(articles.put(articleOf(1), TOO_LONG)).rejects.toMatchObject(tooLong);
    expect(await contents(connection)).toEqual({ articles: [], texts: [] });
    await articles.put(articleOf(1), '甲');
    await expect(articles.keepText(idOf(1), TOO_LONG)).rejects.toMatchObject(tooLong);
    expect(await articles.text(idOf(1))).toBe('甲');
  });

  test('a full store takes no new article, but changes of those that it has', async () => {
    const { articles, connection } = openStore();
    await fill(connection, MAX_OWN_ARTICLES);
    const full = { name: 'RequestError', code: 'too-many' };
    await expect(articles.put(articleOf(MAX_OWN_ARTICLES), '乙')).rejects.toMatchObject(full);
    expect(await articles.put(articleOf(1, { title: '换了题目' }), '甲')).toMatchObject({
      record: { title: '换了题目' },
      hasText: true,
    });
    expect((await contents(connection)).texts).toHaveLength(1);
    await articles.remove(idOf(1));
    const article = await articles.put(articleOf(MAX_OWN_ARTICLES));
    expect(await articles.get(article.id)).toEqual(article);
  });
});

test('a connection that the browser closed is replaced, and what was stored is there', async () => {
  const { articles, connection } = openStore();
  const article = await articles.put(articleOf(1), '甲');
  await terminate(connection);
  expect(await articles.list()).toEqual([article]);
  await terminate(connection);
  expect(await articles.dropText(idOf(1))).toEqual({ ...article, hasText: false });
});

test('the same article put at once from two pages is one', async () => {
  const { articles, connection } = openStore();
  const [a, b] = await Promise.all([
    articles.put(articleOf(1), '甲'),
    articles.put(articleOf(1), '乙'),
  ]);
  expect(a).toEqual(b);
  expect((await contents(connection)).texts).toEqual([{ id: idOf(1), text: '乙' }]);
});
