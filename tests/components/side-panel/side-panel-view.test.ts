import { h } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PageStatus } from '../../../components/report/page-status.ts';
import {
  SidePanelView,
  type SidePanelViewProps,
} from '../../../components/side-panel/side-panel-view.tsx';
import { pageReport, pageTerm, readPage } from '../support/page-report.ts';
import { render } from '../support/render.ts';
import { entryOf, noteOn } from './support/knowledge.ts';

const actions = {
  onShowTerm: vi.fn(),
  onShowPlace: vi.fn(),
  onChoose: vi.fn(),
  onForget: vi.fn(),
  onKeepText: vi.fn(),
  onDensity: vi.fn(),
  onSlogans: vi.fn(),
  onExplainSlogan: vi.fn(),
  onOpenNotebook: vi.fn(),
};

beforeEach(() => void vi.clearAllMocks());

const view = (status: PageStatus, more: Partial<SidePanelViewProps> = {}) =>
  h(SidePanelView, {
    status,
    isBusy: false,
    problem: undefined,
    density: 'every',
    slogans: false,
    kept: undefined,
    entries: new Map(),
    notes: new Map(),
    ...actions,
    ...more,
  });
const LABEL = { id: 'r1', title: '村口的新路灯', publisher: '澄川日报', date: '2025-04-08' };
const REPORT = readPage({ report: pageReport('ppa') });
const ARTICLE = readPage({
  report: pageReport('ppp'),
  terms: [pageTerm('canteen', '社区食堂', 2, 14, 25), pageTerm('market', '零工市场', 8)],
  extent: [0, 30],
});

test.each<[string, PageStatus, string[]]>([
  ['loading', { type: 'loading' }, []],
  ['unread', { type: 'unread' }, ['眉批没有读这一页']],
  ['browser-page', { type: 'browser-page' }, ['眉批没有读这一页']],
  ['failed', { type: 'failed' }, ['没能查看本页']],
  ['no report', readPage(), ['本页没有已知的报道']],
  ['no article', readPage({ explaining: 'no-article' }), ['没有找到正文']],
  ['explained', readPage({ explaining: 'article' }), ['已解释本页正文']],
  ['report', REPORT, ['村口的新路灯']],
])('has one heading on a page: %s', (_, status, headings) => {
  expect(render(view(status)).texts('h2')).toEqual(headings);
});

test('tells of another page, in words of its own', () => {
  const panel = render(view({ type: 'loading' }));
  const spoken = () => panel.texts('.unseen')[0];
  expect(spoken()).toBe('');
  panel.again(view(REPORT));
  expect(spoken()).toBe('本页有《村口的新路灯》');
  panel.again(view(readPage()));
  expect(spoken()).toBe('本页没有已知的报道');
  panel.again(view(readPage({ refused: [LABEL] })));
  expect(spoken()).toBe('已按你的意思取消标注');
});

describe('a term', () => {
  test('leads to its places in turn, and round again', async () => {
    const panel = render(view(ARTICLE));
    expect(panel.texts('.term-count')).toEqual(['3 处']);
    for (const [start, count] of [
      [2, '1/3'],
      [14, '2/3'],
      [25, '3/3'],
      [2, '1/3'],
    ] as const) {
      panel.press('社区食堂');
      expect(actions.onShowPlace).toHaveBeenLastCalledWith(start, start + 2);
      await vi.waitFor(() => expect(panel.texts('.term-count')).toEqual([count]));
    }
  });

  test('has buttons for the place before and after the one shown, and says which that is', async () => {
    const panel = render(view(ARTICLE));
    expect(panel.texts('.place-steps')).toEqual([]);
    panel.press('社区食堂');
    await vi.waitFor(() => panel.press('上一处：社区食堂'));
    expect(actions.onShowPlace).toHaveBeenLastCalledWith(25, 27);
    await vi.waitFor(() => expect(panel.texts('p')).toContain('社区食堂，第 3 处，共 3 处'));
    panel.press('零工市场');
    await vi.waitFor(() => expect(panel.texts('p')).toContain('零工市场，文中仅此一处'));
    expect(panel.texts('.place-steps')).toEqual([]);
  });

  test('is explained in its place', async () => {
    const entries = new Map([
      ['canteen', entryOf('canteen', '社区食堂', { unknown: { zh: '价钱不详。', en: 'Price.' } })],
      ['market', undefined],
    ]);
    const panel = render(view(ARTICLE, { entries }));
    expect(panel.texts('.term-explanation')).toEqual([]);
    panel.press('解释：社区食堂');
    await vi.waitFor(() => expect(panel.texts('.definition')[0]).toContain('社区食堂是编出来的。'));
    expect(panel.texts('.unknown')[0]).toContain('价钱不详。');
    panel.press('写笔记');
    expect(actions.onShowTerm).toHaveBeenCalledExactlyOnceWith('canteen');
    panel.press('解释：社区食堂');
    await vi.waitFor(() => expect(panel.texts('.term-explanation')).toEqual([]));
    panel.press('解释：零工市场');
    await vi.waitFor(() =>
      expect(panel.texts('.term-explanation')[0]).toContain('词库里没有这一条了'),
    );
  });

  test('shows the beginning of its note', () => {
    const notes = new Map([['market', noteOn('market', '早餐车几点开？')]]);
    const panel = render(view(ARTICLE, { notes }));
    expect(panel.texts('.term-note')).toEqual(['我的笔记：早餐车几点开？']);
    expect(panel.texts('.filter-chip')).toEqual(['全部 2', '有笔记 1', '含义不明 0']);
  });
});

describe('the picture of the article', () => {
  test('has a tick a place, a slip where a note is, and a box a paragraph', () => {
    const notes = new Map([['canteen', noteOn('canteen')]]);
    const panel = render(view(ARTICLE, { notes }));
    expect(panel.texts('.strip-tick')).toHaveLength(4);
    expect(panel.texts('.strip-note')).toHaveLength(3);
    expect(panel.texts('.strip-paragraph')).toHaveLength(3);
    expect(panel.texts('.strip-legend')).toEqual(['词 4 处有笔记 3 处段落']);
  });

  test.each<[string, PageStatus]>([
    ['no term', readPage({ report: pageReport('pp'), extent: [0, 20] })],
    ['no extent', { ...ARTICLE, extent: [0, 0] }],
  ])('is not there where there is %s', (_, status) => {
    expect(render(view(status)).texts('.article-strip')).toEqual([]);
  });
});

describe('slogans that no entry explains', () => {
  const slogans = [
    { text: '“三化”', start: 3, end: 7 },
    { text: '“三化”', start: 20, end: 24 },
  ];

  test('are a group of their own, and lead to where they are explained', async () => {
    const panel = render(view({ ...ARTICLE, slogans }, { slogans: true }));
    expect(panel.texts('h2')).toContain('没有词条的数字提法（1）');
    panel.press('“三化”');
    panel.press('“三化”');
    expect(actions.onShowPlace).toHaveBeenCalledWith(3, 7);
    panel.press('写下我的解释');
    expect(actions.onExplainSlogan).toHaveBeenCalledExactlyOnceWith('“三化”');
  });

  test('are no group where there are none', () => {
    expect(render(view(ARTICLE)).texts('.panel-slogans')).toEqual([]);
  });
});

test('on another page nothing is left of what was done on the one before', async () => {
  const panel = render(view(ARTICLE));
  panel.press('社区食堂');
  await vi.waitFor(() => expect(panel.texts('.term-count')).toEqual(['1/3']));
  panel.again(view({ ...ARTICLE, pageKey: 'page 2' }));
  expect(panel.texts('.term-count')).toEqual(['3 处']);
});
