import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  articleTextSchema,
  MAX_ARTICLE_TEXT,
  type OwnArticle,
  ownArticleSchema,
} from '../../../lib/core/report/own-article.ts';
import { MAX_PAGE_TEXT } from '../../../lib/protocol/page-limits.ts';
import { ideographs, randomFrom, recordOf } from '../support/texts.ts';

const record = recordOf([ideographs(randomFrom(1), 60)], 'own-1');
const good: OwnArticle = {
  id: 'own-1',
  record,
  url: 'https://news.example.cn/a.html',
  host: 'news.example.cn',
  remembered: 1_750_000_000_000,
  hasText: false,
};

describe('ownArticleSchema', () => {
  test('takes a good one, and leaves it as it is', () => {
    expect(v.parse(ownArticleSchema, good)).toEqual(good);
    expect(v.is(ownArticleSchema, { ...good, url: `http://a.cn/${'a'.repeat(2036)}` })).toBe(true);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a bare record', record],
    ['another id than its record', { ...good, id: 'own-2' }],
    ['a damaged record', { ...good, record: { ...record, paragraphs: [1] } }],
    ['no record', { ...good, record: undefined }],
    ['an address that no page of the web has', { ...good, url: 'file:///a.html' }],
    ['an address without end', { ...good, url: `http://a.cn/${'a'.repeat(2037)}` }],
    ['no host', { ...good, host: '' }],
    ['a time that is none', { ...good, remembered: Number.NaN }],
    ['a time as text', { ...good, remembered: '2025-04-01' }],
    ['no word on its text', { ...good, hasText: undefined }],
    ['a text within', { ...good, text: '正文' }],
  ])('refuses %s', (_, value) => {
    expect(v.is(ownArticleSchema, value)).toBe(false);
  });
});

test('a text may be as long as the longest page that is looked at, no longer', () => {
  expect(MAX_ARTICLE_TEXT).toBe(MAX_PAGE_TEXT);
  expect(v.is(articleTextSchema, '文'.repeat(MAX_ARTICLE_TEXT))).toBe(true);
  expect(v.is(articleTextSchema, '文'.repeat(MAX_ARTICLE_TEXT + 1))).toBe(false);
  expect(v.is(articleTextSchema, 4)).toBe(false);
});
