import { describe, expect, test } from 'vitest';
import { createRememberedArticles } from '../../lib/notes/remembered-articles.ts';
import type { OwnArticleLabel } from '../../lib/protocol/replies.ts';
import { createScriptedClient } from './support/scripted-client.ts';

function articleOf(id: string, title: string, remembered: number): OwnArticleLabel {
  const url = `https://news.example.cn/${id}`;
  return { id, title, host: 'news.example.cn', url, remembered, length: 900, hasText: true };
}

const A = articleOf('own-a', '澄川：“三张网”织到村口', 100);
const B = articleOf('own-b', '老城加装电梯 Ｎ+1 方案', 300);
const C = { ...articleOf('own-c', '三张网里看民生', 200), hasText: false };

function start() {
  const client = createScriptedClient();
  const articles = createRememberedArticles(client.ask);
  const ids = () => articles.articles.value.map(({ id }) => id);
  return { client, articles, ids };
}

async function loaded() {
  const started = start();
  const loading = started.articles.load();
  started.client.last('article/list').answer([A, B, C]);
  await loading;
  return started;
}

describe('the list', () => {
  test('is there once it is read, newest first', async () => {
    const { articles, client, ids } = start();
    const loading = articles.load();
    expect(articles.status.value).toEqual({ type: 'loading' });
    client.last('article/list').answer([A, B, C]);
    await loading;
    expect(articles.status.value).toEqual({ type: 'ready' });
    expect(ids()).toEqual(['own-b', 'own-c', 'own-a']);
    expect(articles.total.value).toBe(3);
  });

  test('says why it cannot be read, and can be tried again', async () => {
    const { articles, client, ids } = start();
    const failing = articles.load();
    client.last('article/list').fail('newer-database');
    await failing;
    expect(articles.status.value).toEqual({ type: 'unavailable', problem: 'newer-database' });
    const again = articles.load();
    expect(articles.status.value).toEqual({ type: 'loading' });
    client.last('article/list').answer([A]);
    await again;
    expect(articles.status.value).toEqual({ type: 'ready' });
    expect(ids()).toEqual(['own-a']);
  });

  test('once shown stays in sight while it is brought up to date, and when that fails', async () => {
    const { articles, client, ids } = await loaded();
    const failing = articles.load();
    expect(articles.status.value).toEqual({ type: 'ready' });
    client.last('article/list').fail('unavailable');
    await failing;
    expect(articles.status.value).toEqual({ type: 'ready' });
    expect(ids()).toHaveLength(3);
    const again = articles.load();
    client.last('article/list').answer([A, B]);
    await again;
    expect(ids()).toEqual(['own-b', 'own-a']);
  });

  test('is that of the later of two requests, whichever is answered first', async () => {
    const { articles, client, ids } = start();
    const both = [articles.load(), articles.load()];
    const [first, second] = client.all('article/list');
    second?.answer([A, B]);
    first?.answer([A]);
    await Promise.all(both);
    expect(ids()).toEqual(['own-b', 'own-a']);
  });

  test.each([
    ['三张网', ['own-c', 'own-a']],
    ['三张网 村口', ['own-a']],
    ['n+1', ['own-b']],
    ['三张网 电梯', []],
    ['example', []],
    ['  ', ['own-b', 'own-c', 'own-a']],
  ])('searched for %j', async (query, found) => {
    const { articles, ids } = await loaded();
    articles.search(query);
    expect(ids()).toEqual(found);
    expect(articles.total.value).toBe(3);
  });
});

