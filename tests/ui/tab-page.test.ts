import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/core/settings.ts';
import type { Client } from '../../lib/protocol/client.ts';
import type { FoundReport, OwnArticleLabel, TabState } from '../../lib/protocol/replies.ts';
import { type ErrorCode, RequestError } from '../../lib/protocol/reply.ts';
import type { ReaderState } from '../../lib/protocol/tab-messages.ts';
import type { ShownTab } from '../../lib/ui/page-status-of.ts';
import { createTabPage } from '../../lib/ui/tab-page.ts';

vi.mock('../../lib/platform/browser.ts', () => ({ browser: {} }));

const NEWS: ShownTab = { id: 1, url: 'http://meipi.localhost/a', status: 'complete' };
const BLOG: ShownTab = { id: 2, url: 'http://blog.example/', status: 'complete' };

const reading = (more: Partial<ReaderState> = {}): TabState => ({
  frameId: 0,
  state: {
    type: 'ready',
    candidates: [],
    refused: [],
    terms: [],
    slogans: [],
    extent: [0, 0],
    ...more,
  },
});

let tab: ShownTab | undefined;
let found: TabState | undefined;
let articles: Partial<OwnArticleLabel>[];
let problem: ErrorCode | undefined;
let asked: [string, unknown][];
let sent: unknown[][];
let reply: unknown;

beforeEach(() => {
  [tab, found, problem, asked, sent, reply] = [NEWS, reading(), undefined, [], [], { ok: true }];
  articles = [];
});

function page() {
  const ask = (async (type: string, body: unknown) => {
    if (type === 'tab/state') return found;
    if (type === 'settings/get') return { ...DEFAULT_SETTINGS };
    if (type === 'article/list') return articles;
    asked.push([type, body]);
    if (problem) throw new RequestError(problem);
    return undefined;
  }) as unknown as Client;
  return createTabPage({
    ask,
    activeTab: async () => tab,
    send: async (...message) => {
      sent.push(message);
      return reply;
    },
  });
}

async function looked() {
  const it = page();
  await it.look();
  return it;
}

describe('the status', () => {
  test.each<[string, ShownTab | undefined, TabState | undefined, object]>([
    ['no tab', undefined, undefined, { type: 'browser-page' }],
    ['a browser page', { id: 1, url: 'about:newtab' }, undefined, { type: 'browser-page' }],
    ['an address that we may not know', { id: 1 }, undefined, { type: 'unread' }],
    ['an unlisted site', BLOG, undefined, { type: 'unread', host: 'blog.example' }],
    ['a listed site without a reader', NEWS, undefined, { type: 'failed' }],
    ['the same, loading', { ...NEWS, status: 'loading' }, undefined, { type: 'loading' }],
    ['a page being read', NEWS, reading({ type: 'reading' }), { type: 'loading' }],
    ['a page that could not be read', NEWS, reading({ type: 'failed' }), { type: 'failed' }],
    ['a listed page', NEWS, reading(), { type: 'read', host: 'meipi.localhost', isListed: true }],
    ['an explained page', BLOG, reading(), { type: 'read', host: 'blog.example', isListed: false }],
    [
      'a page of ours',
      { id: 1, url: 'chrome-extension://a/welcome.html' },
      reading(),
      { type: 'read', isListed: false },
    ],
  ])('of %s', async (_, shown, state, status) => {
    [tab, found] = [shown, state];
    expect((await looked()).status.value).toMatchObject(status);
  });

  test('stays as it was while the same page is read once more', async () => {
    const it = await looked();
    found = reading({ type: 'reading' });
    await it.look();
    expect(it.status.value.type).toBe('read');
    tab = { ...NEWS, url: 'http://meipi.localhost/b' };
    await it.look();
    expect(it.status.value.type).toBe('loading');
  });

  test('is the same object as long as nothing changes', async () => {
    const it = await looked();
    const before = it.status.value;
    found = reading();
    await it.look();
    expect(it.status.value).toBe(before);
  });

  test('is that of the latest look, whichever ends first', async () => {
    const it = page();
    const first = it.look();
    tab = BLOG;
    found = undefined;
    await it.look();
    await first;
    expect(it.status.value).toEqual({ type: 'unread', host: 'blog.example' });
  });
});

test('what stands on the page is passed on, under a key of its own', async () => {
  const slogans = [{ text: '“三化”', start: 40, end: 44 }];
  found = reading({ slogans, extent: [10, 90] });
  const it = await looked();
  expect(it.status.value).toMatchObject({ slogans, extent: [10, 90] });
  const keys = new Set<unknown>();
  for (const url of ['http://meipi.localhost/a#part', 'http://meipi.localhost/b']) {
    tab = { ...NEWS, url };
    await it.look();
    keys.add(it.status.value.type === 'read' && it.status.value.pageKey);
  }
  tab = NEWS;
  await it.look();
  keys.add(it.status.value.type === 'read' && it.status.value.pageKey);
  expect(keys.size).toBe(2);
});

