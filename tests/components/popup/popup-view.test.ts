import { h } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PopupView, type PopupViewProps } from '../../../components/popup/popup-view.tsx';
import type { PageStatus } from '../../../components/report/page-status.ts';
import { pageReport, pageTerm, readPage } from '../support/page-report.ts';
import { render } from '../support/render.ts';

const actions = {
  onShowTerm: vi.fn(),
  onShowPlace: vi.fn(),
  onChoose: vi.fn(),
  onExplain: vi.fn(),
  onRemember: vi.fn(),
  onForget: vi.fn(),
  onKeepText: vi.fn(),
  onDensity: vi.fn(),
  onSlogans: vi.fn(),
  onAllowSite: vi.fn(),
  onDropSite: vi.fn(),
  onOpenNotebook: vi.fn(),
  onOpenGlossary: vi.fn(),
  onOpenSettings: vi.fn(),
  onOpenWelcome: vi.fn(),
};
const TERM = pageTerm('yi-lao-yi-xiao', '“一老一小”', 10, 50);
const LABEL = { id: 'r1', title: '村口的新路灯', publisher: '澄川日报', date: '2025-04-08' };

beforeEach(() => void vi.clearAllMocks());

function pageOfOurs(): PageStatus {
  const { host: _, ...page } = readPage({ isListed: false });
  return page;
}

function popup(status: PageStatus, more: Partial<PopupViewProps> = {}) {
  const props: PopupViewProps = {
    status,
    isBusy: false,
    problem: undefined,
    density: 'every',
    slogans: false,
    kept: undefined,
    sites: ['人民网 people.com.cn'],
    ownSites: [],
    ...actions,
    ...more,
  };
  return render(h(PopupView, props));
}

describe('what is said and what can be pressed', () => {
  test.each<[string, PageStatus, string[], string[]]>([
    ['while it looks', { type: 'loading' }, [], []],
    ['on a page of the browser', { type: 'browser-page' }, ['这不是网页'], []],
    ['where no address is known', { type: 'unread' }, ['这不是网页'], []],
    ['where it failed', { type: 'failed' }, ['没能查看本页'], []],
    [
      'on an unlisted site',
      { type: 'unread', host: 'blog.example' },
      ['这个网站不在名单里'],
      ['解释本页词条', '记住这篇', '总在此站解释'],
    ],
    ['where nothing is known', readPage(), ['本页没有已知的报道'], ['解释本页词条', '记住这篇']],
    [
      'where no article was found',
      readPage({ explaining: 'no-article' }),
      ['没有找到正文'],
      ['解释本页词条', '记住这篇'],
    ],
    [
      'on an explained page',
      readPage({ explaining: 'article', terms: [TERM] }),
      ['已解释本页正文'],
      ['“一老一小”2 处', '记住这篇'],
    ],
    [
      'on an explained page elsewhere',
      readPage({ explaining: 'article', isListed: false }),
      ['已解释本页正文'],
      ['记住这篇', '总在此站解释'],
    ],
    [
      'on a page with a report',
      readPage({ report: pageReport('pp'), terms: [TERM] }),
      ['村口的新路灯'],
      ['“一老一小”2 处', '不是同一篇'],
    ],
    ['on a page of ours', pageOfOurs(), ['本页没有已知的报道'], []],
  ])('%s', (_, status, headings, buttons) => {
    const view = popup(status);
    expect(view.texts('h2')).toEqual(headings);
    expect(view.texts('button')).toEqual(['词库', '设置', ...buttons, '打开笔记本', '使用说明']);
  });
});

describe('corrections', () => {
  test('refuse what was recognised', () => {
    popup(readPage({ report: pageReport('pp') })).press('不是同一篇');
    expect(actions.onChoose).toHaveBeenCalledExactlyOnceWith('r1', 'never');
  });

  test('take a claim back', () => {
    popup(readPage({ report: pageReport('mp', [], { claimed: true }) })).press('取消指定');
    expect(actions.onChoose).toHaveBeenCalledExactlyOnceWith('r1', 'none');
  });

  test('claim a candidate', () => {
    const view = popup(readPage({ candidates: [LABEL] }));
    expect(view.texts('h2')).toEqual(['可能是《村口的新路灯》的摘编']);
    view.press('按这篇标注');
    expect(actions.onChoose).toHaveBeenCalledExactlyOnceWith('r1', 'always');
  });

  test('restore what was refused', () => {
    const view = popup(readPage({ refused: [LABEL] }));
    expect(view.texts('h2')).toEqual(['已按你的意思取消标注']);
    expect(view.texts('.notice')[0]).not.toContain('没有发现');
    view.press('恢复');
    expect(actions.onChoose).toHaveBeenCalledExactlyOnceWith('r1', 'none');
  });
});

