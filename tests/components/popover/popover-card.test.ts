import { describe, expect, test, vi } from 'vitest';
import type { PopoverCardProps } from '../../../components/popover/popover-card.tsx';
import type { Provenance } from '../../../lib/core/annotation/note.ts';
import type { Concept } from '../../../lib/core/glossary/concept.ts';
import { conceptOf } from '../../core/support/concepts.ts';
import { render } from '../support/render.ts';
import { card, placed, REPORT } from './support/cards.ts';

const ELSEWHERE: Provenance = { url: 'https://news.example/1', title: '渠水到田头' };

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
    expect(render(card()).texts('.note-hint')).toHaveLength(1);
    expect(render(card({ report: REPORT })).texts('.note-hint')).toEqual([]);
  });

  test('is described by that, and by nothing that is not there', () => {
    const children = vi.fn();
    render(card({ children }));
    render(card({ children, report: REPORT }));
    expect(children.mock.calls).toEqual([[expect.any(String)], [undefined]]);
  });
});

const TWO_PARTS: Concept['expansion'] = {
  status: 'established',
  items: [
    { zh: '1：一张网', basis: 'report' },
    { zh: '3：三支队', basis: 'report' },
  ],
};
const GAP = { zh: '何时提出，没有查到。', en: 'When it was coined is not known.' };

describe('what is known and what is not', () => {
  const verdicts = (concept: Partial<Concept>) =>
    render(card({ concept: { ...conceptOf('three-steps'), ...concept } })).texts('.verdict');

  test.each<[string, Partial<Concept>, string[]]>([
    ['all is known', { basis: 'source' }, []],
    ['of a gap beside it', { expansion: TWO_PARTS, unknown: GAP }, ['已知', '未知']],
    ['of parts', { expansion: { status: 'partial', items: [] } }, ['已知', '未知']],
    [
      'of all parts, once',
      { expansion: { status: 'not-established', items: [] }, unknown: GAP },
      ['已知', '未知'],
    ],
  ])('is told apart: %s', (_, concept, said) => {
    expect(verdicts(concept)).toEqual(said);
  });

  test.each<[string, Partial<Concept>, number]>([
    ['sourced', { basis: 'source', expansion: TWO_PARTS }, 0],
    ['from the report', { basis: 'report' }, 0],
    ['the reader’s own', { basis: 'own' }, 0],
    ['background', { basis: 'background' }, 4],
    ['only a name', { basis: 'unknown' }, 4],
    [
      'of unknown parts',
      { basis: 'source', expansion: { status: 'not-established', items: [] } },
      4,
    ],
  ])('searches are offered where it is not settled: %s', (_, concept, links) => {
    const view = render(card({ concept: { ...conceptOf('three-steps'), ...concept } }));
    // Besides them there is the one to the entry's editor.
    expect(view.texts('a')).toHaveLength(links + 1);
  });
});

describe('the basis of the parts', () => {
  const bases = (expansion: Concept['expansion']) =>
    render(card({ concept: { ...conceptOf('three-steps'), expansion } as Concept })).texts(
      '.item-basis',
    );

  test('is said once if it is that of all', () => {
    expect(bases(TWO_PARTS)).toEqual(['据报道原文']);
  });

  test('is said of each if it is not', () => {
    const items = [...TWO_PARTS.items, { zh: '其余', basis: 'source' } as const];
    expect(bases({ ...TWO_PARTS, items })).toEqual(['据报道原文', '据报道原文', '有出处']);
  });
});

