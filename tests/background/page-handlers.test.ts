import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeWords } from '../../lib/core/report/words.ts';
import { OWN_GATE } from '../../lib/protocol/own-gate.ts';
import type { ReaderState } from '../../lib/protocol/tab-messages.ts';
import { freshDatabases } from '../store/support/fresh-database.ts';
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
    const { content, page, toAll, clock } = createWorld();
    expect((await content()('page/analyse', { text: OTHER })).reports).toEqual([]);
    const { id } = await content()('page/remember', { title, text: OTHER, keepText: false });
    const { reports } = await content(2, REPRINT)('page/analyse', { text: `导航${OTHER}版权` });
    expect(reports).toMatchObject([{ id, title, publisher: 'news.example.cn', own: true }]);
    expect(reports[0]?.coverage).toBeGreaterThan(0.95);
    expect(toAll).toEqual(['reader/read-again']);
    expect(await page()('article/list', {})).toMatchObject([
      { id, title, host: 'news.example.cn', url: ARTICLE, hasText: false, remembered: clock() },
    ]);
  });

  test('leaves its hashes for the gates of all pages, and takes them away', async () => {
    const { content, page, memory } = createWorld();
    const gate = () => decodeWords(String(memory.items.get(OWN_GATE) ?? ''));
    const { id } = await content()('page/remember', { title, text: OTHER, keepText: false });
    expect(gate().length).toBeGreaterThan(20);
    await page()('article/forget', { id });
    expect(gate().length).toBe(0);
    expect((await content()('page/analyse', { text: OTHER })).reports).toEqual([]);
  });

  test('keeps its text only when asked to', async () => {
    const { content, page } = createWorld();
    const { id } = await content()('page/remember', { title, text: OTHER, keepText: true });
    expect(await page()('article/text', { id })).toBe(OTHER);
    await page()('article/drop-text', { id });
    expect(await page()('article/text', { id })).toBeUndefined();
    expect(await page()('article/list', {})).toMatchObject([{ id, hasText: false }]);
  });

  test('twice from one page is one article, of the newer text', async () => {
    const { content, page } = createWorld();
    const first = await content()('page/remember', { title, text: OTHER, keepText: false });
    const longer = `${OTHER}\u2029后来又补了一段，说的是秋天收枣的那几天村里人怎样互相帮忙。`;
    const second = await content()('page/remember', { title, text: longer, keepText: false });
    expect(second).toEqual(first);
    expect(await page()('article/list', {})).toHaveLength(1);
    const { reports } = await content(2, REPRINT)('page/analyse', { text: longer });
    expect(reports[0]?.coverage).toBeGreaterThan(0.95);
  });

  test('is still known to a new run of the background', async () => {
    const world = createWorld();
    const { id } = await world.content()('page/remember', { title, text: OTHER, keepText: false });
    const later = createWorld(world.memory);
    const { reports } = await later.content()('page/analyse', { text: OTHER });
    expect(reports.map((report) => report.id)).toEqual([id]);
    const { hello } = await later.openPopover({ reportId: id });
    expect(hello.report).toEqual({ id, title });
  });

  test('that is too short to be known again is refused', async () => {
    const { content, page } = createWorld();
    const asked = content()('page/remember', { title, text: OTHER.slice(0, 80), keepText: false });
    await expect(asked).rejects.toMatchObject(code('no-article'));
    expect(await page()('article/list', {})).toEqual([]);
  });
});

describe('a note in an article that is no known report', () => {
  const body = () => {
    const { provenance: _none, ...rest } = putOf({ target: targetOf(CONCEPT) });
    return rest;
  };

  test('has the article remembered, once', async () => {
    const { content, popover, toTab } = createWorld();
    const { reportId: _none, ...open } = OPEN;
    const { nonce } = await content()('popover/open', open);
    const ask = popover(nonce);
    expect(await ask('popover/hello', {})).not.toHaveProperty('report');
    await ask('note/put', body());
    await ask('note/put', { ...body(), opId: uuid(201), baseRevision: 1, text: '再写' });
    expect(toTab).toEqual([[1, 0, { type: 'reader/remember', keepText: false }]]);
  });

  test('not where the report is known, nor where nothing was noted', async () => {
    const { openPopover, toTab } = createWorld();
    const { ask } = await openPopover();
    await ask('note/put', body());
    expect(toTab).toEqual([]);
  });
});