test('the text of an article is kept only when asked for', () => {
  popup(readPage()).press('记住这篇');
  expect(actions.onRemember).toHaveBeenCalledExactlyOnceWith(false);
});

test('a site that is allowed can be dropped, here and in the list', () => {
  const status = readPage({ explaining: 'article', isListed: false, host: 'blog.example' });
  const view = popup(status, { ownSites: ['blog.example', 'other.example'] });
  expect(view.texts('.sites')[0]).toContain('可读的网站（3）你另外允许的网站（2）');
  expect(view.texts('button')).not.toContain('总在此站解释');
  view.press('取消other.example');
  expect(actions.onDropSite).toHaveBeenCalledExactlyOnceWith('other.example');
});

test.each([
  ['no-article', '没有找到正文，所以没有做。'],
  ['no-access', '浏览器不让扩展进入这一页。'],
  ['too-many', '记住的文章已满。请先在笔记本里忘记几篇。'],
  ['quota', '没有存下：磁盘或浏览器的空间满了。'],
  ['failed', '没有做成。请重新载入网页，再试一次。'],
  [undefined, ''],
])('the problem %s is said in words', (problem, words) => {
  expect(popup(readPage(), { problem }).texts('.problem')).toEqual([words]);
});

test('density is asked for only where something is marked', () => {
  const choices = (page: PageStatus) => popup(page).texts('select');
  expect(choices(readPage())).toEqual([]);
  expect(choices(readPage({ explaining: 'article' }))).toEqual([]);
  expect(choices(readPage({ explaining: 'article', terms: [TERM] }))).toHaveLength(1);
});

test.each([
  [undefined, []],
  [false, ['也标出没有词条的数字提法']],
  [true, ['也标出没有词条的数字提法']],
])('slogans are asked for beside the density, once it is known: %s', (slogans, texts) => {
  const status = readPage({ report: pageReport('p'), terms: [TERM] });
  expect(popup(status, { slogans }).texts('.slogans-choice')).toEqual(texts);
});

test.each([
  ['词库', actions.onOpenGlossary],
  ['设置', actions.onOpenSettings],
])('leads to %s', (name, opened) => {
  popup(readPage()).press(name);
  expect(opened).toHaveBeenCalledOnce();
});

test('an article without terms says so, and counts none', () => {
  const view = popup(readPage({ explaining: 'article' }));
  expect(view.texts('.no-terms')).toEqual(['正文里没有眉批能解释的词。']);
  expect(view.texts('h3')).toEqual([]);
});

test.each([
  ['every', '2 处'],
  ['paragraph', '文中 2 处'],
  ['first', '文中 2 处'],
] as const)('what is counted where %s is marked', (density, count) => {
  const status = readPage({ report: pageReport('p'), terms: [TERM] });
  expect(popup(status, { density }).texts('.term-count')).toEqual([count]);
});

describe('one of the reader’s own articles', () => {
  const status = readPage({ report: pageReport('pp', [], { own: true }) });

  test('is forgotten when asked twice', async () => {
    const view = popup(status, { kept: { hasText: true, isThisPage: false } });
    expect(view.texts('button')).toContain('不是同一篇');
    view.press('忘记这篇');
    expect(actions.onForget).not.toHaveBeenCalled();
    await vi.waitFor(() =>
      expect(view.texts('.forget-asked')[0]).toContain('保存的正文也一并删除'),
    );
    view.press('忘记这篇');
    expect(actions.onForget).toHaveBeenCalledExactlyOnceWith('r1');
  });

  test('is not forgotten when the reader thinks better of it', async () => {
    const view = popup(status);
    view.press('忘记这篇');
    await vi.waitFor(() => view.press('留着'));
    await vi.waitFor(() => expect(view.texts('.forget-asked')).toEqual([]));
    expect(actions.onForget).not.toHaveBeenCalled();
  });

  test.each([
    [{ hasText: true, isThisPage: true }, '已记住，正文也保存在本机', false],
    [{ hasText: false, isThisPage: true }, '已记住，没有保存正文', true],
    // From a reprint another article would be remembered, not this one's text kept.
    [{ hasText: false, isThisPage: false }, '已记住，没有保存正文', false],
    [undefined, '', false],
  ])('of which %o is kept says so', (kept, words, canKeep) => {
    const view = popup(status, { kept });
    expect(view.texts('.kept')[0]).toBe(words);
    expect(view.texts('button').includes('保存正文')).toBe(canKeep);
  });

  test('has its text kept', () => {
    popup(status, { kept: { hasText: false, isThisPage: true } }).press('保存正文');
    expect(actions.onKeepText).toHaveBeenCalledOnce();
  });
});
