import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EXCLUDED_GLOBS,
  EXCLUDED_PATTERNS,
  isListed,
  SITE_PATTERNS,
  SITES,
} from '../../lib/core/sites.ts';

describe('sites', () => {
  it.each([
    'gov.cn',
    'www.gov.cn',
    'mzj.sxjz.gov.cn',
    'epaper.sxrb.com',
    'jz.sxgov.cn',
    'mp.weixin.qq.com',
    'qq.com',
    'baijiahao.baidu.com',
    'www.douban.com',
    'udn.com',
    'www.sxmu.edu.cn',
    'www.cnblogs.com',
    'www.my.gov.cn',
    'news.now.com',
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
    'member.udn.com',
    'mail.sina.com.hk',
    'i.cnblogs.com',
    'msg.cnblogs.com',
    'panel.pixnet.net',
    'my.pconline.com.cn',
    'i.gamersky.com',
    'authserver.sxmu.edu.cn',
    'oa.sxjz.gov.cn',
    'now.com',
    'www.gov.hk',
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
      expect(browserReads(address)).toBe(false);
    },
  );

  it.each([
    'https://mp.weixin.qq.com/s/abc',
    'https://www.people.com.cn/n1/2025/0319/c1004-1.html',
    'https://www.gov.cn/zhengce/content/202503/content_1.htm',
    'http://epaper.sxrb.com/shtml/sxrb/20250319/v01.shtml',
    'http://epaper.shuozhounews.cn:8088/shtml/index.shtml',
  ])('does not take %s for a private one', (address) => {
    expect(browserReads(address)).toBe(true);
  });

  it('reads what the browser is told to read, and nothing else', () => {
    const parts = EXCLUDED_GLOBS.flatMap(
      (glob) => /^http\*:\/\/([a-z\d]+)\.\*$/.exec(glob)?.[1] ?? [],
    );
    const excluded = EXCLUDED_PATTERNS.map((pattern) => pattern.slice('*://*.'.length, -2));
    const label = fc.oneof(
      fc.constantFrom(...parts, 'www', 'epaper', 'm'),
      fc.stringMatching(/^[a-z\d]([a-z\d-]{0,8}[a-z\d])?$/),
    );
    const domain = fc.constantFrom(
      ...SITES.map((site) => site.domain),
      ...excluded,
      ...['example.cn', 'notqq.com', 'qq.com.example.org'],
    );
    fc.assert(
      fc.property(
        fc.array(label, { maxLength: 3 }),
        domain,
        fc.constantFrom('http', 'https'),
        fc.constantFrom('', ':8088'),
        fc.constantFrom('/', '/n1/2025/0319/c1004-1.html', '/a/?id=1&from=mail'),
        (labels, base, scheme, port, path) => {
          const host = [...labels, base].join('.');
          expect(browserReads(`${scheme}://${host}${port}${path}`)).toBe(isListed(host));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** What a browser does with matches, exclude_matches and exclude_globs together. */
function browserReads(address: string): boolean {
  return (
    SITE_PATTERNS.some((pattern) => patternMatches(pattern, address)) &&
    !EXCLUDED_PATTERNS.some((pattern) => patternMatches(pattern, address)) &&
    !EXCLUDED_GLOBS.some((glob) => globMatches(glob, address))
  );
}

/** A match pattern of the form *://*.domain/*: http or https, the domain or below it, any port and path. */
function patternMatches(pattern: string, address: string): boolean {
  const domain = /^\*:\/\/\*\.([^/*]+)\/\*$/.exec(pattern)?.[1];
  if (domain === undefined) throw new Error(`Not a pattern that this test knows: ${pattern}`);
  const { hostname, protocol } = new URL(address);
  return /^https?:$/.test(protocol) && `.${hostname}`.endsWith(`.${domain}`);
}

/** A manifest glob over the whole address: * for anything, ? for one character. */
function globMatches(glob: string, address: string): boolean {
  const pattern = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${pattern}$`).test(address);
}
