import { h } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { ArticleList } from '../../../components/notebook/article-list.tsx';
import { NotesPart } from '../../../components/notebook/notes-part.tsx';
import { render } from '../support/render.ts';

type Status = 'loading' | 'ready' | 'unavailable';

const calls = () => ({ onQuery: vi.fn(), onRetry: vi.fn() });

function notes(status: Status, query: string, on: ReturnType<typeof calls>) {
  const others = { onEdit: vi.fn(), onEditDone: vi.fn(), onOpen: vi.fn(), onDelete: vi.fn() };
  return h(NotesPart, { notes: [], total: 0, query, status, ...on, ...others });
}

function articles(status: Status, query: string, on: ReturnType<typeof calls>) {
  return h(ArticleList, {
    articles: [],
    total: 0,
    query,
    status: status === 'unavailable' ? { type: status, problem: 'quota' } : { type: status },
    question: undefined,
    done: undefined,
    wasRead: undefined,
    onOpen: vi.fn(),
    onRead: vi.fn(),
    onAskFirst: vi.fn(),
    onYes: vi.fn(),
    onNo: vi.fn(),
    ...on,
  });
}

describe.each([
  ['notes', notes, '还没有笔记', '没有含“路灯”的笔记', '暂时读不到笔记'],
  ['articles', articles, '还没有记住的文章', '没有标题含“路灯”的文章', '暂时读不到记住的文章'],
] as const)('of %s, with nothing to list', (_, list, empty, noHit, unavailable) => {
  test('says how to begin', () => {
    expect(render(list('ready', ' ', calls())).texts('h2')).toEqual([empty]);
  });

  test('shows all again after a search that found nothing', () => {
    const on = calls();
    const view = render(list('ready', ' 路灯 ', on));
    expect(view.texts('h2')).toEqual([noHit]);
    view.press('显示全部');
    expect(on.onQuery).toHaveBeenCalledWith('');
  });

  test('tries again what could not be read', () => {
    const on = calls();
    const view = render(list('unavailable', '', on));
    expect(view.texts('h2')).toEqual([unavailable]);
    view.press('再试一次');
    expect(on.onRetry).toHaveBeenCalledOnce();
  });

  test('takes nothing for missing while it is still being read', () => {
    const view = render(list('loading', '', calls()));
    expect([view.texts('h2'), view.texts('.loading').length]).toEqual([[], 1]);
  });
});
