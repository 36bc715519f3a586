import { describe, expect, test } from 'vitest';
import { sameSite } from '../../lib/core/same-site.ts';

const DOMAINS = ['gov.cn', 'sina.com.cn', 'qq.com', 'news.qq.com', 'sxgov.cn'];
const same = (a: string, b: string) => sameSite(a, b, DOMAINS);

describe('two hosts are of one site', () => {
  test.each([
    ['when they are equal, listed or not', 'paper.example', 'paper.example'],
    ['in whatever case', 'Finance.Sina.com.cn', 'sina.com.cn'],
    ['below one listed domain', 'finance.sina.com.cn', 'news.sina.com.cn'],
    ['as the domain and a host below it', 'qq.com', 'mp.weixin.qq.com'],
    [
      'as an office and a bureau of one government',
      'www.chengchuan.gov.cn',
      'wjw.chengchuan.gov.cn',
    ],
    ['as a government and its office', 'chengchuan.gov.cn', 'www.chengchuan.gov.cn'],
  ])('%s', (_, a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });
});

describe('two hosts are of two sites', () => {
  test.each([
    ['below two listed domains', 'news.sina.com.cn', 'news.qq.com'],
    ['as two governments', 'www.chengchuan.gov.cn', 'www.zhenxi.gov.cn'],
    ['as a government and the state', 'www.chengchuan.gov.cn', 'www.gov.cn'],
    ['as the common suffix and a government', 'gov.cn', 'www.chengchuan.gov.cn'],
    ['when one only ends like the other', 'notsina.com.cn', 'sina.com.cn'],
    ['when neither is listed', 'a.paper.example', 'b.paper.example'],
    ['below a listed domain and one listed within it', 'mp.weixin.qq.com', 'v.news.qq.com'],
    ['when one has no name', '', 'sina.com.cn'],
    ['when neither has a name', '', ''],
  ])('%s', (_, a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });
});

test('without a list only equal hosts are of one site', () => {
  expect(sameSite('a.example', 'a.example', [])).toBe(true);
  expect(sameSite('a.example', 'b.a.example', [])).toBe(false);
});
