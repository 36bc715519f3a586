import { describe, expect, test } from 'vitest';
import { sameSite } from '../../lib/core/same-site.ts';

describe('two hosts are of one site', () => {
  test.each([
    ['when they are equal', 'paper.example', 'paper.example'],
    ['when they are one address', '192.0.2.7', '192.0.2.7'],
    ['in whatever case', 'Finance.Sina.com.cn', 'sina.com.cn'],
    ['below one name', 'finance.sina.com.cn', 'news.sina.com.cn'],
    ['as the name and a host below it', 'qq.com', 'mp.weixin.qq.com'],
    [
      'as an office and a bureau of one government',
      'www.chengchuan.gov.cn',
      'wjw.chengchuan.gov.cn',
    ],
    ['as a government and its office', 'chengchuan.gov.cn', 'www.chengchuan.gov.cn'],
    ['whether listed or not', 'a.paper.example', 'b.paper.example'],
  ])('%s', (_, a, b) => {
    expect(sameSite(a, b)).toBe(true);
    expect(sameSite(b, a)).toBe(true);
  });
});

describe('two hosts are of two sites', () => {
  test.each([
    ['below two names', 'news.sina.com.cn', 'news.qq.com'],
    ['as two governments', 'www.chengchuan.gov.cn', 'www.zhenxi.gov.cn'],
    ['as a government and the state', 'www.chengchuan.gov.cn', 'www.gov.cn'],
    ['as the common suffix and a government', 'gov.cn', 'www.chengchuan.gov.cn'],
    ['when one only ends like the other', 'notsina.com.cn', 'sina.com.cn'],
    ['as two addresses', '192.0.2.7', '198.51.2.7'],
    ['when one has no name', '', 'sina.com.cn'],
    ['when neither has a name', '', ''],
  ])('%s', (_, a, b) => {
    expect(sameSite(a, b)).toBe(false);
    expect(sameSite(b, a)).toBe(false);
  });
});