describe('reading', () => {
  test('shows the kept text', async () => {
    const { articles, client } = await loaded();
    const reading = articles.read('own-a');
    expect(articles.reading.value).toEqual({ id: 'own-a', label: A, text: { type: 'loading' } });
    expect(client.last('article/text').body).toEqual({ id: 'own-a' });
    client.last('article/text').answer('第一段\u2029第二段');
    await reading;
    expect(articles.reading.value?.text).toEqual({ type: 'ready', text: '第一段\u2029第二段' });
    await articles.read(undefined);
    expect(articles.reading.value).toBeUndefined();
  });

  test('may begin before the list is there', async () => {
    const { articles, client } = start();
    const reading = articles.read('own-a');
    client.last('article/text').answer('正文');
    await reading;
    expect(articles.reading.value?.label).toBeUndefined();
    const loading = articles.load();
    client.last('article/list').answer([A]);
    await loading;
    expect(articles.reading.value).toMatchObject({ label: A, text: { text: '正文' } });
  });

  test('says when there is no text, and why it cannot be had', async () => {
    const { articles, client } = await loaded();
    const missing = articles.read('own-c');
    client.last('article/text').answer(undefined);
    await missing;
    expect(articles.reading.value?.text).toEqual({ type: 'none' });
    const failing = articles.read('own-a');
    client.last('article/text').fail('unavailable');
    await failing;
    const text = { type: 'unavailable', problem: 'unavailable' };
    expect(articles.reading.value?.text).toEqual(text);
  });

  test('an answer that comes when something else is read is not shown', async () => {
    const { articles, client } = await loaded();
    const [first, second] = [articles.read('own-a'), articles.read('own-b')];
    const [toFirst, toSecond] = client.all('article/text');
    toSecond?.answer('乙');
    toFirst?.answer('甲');
    await Promise.all([first, second]);
    expect(articles.reading.value).toMatchObject({ id: 'own-b', text: { text: '乙' } });
    const third = articles.read('own-a');
    await articles.read(undefined);
    client.last('article/text').answer('甲');
    await third;
    expect(articles.reading.value).toBeUndefined();
  });
});

describe('what cannot be taken back', () => {
  test('is asked about, and not done when left', async () => {
    const { articles, client } = await loaded();
    articles.askFirst('own-a', 'forget');
    expect(articles.question.value).toEqual({ id: 'own-a', deed: 'forget' });
    articles.leaveIt();
    expect(articles.question.value).toBeUndefined();
    await articles.doIt();
    expect(client.log).toHaveLength(1);
  });

  test('forgets an article', async () => {
    const { articles, client, ids } = await loaded();
    articles.askFirst('own-a', 'forget');
    const doing = articles.doIt();
    expect(client.last('article/forget').body).toEqual({ id: 'own-a' });
    expect(ids()).toHaveLength(3);
    client.last('article/forget').answer(undefined);
    await doing;
    expect(ids()).toEqual(['own-b', 'own-c']);
    expect(articles.question.value).toBeUndefined();
    expect(articles.done.value).toEqual({ deed: 'forget', title: A.title });
    articles.askFirst('own-b', 'forget');
    expect(articles.done.value).toBeUndefined();
  });

  test('deletes a text and leaves the article', async () => {
    const { articles, client, ids } = await loaded();
    articles.askFirst('own-a', 'drop-text');
    const doing = articles.doIt();
    expect(client.last('article/drop-text').body).toEqual({ id: 'own-a' });
    client.last('article/drop-text').answer(undefined);
    await doing;
    expect(ids()).toHaveLength(3);
    expect(articles.articles.value.filter(({ hasText }) => hasText)).toEqual([B]);
    expect(articles.done.value).toEqual({ deed: 'drop-text', title: A.title });
  });

  test('that could not be done says why, and may be tried again', async () => {
    const { articles, client, ids } = await loaded();
    articles.askFirst('own-a', 'forget');
    const failing = articles.doIt();
    client.last('article/forget').fail('quota');
    await failing;
    expect(ids()).toHaveLength(3);
    expect(articles.question.value).toEqual({ id: 'own-a', deed: 'forget', problem: 'quota' });
    expect(articles.done.value).toBeUndefined();
    const again = articles.doIt();
    client.last('article/forget').answer(undefined);
    await again;
    expect(ids()).toHaveLength(2);
  });

  test('does not touch a question asked meanwhile', async () => {
    const { articles, client } = await loaded();
    articles.askFirst('own-a', 'drop-text');
    const doing = articles.doIt();
    articles.askFirst('own-b', 'forget');
    client.last('article/drop-text').answer(undefined);
    await doing;
    expect(articles.question.value).toEqual({ id: 'own-b', deed: 'forget' });
  });

  test('is not undone by a list from before', async () => {
    const { articles, client, ids } = await loaded();
    const loading = articles.load();
    articles.askFirst('own-a', 'forget');
    const doing = articles.doIt();
    client.last('article/forget').answer(undefined);
    await doing;
    client.last('article/list').answer([A, B, C]);
    await loading;
    expect(ids()).toEqual(['own-b', 'own-c']);
  });
});
