/**
 * The sites that Meipi reads without being asked: news offices, newspapers and
 * portals that print or reprint official reports. Subdomains are included,
 * save those where people keep private things.
 */
import { SITE_TABLE } from './site-table.ts';

export interface Site {
  readonly domain: string;
  readonly name: string;
}

/** As assets/sites.json lists them, with the evidence for each. */
export const SITES: readonly Site[] = SITE_TABLE.flatMap((row) => row.split('|')).map((pair) => {
  const [domain = '', ...name] = pair.split(' ');
  return { domain, name: name.join(' ') };
});

/** Host names with one of these parts hold what is private: mail, documents, accounts, services. */
const PRIVATE_PARTS = [
  ...['mail', 'exmail', 'qiye', 'work', 'doc', 'docs', 'note', 'weiyun', 'qzone', 'pan', 'yun'],
  ...['passport', 'login', 'sso', 'accounts', 'account', 'aq', 'pay', 'reg', 'tysfrz'],
  ...['webmail', 'auth', 'signin', 'register', 'member', 'members'],
  ...['passport2', 'passport3', 'oauth', 'authserver', 'oa', 'vpn', 'webvpn', 'ehall', 'jwgl'],
  ...['etax', 'zwfw', 'ybj', 'rsj12333', 'gjj', 'jiaoyi'],
];
/** The same, where the part alone would say too much. */
const PRIVATE_HOSTS = [
  'wx.qq.com',
  'wx2.qq.com',
  'fanyi.baidu.com',
  'map.baidu.com',
  'vip.sina.com.cn',
  'i.cnblogs.com',
  'msg.cnblogs.com',
  'panel.pixnet.net',
  'my.pconline.com.cn',
  'i.gamersky.com',
  'my.zol.com.cn',
];

/** Match patterns for content script and popover page. */
export const SITE_PATTERNS: readonly string[] = SITES.map(({ domain }) => `*://*.${domain}/*`);
export const EXCLUDED_PATTERNS: readonly string[] = PRIVATE_HOSTS.map((host) => `*://*.${host}/*`);
/** Globs over the whole address, as the manifest's exclude_globs takes them. */
export const EXCLUDED_GLOBS: readonly string[] = PRIVATE_PARTS.flatMap((part) => [
  `http*://${part}.*`,
  `http*://*.${part}.*.*/*`,
]);

export function isListed(host: string): boolean {
  const parts = host.split('.');
  if (PRIVATE_PARTS.some((part) => parts.includes(part))) return false;
  if (PRIVATE_HOSTS.some((one) => isWithin(host, one))) return false;
  return SITES.some(({ domain }) => isWithin(host, domain));
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
