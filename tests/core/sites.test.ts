import { describe, expect, it } from 'vitest';
import { EXCLUDED_GLOBS, isListed, SITE_PATTERNS, SITES } from '../../lib/core/sites.ts';

describe('sites', () => {
  it.each([
    'gov.cn',
    'www.gov.cn',
    'mzj.sxjz.gov.cn',
    'epaper.sxrb.com',
    'mp.weixin.qq.com',
    'qq.com',
    'baijiahao.baidu.com',
    'www.douban.com',
    'meipi.localhost',
    'reprint.meipi.localhost',
  ])('reads %s', (host) => {
    expect(isListed(host)).toBe(true);
  });

  it.each([
    'example.cn',
    'notgov.cn',
    'gov.cn.example.com',
    'mail.qq.com',
    'wx.mail.qq.com',
    'm0.mail.sina.com.cn',
    'doc.weixin.qq.com',
    'work.weixin.qq.com',
    'pan.baidu.com',
    'etax.shanxi.chinatax.gov.cn',
    'localhost',
    '',
  ])('leaves %s alone', (host) => {
    expect(isListed(host)).toBe(false);
  });

  it('names every domain once', () => {
    const domains = SITES.map((site) => site.domain);
    expect(new Set(domains).size).toBe(domains.length);
    expect(SITE_PATTERNS).toHaveLength(domains.length);
  });

  it.each(['https://mail.qq.com/', 'https://wx.mail.qq.com/cgi/x', 'http://m0.mail.sina.com.cn/a'])(
    'tells the browser to leave %s alone as well',
    (address) => {
      expect(EXCLUDED_GLOBS.some((glob) => matches(glob, address))).toBe(true);
    },
  );

  it.each([
    'https://mp.weixin.qq.com/s/abc',
    'https://www.people.com.cn/n1/2025/0319/c1004-1.html',
    'https://www.gov.cn/zhengce/content/202503/content_1.htm',
    'http://epaper.sxrb.com/shtml/sxrb/20250319/v01.shtml',
  ])('does not take %s for a private one', (address) => {
    expect(EXCLUDED_GLOBS.filter((glob) => matches(glob, address))).toEqual([]);
  });
});

/** A manifest glob: * for anything, ? for one character. */
function matches(glob: string, address: string): boolean {
  const pattern = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${pattern}$`).test(address);
}