describe('a correction', () => {
  test('holds for its page, whatever part of it is shown, and for no other', async () => {
    const { content } = createWorld();
    await content()('page/choose', { reportId: REPORT, choice: 'never' });
    const here = await content(1, `${ARTICLE}#p3`)('page/analyse', { text: SAMPLE });
    expect([here.reports, here.refused.map(({ id }) => id)]).toEqual([[], [REPORT]]);
    const there = await content(2, REPRINT)('page/analyse', { text: SAMPLE });
    expect(there.reports.map(({ id }) => id)).toEqual([REPORT]);
  });

  test('is taken back by none', async () => {
    const { content } = createWorld();
    await content()('page/choose', { reportId: REPORT, choice: 'never' });
    await content()('page/choose', { reportId: REPORT, choice: 'none' });
    const { reports, refused } = await content()('page/analyse', { text: SAMPLE });
    expect([reports.map(({ id }) => id), refused]).toEqual([[REPORT], []]);
  });
});

describe('settings', () => {
  test('are as they ship until changed; a change reaches all tabs', async () => {
    const { page, content, toAll } = createWorld();
    expect(await page()('settings/get', {})).toEqual({ density: 'every' });
    const all = (await content()('page/analyse', { text: SAMPLE })).terms.length;
    await page()('settings/put', { density: 'first' });
    expect(await page()('settings/get', {})).toEqual({ density: 'first' });
    expect(toAll).toEqual(['reader/read-again']);
    const { terms, concepts } = await content()('page/analyse', { text: SAMPLE });
    expect(terms.length).toBe(concepts.length);
    expect(terms.length).toBeLessThan(all);
    expect(concepts.reduce((sum, { count }) => sum + count, 0)).toBe(all);
  });

  test('that are damaged are as they ship', async () => {
    const { page, memory } = createWorld();
    for (const settings of [null, 5, 'x', { density: 'all' }, { density: 'first', more: 1 }]) {
      await memory.set({ settings });
      expect(await page()('settings/get', {})).toEqual({ density: 'every' });
    }
  });
});

describe('a tab of several frames', () => {
  const ready: ReaderState = { type: 'ready', candidates: [], refused: [], terms: [] };

  test('shows what was found in any of them', async () => {
    const { content, button, readers, page } = createWorld();
    const analysis = await content(1, ARTICLE, 5)('page/analyse', { text: SAMPLE });
    const found = { ...ready, ...(analysis.reports[0] ? { report: analysis.reports[0] } : {}) };
    readers.set('1 0', ready);
    readers.set('1 5', found);
    await content(1, ARTICLE, 0)('page/analyse', { text: '导航' });
    expect(button.get(1)?.title).toBe('织密民生网 暖透万家心');
    expect(await page()('tab/state', { tabId: 1 })).toEqual({ frameId: 5, state: found });
  });

  test('a frame that is gone is not counted any more', async () => {
    const { content, button, readers, page } = createWorld();
    await content(1, ARTICLE, 5)('page/analyse', { text: SAMPLE });
    readers.set('1 0', ready);
    await content(1, REPRINT, 0)('page/analyse', { text: '导航' });
    expect(button.get(1)).toEqual({ concepts: 0, title: '' });
    expect(await page()('tab/state', { tabId: 1 })).toEqual({ frameId: 0, state: ready });
  });

  test('a tab without a reader has no state', async () => {
    expect(await createWorld().page()('tab/state', { tabId: 1 })).toBeUndefined();
  });
});