describe('what the reader asks for', () => {
  test('goes to the tab and frame that are shown', async () => {
    found = { ...reading(), frameId: 7 };
    const it = await looked();
    await it.showTerm('a');
    await it.showPlace(3, 5);
    await it.choose('r1', 'never');
    expect(sent).toEqual([
      [1, 7, { type: 'reader/show', conceptId: 'a' }],
      [1, 7, { type: 'reader/show-place', start: 3, end: 5 }],
      [1, 7, { type: 'reader/choose', reportId: 'r1', choice: 'never' }],
    ]);
    await it.explain();
    await it.remember(true);
    await it.forget('own-1');
    expect(asked).toEqual([
      ['tab/explain', { tabId: 1 }],
      ['tab/remember', { tabId: 1, keepText: true }],
      ['article/forget', { id: 'own-1' }],
    ]);
  });

  test('is shown at once when it is done', async () => {
    const it = await looked();
    found = reading({ explaining: 'article' });
    const done = it.explain();
    expect(it.isBusy.value).toBe(true);
    await done;
    expect(it.isBusy.value).toBe(false);
    expect(it.status.value).toMatchObject({ explaining: 'article' });
  });

  test('is not asked twice at a time', async () => {
    const it = await looked();
    await Promise.all([it.explain(), it.explain()]);
    expect(asked).toHaveLength(1);
  });

  test('says why it failed, until the next thing or another page', async () => {
    const it = await looked();
    problem = 'no-article';
    await it.remember(false);
    expect(it.problem.value).toBe('no-article');
    problem = undefined;
    await it.explain();
    expect(it.problem.value).toBeUndefined();
    reply = { ok: false, error: 'quota' };
    await it.choose('r1', 'always');
    expect(it.problem.value).toBe('quota');
    tab = BLOG;
    await it.look();
    expect(it.problem.value).toBeUndefined();
  });

  test('says so when the page does not answer', async () => {
    const it = await looked();
    reply = undefined;
    await it.choose('r1', 'always');
    expect(it.problem.value).toBe('unavailable');
  });
});

describe('a setting', () => {
  test('is as it was when it could not be changed', async () => {
    const it = await looked();
    expect(it.settings.value?.density).toBe('every');
    problem = 'unavailable';
    await it.set({ density: 'first' });
    expect(it.settings.value?.density).toBe('every');
    problem = undefined;
    const done = it.set({ density: 'first' });
    expect(it.settings.value?.density).toBe('first');
    await done;
    expect(asked.at(-1)).toEqual(['settings/put', { density: 'first' }]);
  });

  test('is changed while something else is done, and not back by an earlier look', async () => {
    const it = await looked();
    const done = [it.explain(), it.look(), it.set({ density: 'first' })];
    await Promise.all(done);
    expect(it.settings.value?.density).toBe('first');
    expect(asked).toContainEqual(['settings/put', { density: 'first' }]);
  });
});

describe('what is kept of one of the reader’s own articles', () => {
  const own = (id: string): FoundReport => ({
    id,
    title: '老院子',
    publisher: 'meipi.localhost',
    date: '2025-04-08',
    own: true,
    coverage: 1,
    paragraphs: [1],
    differences: { paragraphs: [], figures: [] },
  });

  test('is asked for, and again when something was done', async () => {
    articles = [{ id: 'own-1', hasText: false, url: 'http://meipi.localhost/a' }];
    tab = { ...NEWS, url: 'http://meipi.localhost/a#part' };
    found = reading({ report: own('own-1') });
    const it = await looked();
    await vi.waitFor(() => expect(it.kept.value).toEqual({ hasText: false, isThisPage: true }));
    articles = [{ id: 'own-1', hasText: true, url: 'http://meipi.localhost/a' }];
    await it.remember(true);
    await vi.waitFor(() => expect(it.kept.value?.hasText).toBe(true));
  });

  test('on a page that reprints it', async () => {
    articles = [{ id: 'own-1', hasText: true, url: 'http://meipi.localhost/first' }];
    found = reading({ report: own('own-1') });
    const it = await looked();
    await vi.waitFor(() => expect(it.kept.value).toEqual({ hasText: true, isThisPage: false }));
  });

  test('is nothing on another page', async () => {
    articles = [{ id: 'own-1', hasText: true, url: 'http://meipi.localhost/a' }];
    found = reading({ report: own('own-1') });
    const it = await looked();
    await vi.waitFor(() => expect(it.kept.value).toBeDefined());
    found = reading();
    await it.look();
    expect(it.kept.value).toBeUndefined();
  });
});
