import { beforeEach, describe, expect, test, vi } from 'vitest';
import { dropSite, grantedSites, requestSite, siteOf } from '../../lib/platform/site-access.ts';

const { permissions } = vi.hoisted(() => ({
  permissions: {
    origins: [] as string[],
    getAll: async () => ({ origins: permissions.origins }),
    request: vi.fn(async (_: { origins: string[] }) => true),
    remove: vi.fn(async (_: { origins: string[] }) => true),
  },
}));
vi.mock('../../lib/platform/browser.ts', () => ({ browser: { permissions } }));

beforeEach(() => void vi.clearAllMocks());

test.each([
  ['https://blog.example/a?b#c', 'blog.example'],
  ['http://127.0.0.1:8080/', '127.0.0.1'],
  [undefined, undefined],
  ['', undefined],
  ['about:blank', undefined],
  ['chrome://version/', undefined],
  ['chrome-extension://abc/notebook.html', undefined],
  ['file:///home/a.html', undefined],
  ['https://chromewebstore.google.com/detail/x', undefined],
  ['https://chrome.google.com/webstore/detail/x', undefined],
  ['https://chrome.google.com/other', 'chrome.google.com'],
  ['https://addons.mozilla.org/zh-CN/', undefined],
  ['https://www.gov.cn/report.PDF', undefined],
])('%s may be read as the site %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

describe('the sites that the reader allowed', () => {
  beforeEach(() => {
    permissions.origins = [
      '*://*.gov.cn/*',
      'https://www.gov.cn/*',
      'https://news.example/*',
      'http://news.example/*',
      '*://blog.example/*',
      'https://*/*',
      '<all_urls>',
      'file:///*',
    ];
  });

  test('are single hosts, not ours, each named once', async () => {
    expect(await grantedSites()).toEqual(['blog.example', 'news.example']);
  });

  test('are dropped in every form in which they were granted, and no others', async () => {
    await dropSite('news.example');
    expect(permissions.remove).toHaveBeenCalledExactlyOnceWith({
      origins: ['https://news.example/*', 'http://news.example/*'],
    });
  });
});

test('a site is asked for before anything else is waited for: the click would be over', () => {
  void requestSite('news.example');
  expect(permissions.request).toHaveBeenCalledExactlyOnceWith({
    origins: ['http://news.example/*', 'https://news.example/*'],
  });
});
