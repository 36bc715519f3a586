import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { decodeWords } from '../../lib/core/report/words.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/settings.ts';
import { OWN_GATE_KEY } from '../../lib/protocol/own-gate.ts';
import type { ArticleOnPage, ReaderState } from '../../lib/protocol/tab-messages.ts';
import { deleteDatabase, freshDatabases } from '../store/support/fresh-database.ts';
import { putOf, targetOf, uuid } from '../store/support/samples.ts';
import { ARTICLE, CONCEPT, createWorld, OPEN, REPORT } from './support/world.ts';

freshDatabases();

const SAMPLE = readFileSync(new URL('../../assets/sample/article.txt', import.meta.url), 'utf8');
/** An article that no pack knows. */
const OTHER = Array.from(
  { length: 12 },
  (_, i) =>
    `第${i}段说的是河边第${i * 7}号院落里种下的${i + 3}棵枣树，以及守树人每天清早做的${i * 3 + 1}件小事。`,
).join('\u2029');
const REPRINT = 'https://other.example.cn/b.html';
const title = '枣树与守树人';
const code = (one: string) => ({ name: 'RequestError', code: one });

describe('an article that is remembered', () => {
  test('is known on other pages from then on, named and counted', async () => {
    const { content, remember, page, toAll, clock } = createWorld();
    expect((await content()('page/analyse', { text: OTHER, address: ARTICLE })).reports).toEqual(
      [],
    );
    const { id } = await remember({ title, text: OTHER }, false);
    const { reports } = await content(2, REPRINT)('page/analyse', {
      text: `导航${OTHER}版权`,
      address: REPRINT,
    });
    expect(reports).toMatchObject([{ id, title, publisher: 'news.example.cn', own: true }]);
    expect(reports[0]?.coverage).toBeGreaterThan(0.95);
    expect(toAll).toEqual(['reader/read-again']);
    expect(await page()('article/list', {})).toMatchObject([
      { id, title, host: 'news.example.cn', url: ARTICLE, hasText: false, remembered: clock() },
    ]);
  });

  test('leaves its hashes for the gates of all pages, and takes them away', async () => {
    const { content, remember, page, memory } = createWorld();
    const gate = () => decodeWords(String(memory.items.get(OWN_GATE_KEY) ?? ''));
    const { id } = await remember({ title, text: OTHER }, false);
    expect(gate().length).toBeGreaterThan(10);
    await page()('article/forget', { id });
    expect(gate().length).toBe(0);
    expect((await content()('page/analyse', { text: OTHER, address: ARTICLE })).reports).toEqual(
      [],
    );
  });

  test('keeps its text only when asked to', async () => {
    const { remember, page } = createWorld();
    const { id } = await remember({ title, text: OTHER }, true);
    expect(await page()('article/text', { id })).toBe(OTHER);
    await page()('article/drop-text', { id });
    expect(await page()('article/text', { id })).toBeUndefined();
    expect(await page()('article/list', {})).toMatchObject([{ id, hasText: false }]);
  });

  test('twice from one page is one article, of the newer text', async () => {
    const { content, remember, page } = createWorld();
    const first = await remember({ title, text: OTHER }, false);
    const longer = `${OTHER}\u2029后来又补了一段，说的是秋天收枣的那几天村里人怎样互相帮忙。`;
    const second = await remember({ title, text: longer }, false);
    expect(second).toEqual(first);
    expect(await page()('article/list', {})).toHaveLength(1);
    const { reports } = await content(2, REPRINT)('page/analyse', {
      text: longer,
      address: REPRINT,
    });
    expect(reports[0]?.coverage).toBeGreaterThan(0.95);
  });

  test('is still known to a new run of the background', async () => {
    const world = createWorld();
    const { id } = await world.remember({ title, text: OTHER });
    const later = createWorld(world.memory);
    const { reports } = await later.content()('page/analyse', { text: OTHER, address: ARTICLE });
    expect(reports.map((report) => report.id)).toEqual([id]);
    const { hello } = await later.openPopover({ reportId: id });
    expect(hello.report).toEqual({ id, title });
  });

  test('is another one when its page shows another', async () => {
    const { remember, page } = createWorld();
    const first = await remember({ title, text: OTHER, url: `${ARTICLE}#/1` }, true);
    const text = OTHER.replaceAll('枣', '杏')
      .replaceAll('守树人', '养蜂人')
      .replaceAll('院落', '坡地')
      .replaceAll('小事', '家务');
    const second = await remember({ title, text, url: `${ARTICLE}#/2` });
    const third = await remember({ title, text: SAMPLE, url: `${ARTICLE}#/1` });
    expect(new Set([first.id, second.id, third.id]).size).toBe(3);
    expect(await page()('article/text', { id: first.id })).toBe(OTHER);
  });

  test('at once twice is one article', async () => {
    const { remember, page } = createWorld();
    const [one, other] = await Promise.all([
      remember({ title, text: OTHER }),
      remember({ title, text: OTHER }),
    ]);
    expect(one).toEqual(other);
    expect(await page()('article/list', {})).toHaveLength(1);
  });

  test('takes nothing away from a report of the pack that has the same text', async () => {
    const { content, remember } = createWorld();
    const before = await content()('page/analyse', { text: SAMPLE, address: ARTICLE });
    await remember({ title, text: SAMPLE, url: REPRINT });
    const after = await content()('page/analyse', { text: SAMPLE, address: ARTICLE });
    expect(after.reports.map(({ own }) => own ?? false)).toEqual([false, true]);
    expect(after.terms).toEqual(before.terms);
  });

  test('leaves its hashes again when they were lost', async () => {
    const { remember, own, memory } = createWorld();
    await remember({ title, text: OTHER });
    const before = memory.items.get(OWN_GATE_KEY);
    await memory.remove(OWN_GATE_KEY);
    await own.refreshGate();
    expect(memory.items.get(OWN_GATE_KEY)).toEqual(before);
  });

  test('that is too short to be known again is refused', async () => {
    const { remember, page } = createWorld();
    const asked = remember({ title, text: OTHER.slice(0, 80) });
    await expect(asked).rejects.toMatchObject(code('no-article'));
    expect(await page()('article/list', {})).toEqual([]);
  });
});

