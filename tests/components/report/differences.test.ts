import { h } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import { DifferenceDetails } from '../../../components/report/difference-details.tsx';
import { ParagraphList } from '../../../components/report/paragraph-list.tsx';
import { pageReport } from '../support/page-report.ts';
import { render } from '../support/render.ts';

const FIGURE = {
  paragraph: 2,
  was: '156',
  now: '157',
  before: '建成',
  after: '个服务点',
  page: [25, 28],
} as const;
const onShowPlace = vi.fn();
const details = (report = pageReport('ppp')) => h(DifferenceDetails, { report, onShowPlace });

describe('the line', () => {
  test.each([
    ['ppp', '逐段比对，没有发现不同。', 'Compared paragraph by paragraph: no difference found.'],
    [
      'pppaam',
      '6 段中 3 段相同，2 段有改动，1 段未见。',
      'Of 6 paragraphs: 3 the same, 2 changed, 1 not here.',
    ],
    ['phh', '3 段中 1 段相同，2 段不全。', 'Of 3 paragraphs: 1 the same, 2 only in part.'],
    [
      'pPmmm',
      '5 段中 1 段相同，1 段位置不同，3 段未见。',
      'Of 5 paragraphs: 1 the same, 1 in another place, 3 not here.',
    ],
    ['mmm', '3 段中 3 段未见。', 'Of 3 paragraphs: 3 not here.'],
  ])('of %s', (letters, zh, en) => {
    expect(render(details(pageReport(letters))).texts('.differences-line')).toEqual([zh]);
    expect(render(details(pageReport(letters)), 'en').texts('.differences-line')).toEqual([en]);
  });

  test('tells of figures, and in which text they are others', () => {
    const line = (own: boolean, lang: 'zh-CN' | 'en') =>
      render(details(pageReport('ppp', [FIGURE], { own })), lang).texts('.differences-line')[0];
    expect(line(false, 'zh-CN')).toBe('3 段中 2 段相同，1 段有改动。1 处数字与原报道不同。');
    expect(line(true, 'zh-CN')).toContain('1 处数字与你记住的那篇不同。');
    expect(line(false, 'en')).toBe(
      'Of 3 paragraphs: 2 the same, 1 changed. 1 figure differs from the report.',
    );
  });
});

describe('the details', () => {
  test('are not there when nothing differs', () => {
    expect(render(details()).texts('details')).toEqual([]);
  });

  test('list figures and what stands otherwise, and lead there', () => {
    const view = render(details(pageReport('paPmmpm', [FIGURE])));
    expect(view.texts('.figures')).toEqual(['第 3 段…建成157个服务点… 原报道作“156”']);
    expect(view.texts('.paragraph')).toEqual(['第 2 段有改动', '第 3 段有改动，位置不同']);
    expect(view.texts('.paragraphs-missing')).toEqual(['未见于本页：第 4–5、7 段']);
    expect(view.texts('strong')).toEqual(['157']);
    expect(view.texts('h4')).toEqual(['数字', '各段']);
    view.press('第 3 段…建成');
    expect(onShowPlace).toHaveBeenLastCalledWith(25, 28);
    view.press('第 2 段');
    expect(onShowPlace).toHaveBeenLastCalledWith(10, 20);
  });
});

describe('the list of all paragraphs', () => {
  test('says neighbours of which there is no more to say in one; missing ones lead nowhere', () => {
    const view = render(h(ParagraphList, { report: pageReport('ppammPp'), onShowPlace }));
    expect(view.texts('.paragraph')).toEqual([
      '第 1–2 段相同',
      '第 3 段有改动',
      '第 4–5 段本页未见',
      '第 6 段位置不同',
      '第 7 段相同',
    ]);
    expect(view.texts('button')).toHaveLength(4);
    view.press('第 1–2 段');
    expect(onShowPlace).toHaveBeenLastCalledWith(0, 10);
  });
});

test('a paragraph is known by its first words, and partly there is not altered', () => {
  const base = pageReport('phH');
  const paragraphs = base.differences.paragraphs.map((one) => ({ ...one, opening: '路灯亮了' }));
  const report = { ...base, differences: { paragraphs, figures: [] } };
  expect(render(details(report)).texts('.paragraph')).toEqual([
    '第 2 段路灯亮了…不全',
    '第 3 段路灯亮了…不全，位置不同',
  ]);
});
