import { h } from 'preact';
import { expect, test, vi } from 'vitest';
import type { PageStatus } from '../../../components/report/page-status.ts';
import { SidePanelView } from '../../../components/side-panel/side-panel-view.tsx';
import { pageReport, readPage } from '../support/page-report.ts';
import { render } from '../support/render.ts';

const view = (status: PageStatus) =>
  h(SidePanelView, {
    status,
    isBusy: false,
    problem: undefined,
    density: 'every',
    kept: undefined,
    onShowTerm: vi.fn(),
    onShowPlace: vi.fn(),
    onChoose: vi.fn(),
    onForget: vi.fn(),
    onKeepText: vi.fn(),
    onDensity: vi.fn(),
    onOpenNotebook: vi.fn(),
  });
const LABEL = { id: 'r1', title: '村口的新路灯', publisher: '澄川日报', date: '2025-04-08' };
const REPORT = readPage({ report: pageReport('ppa') });

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
