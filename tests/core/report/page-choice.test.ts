import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type PageChoice, pageChoiceSchema } from '../../../lib/core/report/page-choice.ts';
import { pageOf } from '../../../lib/core/report/page-of.ts';

const LONGEST = 2048;

describe('pageOf', () => {
  test.each([
    ['https://news.example.cn/a.html', 'https://news.example.cn/a.html'],
    ['https://news.example.cn/a.html#', 'https://news.example.cn/a.html'],
    ['https://news.example.cn/a.html#p2#p3', 'https://news.example.cn/a.html'],
    ['http://news.example.cn/?a=1&b=%23#c', 'http://news.example.cn/?a=1&b=%23'],
    ['http://news.example.cn:8080/', 'http://news.example.cn:8080/'],
    ['https://app.example.cn/#/article/1', 'https://app.example.cn/#/article/1'],
    ['https://app.example.cn/#!a', 'https://app.example.cn/#!a'],
    ['', ''],
    ['about:blank', ''],
    ['file:///a.html', ''],
    ['https:', ''],
    ['https://#a', ''],
    ['chrome-extension://abc/welcome.html', ''],
    ['view-source:https://news.example.cn/', ''],
    ['javascript:"https://news.example.cn/"', ''],
    ['blob:https://news.example.cn/1', ''],
  ])('%j: %j', (url, page) => {
    expect(pageOf(url)).toBe(page);
  });

  test('cuts what is too long', () => {
    const url = `https://news.example.cn/${'a'.repeat(3000)}#b`;
    expect(pageOf(url)).toBe(url.slice(0, LONGEST));
  });

  test('any part of a page is that page, and a page is its own page', () => {
    const part = fc.string().filter((text) => !/^[/!]/.test(text));
    const address = fc.webUrl({ withQueryParameters: true, size: 'large' });
    fc.assert(
      fc.property(address, part, (url, fragment) => {
        const page = pageOf(url);
        expect(pageOf(`${url}#${fragment}`)).toBe(page);
        expect(pageOf(page)).toBe(page);
        expect(v.is(pageChoiceSchema, { ...good, page })).toBe(true);
      }),
    );
  });
});

const good: PageChoice = {
  page: 'https://news.example.cn/a.html',
  reportId: 'some-report',
  choice: 'never',
  made: 1_750_000_000_000,
};

describe('pageChoiceSchema', () => {
  test.each(['always', 'never'])('takes %s, and leaves it as it is', (choice) => {
    expect(v.parse(pageChoiceSchema, { ...good, choice })).toEqual({ ...good, choice });
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['no page', { ...good, page: '' }],
    ['a part of a page', { ...good, page: 'https://news.example.cn/a.html#b' }],
    ['a page without end', { ...good, page: `https://news.example.cn/${'a'.repeat(LONGEST)}` }],
    ['a page that is not of the web', { ...good, page: 'file:///a.html' }],
    ['no report', { ...good, reportId: '' }],
    ['no choice', { ...good, choice: 'none' }],
    ['a time that is none', { ...good, made: Number.POSITIVE_INFINITY }],
    ['more than that', { ...good, title: '题' }],
  ])('refuses %s', (_, value) => {
    expect(v.is(pageChoiceSchema, value)).toBe(false);
  });
});