describe('a note in an article that is no known report', () => {
  const body = () => {
    const { provenance: _none, ...rest } = putOf({ target: targetOf(CONCEPT) });
    return rest;
  };

  const noted = async (article: Partial<ArticleOnPage> = {}) => {
    const world = createWorld();
    const { reportId: _none, ...open } = OPEN;
    const { nonce } = await world.content()('popover/open', open);
    const ask = world.popover(nonce);
    expect(await ask('popover/hello', {})).not.toHaveProperty('report');
    const here = { title, text: OTHER, url: ARTICLE, hasReport: false, ...article };
    world.articles.set('1 0', here);
    return { ...world, ask, list: () => world.page()('article/list', {}) };
  };

  test('has the article remembered, once', async () => {
    const { ask, list, toAll } = await noted();
    await ask('note/put', body());
    await ask('note/put', { ...body(), opId: uuid(201), baseRevision: 1, text: '再写' });
    await vi.waitFor(async () => expect(await list()).toMatchObject([{ title, hasText: false }]));
    expect(toAll).toEqual(['reader/read-again']);
  });

  test('keeps an article of that page as it is, its text too', async () => {
    const { ask, list, remember, articles } = await noted();
    const { id } = await remember({ title: '先前记住的', text: OTHER }, true);
    articles.set('1 0', { title, text: `${OTHER}\u2029又一段。`, url: ARTICLE, hasReport: false });
    await ask('note/put', body());
    // Changes are made in turn: this one comes after.
    await remember({
      title: '别处',
      text: OTHER.replaceAll('枣', '杏').replaceAll('段', '节'),
      url: REPRINT,
    });
    expect((await list()).find((one) => one.id === id)).toMatchObject({
      title: '先前记住的',
      hasText: true,
    });
    expect(await list()).toHaveLength(2);
  });

  test('remembers nothing where a known report stands, or no article is found', async () => {
    for (const article of [{ hasReport: true }, { text: '太短' }]) {
      const { ask, remember, list } = await noted(article);
      expect(await ask('note/put', body())).toMatchObject({ type: 'saved' });
      const { id } = await remember({ title, text: OTHER, url: REPRINT });
      const all = await list();
      expect(all.map((one) => one.id)).toEqual([id]);
      await deleteDatabase();
    }
  });

  test('remembers nothing where the report is known', async () => {
    const { openPopover, articles, page } = createWorld();
    articles.set('1 0', { title, text: OTHER, url: ARTICLE, hasReport: false });
    const { ask } = await openPopover();
    await ask('note/put', body());
    expect(await page()('article/list', {})).toEqual([]);
  });
});

describe('a correction', () => {
  test('holds for its page, whatever part of it is shown, and for no other', async () => {
    const { content } = createWorld();
    await content()('page/choose', { reportId: REPORT, choice: 'never', address: ARTICLE });
    const here = await content(1, `${ARTICLE}#p3`)('page/analyse', {
      text: SAMPLE,
      address: `${ARTICLE}#p3`,
    });
    expect([here.reports, here.refused.map(({ id }) => id)]).toEqual([[], [REPORT]]);
    const there = await content(2, REPRINT)('page/analyse', { text: SAMPLE, address: REPRINT });
    expect(there.reports.map(({ id }) => id)).toEqual([REPORT]);
  });

  test('is taken back by none', async () => {
    const { content } = createWorld();
    await content()('page/choose', { reportId: REPORT, choice: 'never', address: ARTICLE });
    await content()('page/choose', { reportId: REPORT, choice: 'none', address: ARTICLE });
    const { reports, refused } = await content()('page/analyse', {
      text: SAMPLE,
      address: ARTICLE,
    });
    expect([reports.map(({ id }) => id), refused]).toEqual([[REPORT], []]);
  });
});

