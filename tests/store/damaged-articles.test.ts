/** One damaged article hides no other, and can be put right or thrown away. */
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { MAX_ARTICLE_TEXT } from '../../lib/core/report/own-article.ts';
import { contents, smuggle } from './support/article-contents.ts';
import { articleOf, idOf } from './support/article-samples.ts';
import { freshDatabases, openStore } from './support/fresh-database.ts';

freshDatabases();

let log: MockInstance;
beforeEach(() => {
  log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

const { record, ...place } = articleOf(2);
const whole = { id: idOf(2), record, ...place, remembered: 1, hasText: true };
const damaged: [string, unknown][] = [
  ['a record cut short', { ...whole, record: { id: idOf(2) } }],
  ['a fingerprint that is no base64', { ...whole, record: { ...record, gate: '戰' } }],
  ['another id than its key', { ...whole, id: idOf(3) }],
  ['a field of unknown kind', { ...whole, remembered: '昨天' }],
  ['a field too many', { ...whole, later: true }],
];

test.each(damaged)('%s: left out and logged, and the others are there', async (_, value) => {
  const { articles, connection } = openStore();
  const first = await articles.put(articleOf(1));
  await smuggle(connection, 'articles', value);
  const third = await articles.put(articleOf(3));
  expect(await articles.list()).toEqual([first, third]);
  expect(log.mock.calls).toEqual([['[meipi] 1 left out of articles: ValiError']]);
  expect(await articles.get(idOf(2))).toBeUndefined();
  expect(await articles.keepText(idOf(2), '甲')).toBeUndefined();
  expect((await contents(connection)).texts).toEqual([]);
});

test('the log tells nothing of what was read', async () => {
  const { articles, connection } = openStore();
  await smuggle(connection, 'articles', { ...whole, host: 7 });
  await articles.list();
  expect(log).toHaveBeenCalledOnce();
  expect(JSON.stringify(log.mock.calls)).not.toMatch(/example|测试|own-/);
});

test.each(damaged)('%s: put again it is sound, and keeps its text', async (_, value) => {
  const { articles, connection, clock } = openStore();
  await smuggle(connection, 'articles', value);
  await smuggle(connection, 'articleTexts', { id: idOf(2), text: '从前' });
  const article = { ...whole, remembered: clock.time };
  expect(await articles.put(articleOf(2))).toEqual(article);
  expect(await articles.list()).toEqual([article]);
  expect(await articles.text(idOf(2))).toBe('从前');
});

test('it can be removed, and its text dropped', async () => {
  const { articles, connection } = openStore();
  await smuggle(connection, 'articles', { ...whole, host: 7 });
  await smuggle(connection, 'articleTexts', { id: idOf(2), text: '从前' });
  expect(await articles.dropText(idOf(2))).toBeUndefined();
  expect((await contents(connection)).texts).toEqual([]);
  await articles.remove(idOf(2));
  expect((await contents(connection)).articles).toEqual([]);
});

test.each([
  ['none', undefined],
  ['a number', 4],
  ['one too long', '文'.repeat(MAX_ARTICLE_TEXT + 1)],
])('a text that is %s: as if there were none', async (_, text) => {
  const { articles, connection } = openStore();
  await articles.put(articleOf(2), '甲');
  await smuggle(connection, 'articleTexts', { id: idOf(2), text });
  expect(await articles.text(idOf(2))).toBeUndefined();
  expect(log).toHaveBeenCalledOnce();
});
