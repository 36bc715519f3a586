import { h } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { WelcomeView, type WelcomeViewProps } from '../../../components/welcome/welcome-view.tsx';
import { render, wordsOf } from '../support/render.ts';

const view = (more: Partial<WelcomeViewProps> = {}) =>
  h(WelcomeView, {
    article: h('p', {}),
    title: '村口的新路灯',
    markCount: 0,
    done: [],
    reports: [],
    notebook: 'about:blank',
    onOpenNotebook: vi.fn(),
    ...more,
  });

test('shows the keys that the reader has set, and none that are not set', () => {
  const shown = render(view({ nextTermKeys: 'Alt+Shift+M', explainPageKeys: 'Ctrl+Y' }));
  expect(shown.texts('kbd')).toEqual(['Alt+Shift+M', 'Ctrl+Y']);
  expect(render(view({ nextTermKeys: '' })).texts('kbd')).toEqual([]);
});

test.each([
  ['zh-CN', '“', '”'],
  ['zh-TW', '「', '」'],
  ['en', '“', '”'],
] as const)('calls things by what is written on them: %s', (locale, opening, closing) => {
  const t = wordsOf(locale);
  const [more = ''] = render(view(), locale).texts('.more-steps');
  const names = ['page_explain', 'site_allow', 'page_remember', 'density_first'] as const;
  for (const name of [...names, 'correction_refuse', 'popup_open_side_panel'] as const) {
    expect(more).toContain(opening + t(name) + closing);
  }
});

describe('the three things to learn', () => {
  test('are ticked off and said as they are done, in whatever order', () => {
    const page = render(view());
    expect(page.texts('.tick')).toEqual([]);
    expect(page.texts('.steps-done')).toEqual(['']);
    page.again(view({ done: ['note'] }));
    expect(page.texts('.tick')).toHaveLength(1);
    expect(page.texts('h2')).toContain('写笔记做到了');
    expect(page.texts('.steps-done')).toEqual(['做到了：写笔记']);
    page.again(view({ done: ['note', 'panel', 'explain'] }));
    expect(page.texts('.tick')).toHaveLength(3);
    expect(page.texts('.steps-done')[0]).toContain('悬停或点按带下划线的词三样都会了');
  });

  test('offer to open the side panel where there is one', () => {
    const onOpenSidePanel = vi.fn();
    expect(render(view()).texts('button')).toEqual(['打开笔记本']);
    render(view({ onOpenSidePanel })).press('打开侧栏');
    expect(onOpenSidePanel).toHaveBeenCalledOnce();
  });
});

test('says what is kept and what never leaves, and where to look', () => {
  const page = render(view());
  expect(page.texts('.stays-columns')[0]).toContain('你的笔记，');
  expect(page.texts('.stays-columns')[0]).toContain('也不向任何网站发请求');
  expect(page.texts('a')).toEqual(
    ['笔记', '记住的文章', '词库', '设置'].map((name) => `${name}（在新标签页打开）`),
  );
});

test('names the reports that Meipi knows', () => {
  const report = { id: 'r1', title: '村口的新路灯', publisher: '澄川日报', date: '2025-04-08' };
  const [known = ''] = render(view({ reports: [report] })).texts('.known-reports');
  for (const word of ['《村口的新路灯》', '澄川日报', '2025-04-08']) expect(known).toContain(word);
  expect(render(view()).texts('.known-reports')).toEqual([]);
});