describe('settings', () => {
  test('are as they ship until changed; what pages do by them reaches all tabs', async () => {
    const { page, content, toAll } = createWorld();
    const analysed = () => content()('page/analyse', { text: SAMPLE, address: ARTICLE });
    expect(await page()('settings/get', {})).toEqual(DEFAULT_SETTINGS);
    const all = (await analysed()).terms;
    expect(all.some(({ quiet }) => quiet)).toBe(false);
    await page()('settings/put', { density: 'first', delay: null });
    expect(await page()('settings/get', {})).toEqual({
      ...DEFAULT_SETTINGS,
      density: 'first',
      delay: null,
    });
    expect(toAll).toEqual(['reader/read-again']);
    const { terms, concepts, delay } = await analysed();
    expect(delay).toBeNull();
    // All are still there to be stepped through; the first of each is marked.
    expect(terms.length).toBe(all.length);
    expect(terms.filter(({ quiet }) => !quiet).length).toBe(concepts.length);
    expect(concepts.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
  });

  test('of popovers bother no page', async () => {
    const { page, toAll, openPopover } = createWorld();
    await page()('settings/put', { textSize: 'large', theme: 'dark' });
    expect(toAll).toEqual([]);
    expect((await openPopover()).hello).toMatchObject({ textSize: 'large', theme: 'dark' });
  });

  test('that are damaged are as they ship, each by itself', async () => {
    const { page, memory } = createWorld();
    for (const settings of [null, 5, 'x', { density: 'all' }, { delay: -1, theme: ['dark'] }]) {
      await memory.set({ settings });
      expect(await page()('settings/get', {})).toEqual(DEFAULT_SETTINGS);
    }
    await memory.set({ settings: { density: 'first', delay: 'soon', more: 1 } });
    expect(await page()('settings/get', {})).toEqual({ ...DEFAULT_SETTINGS, density: 'first' });
  });
});

test('two settings changed at once are both kept', async () => {
  const { page } = createWorld();
  const put = page();
  await Promise.all([
    put('settings/put', { textSize: 'large' }),
    put('settings/put', { theme: 'dark' }),
    put('settings/put', { density: 'first' }),
  ]);
  expect(await put('settings/get', {})).toMatchObject({
    ...{ textSize: 'large', theme: 'dark', density: 'first' },
  });
});

test('the reports of all packs are named, without their fingerprints', async () => {
  const reports = await createWorld().page()('report/list', {});
  expect(reports.map(({ id }) => id)).toContain(REPORT);
  for (const report of reports) {
    expect(Object.keys(report).sort()).toEqual(['date', 'id', 'publisher', 'title']);
  }
});

describe('a tab of several frames', () => {
  const ready: ReaderState = {
    ...{ type: 'ready', candidates: [], refused: [], terms: [], slogans: [] },
    extent: [0, 0],
  };

  test('shows what was found in any of them', async () => {
    const { content, button, readers, page } = createWorld();
    const analysis = await content(
      1,
      ARTICLE,
      5,
    )('page/analyse', { text: SAMPLE, address: ARTICLE });
    const found = { ...ready, ...(analysis.reports[0] ? { report: analysis.reports[0] } : {}) };
    readers.set('1 0', ready);
    readers.set('1 5', found);
    await content(1, ARTICLE, 0)('page/analyse', { text: '导航', address: ARTICLE });
    expect(button.get(1)?.title).toBe('织密民生网 暖透万家心');
    expect(await page()('tab/state', { tabId: 1 })).toEqual({ frameId: 5, state: found });
  });

  test('a frame that is gone is not counted any more', async () => {
    const { content, button, readers, page } = createWorld();
    await content(1, ARTICLE, 5)('page/analyse', { text: SAMPLE, address: ARTICLE });
    readers.set('1 0', ready);
    await content(1, REPRINT, 0)('page/analyse', { text: '导航', address: REPRINT });
    expect(button.get(1)).toEqual({ concepts: 0, title: '' });
    expect(await page()('tab/state', { tabId: 1 })).toEqual({ frameId: 0, state: ready });
  });

  test('a tab without a reader has no state', async () => {
    expect(await createWorld().page()('tab/state', { tabId: 1 })).toBeUndefined();
  });
});