describe('whose it is', () => {
  const said = (props: Partial<PopoverCardProps>) => render(card(props)).texts('.card-facts');
  const own = { ...conceptOf('three-steps'), basis: 'own' } as const;

  test.each<[string, Partial<PopoverCardProps>, string]>([
    ['of Meipi', { origin: { type: 'pack', id: 'meipi' } }, '市级只见名称'],
    ['the reader’s words', { origin: { type: 'own' }, concept: own }, '市级我的解释'],
    ['the reader’s entry, with sources', { origin: { type: 'own' } }, '市级只见名称我写的词条'],
    [
      'of another pack',
      { origin: { type: 'pack', id: 'x' }, packTitle: { en: 'Slogans', zh: '提法集' } },
      '市级只见名称来自 提法集',
    ],
    ['its author’s words', { origin: { type: 'pack', id: 'x' }, concept: own }, '市级编者所述'],
  ])('%s', (_, props, facts) => {
    expect(said(props)).toEqual([facts]);
  });

  test('an entry without level says none', () => {
    const { level: _, ...concept } = own;
    expect(said({ concept, origin: { type: 'own' } })).toEqual(['我的解释']);
  });

  test('the English name is for those who read English', () => {
    const concept = { ...conceptOf('three-steps'), english: 'Three-step method' };
    expect(render(card({ concept }), 'en').texts('.english')).toEqual(['Three-step method']);
    expect(render(card({ concept }), 'zh-CN').texts('.english')).toEqual([]);
  });
});

describe('what stands in the page', () => {
  const SEVERAL = placed({ place: { index: 1, count: 5 } });

  test('which of its occurrences this is, if there are several', () => {
    expect(render(card({ placed: SEVERAL })).texts('.place')).toEqual(['本文第 2 处，共 5 处']);
    expect(render(card({ placed: placed() })).texts('.place')).toEqual([]);
  });

  test.each([
    [0, ['place_previous']],
    [1, []],
    [4, ['place_next']],
  ])('there is no further at either end (%i)', (index, ends) => {
    const onStep = vi.fn();
    const view = render(card({ placed: placed({ place: { index, count: 5 }, onStep }) }));
    view.pressNamed('上一处');
    view.pressNamed('下一处');
    const steps = [
      ...(ends.includes('place_previous') ? [] : [-1]),
      ...(ends.includes('place_next') ? [] : [1]),
    ];
    expect(onStep.mock.calls.map(([step]) => step)).toEqual(steps);
  });

  test('what the article lists is told as the article’s, each a way to its place', () => {
    const onShow = vi.fn();
    const listed = ['一中心统筹', '一网管全城'].map((text, i) => ({
      ...{ text, start: 40 + 6 * i, end: 45 + 6 * i, key: '1' },
    }));
    const view = render(card({ placed: placed({ listed, onShow }) }));
    expect(view.texts('.listed')[0]).toContain('本文列出');
    expect(view.texts('.listed-explained')[0]).toContain('不是眉批的解释');
    view.press('1一网管全城');
    expect(onShow).toHaveBeenCalledExactlyOnceWith(1);
  });

  test('nothing of it is there when nothing is listed, or the concept is not in the page', () => {
    expect(render(card({ placed: placed() })).texts('.listed')).toEqual([]);
    const view = render(card({ backTo: '“三张网”' }));
    expect([view.texts('.page-sentence'), view.texts('.back')]).toEqual([[], ['返回 “三张网”']]);
  });
});

test('related concepts open inside', () => {
  const onRelated = vi.fn();
  render(card({ related: [{ id: 'canals', label: '水网' }], onRelated })).press('水网');
  expect(onRelated).toHaveBeenCalledWith('canals', 0);
});

test('a mirror is named and never linked; what is to be known of a source stands with it', () => {
  const concept: Concept = {
    ...conceptOf('three-steps'),
    basis: 'source',
    sources: [
      {
        title: '三步规划',
        publisher: '澄川市政府',
        via: 'mirror',
        url: 'https://mirror.example/p',
        caveat: { zh: '繁体镜像页', en: 'A copy in traditional characters' },
      },
    ],
  };
  const view = render(card({ concept }));
  expect(view.texts('.sources')).toEqual(['出处三步规划澄川市政府镜像页，不附链接繁体镜像页']);
  expect(view.texts('a')).toHaveLength(1);
  expect(view.texts('.caveat')).toEqual(['繁体镜像页']);
});

test('an entry that is not to be marked says so, and can be marked again on the spot', () => {
  const onToggle = vi.fn();
  const view = render(card({ hiding: { isHidden: true, type: 'changed', onToggle } }));
  expect(view.texts('.said')).toEqual(['以后不再标注它。']);
  view.press('撤销');
  expect(onToggle).toHaveBeenCalledOnce();
});
