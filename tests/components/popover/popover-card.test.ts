import { h } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { PopoverCard, type PopoverCardProps } from '../../../components/popover/popover-card.tsx';
import type { Provenance } from '../../../lib/core/annotation/note.ts';
import { conceptOf } from '../../core/support/concepts.ts';
import { render } from '../support/render.ts';

const REPORT = { id: 'daily-2025-03-01-lamps', title: '村口的新路灯' };
const ELSEWHERE: Provenance = { url: 'https://news.example/1', title: '渠水到田头' };

const card = (props: Partial<PopoverCardProps>) =>
  h(PopoverCard, {
    concept: conceptOf('three-steps'),
    turning: 'at-rest',
    onSense: vi.fn(),
    onClose: vi.fn(),
    ...props,
  });

describe('the note', () => {
  test.each<[string, Partial<PopoverCardProps>, string[]]>([
    ['none', { report: REPORT }, []],
    ['written here', { report: REPORT, noteOrigin: { ...ELSEWHERE, reportId: REPORT.id } }, []],
    ['written elsewhere', { report: REPORT, noteOrigin: ELSEWHERE }, ['写于《渠水到田头》']],
    ['of a page without title', { noteOrigin: { ...ELSEWHERE, title: '' } }, ['写于news.example']],
    [
      'of the sample article',
      { noteOrigin: { url: 'chrome-extension://abc/welcome.html', title: '开始' } },
      ['写于示例文章'],
    ],
  ])('names the article it was written in, when that is another: %s', (_, props, said) => {
    expect(render(card(props)).texts('.written-at')).toEqual(said);
  });

  test('says so in English with the space it needs', () => {
    const view = render(card({ report: REPORT, noteOrigin: ELSEWHERE }), 'en');
    expect(view.texts('.written-at')).toEqual(['Written at 《渠水到田头》']);
  });

  test('tells beforehand that an unknown article will be remembered, and only then', () => {
    expect(render(card({})).texts('.note-hint')).toHaveLength(1);
    expect(render(card({ report: REPORT })).texts('.note-hint')).toEqual([]);
  });
});
