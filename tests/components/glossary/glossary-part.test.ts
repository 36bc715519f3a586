import { h } from 'preact';
import { describe, expect, test, vi } from 'vitest';
import type { EntriesViewProps } from '../../../components/glossary/entries-view.tsx';
import {
  GlossaryPart,
  type GlossaryPartProps,
} from '../../../components/glossary/glossary-part.tsx';
import type { PacksViewProps } from '../../../components/glossary/packs-view.tsx';
import {
  conceptOf,
  entryOf,
  overviewOf,
  packOf,
  planOf,
} from '../../notes/support/glossary-samples.ts';
import { render } from '../support/render.ts';

const BRIDGE = entryOf('three-bridges', '三桥两灯', { english: 'Three bridges' });
const MINE = entryOf('own-1', '河长日', { origin: { type: 'own' }, basis: 'own' });
const LAST = { kind: 'hide', label: '三灯', made: 5 } as const;

interface Changes {
  readonly entries?: Partial<EntriesViewProps>;
  readonly packs?: Partial<PacksViewProps>;
}

function part({
  entries,
  packs,
  ...more
}: Changes & Partial<Omit<GlossaryPartProps, keyof Changes>>) {
  return h(GlossaryPart, {
    status: { type: 'ready' },
    overview: overviewOf(),
    isBusy: false,
    problem: undefined,
    undone: undefined,
    onShowSlogan: vi.fn(),
    onUndo: vi.fn(),
    onRetry: vi.fn(),
    ...more,
    entries: {
      ...{ entries: [BRIDGE], count: 1, query: '', onlyOwn: false, opened: undefined },
      ...{ news: undefined, drafts: [], onNewsSeen: vi.fn() },
      addressOfNew: (term = '') => `#new ${term}`,
      addressOfEdit: (id) => `#edit ${id}`,
      ...{ onQuery: vi.fn(), onOnlyOwn: vi.fn(), onOpen: vi.fn(), onHide: vi.fn() },
      onDelete: vi.fn(),
      ...entries,
    },
    packs: {
      installing: { type: 'at-rest' },
      ...{ onMove: vi.fn(), onEnable: vi.fn(), onRemove: vi.fn(), onFile: vi.fn() },
      ...{ onInstall: vi.fn(), onLeaveIt: vi.fn() },
      ...packs,
    },
  });
}

describe('the glossary', () => {
  test('that cannot be read says why, and can be tried again', () => {
    const onRetry = vi.fn();
    const status = { type: 'unavailable', problem: 'newer-database' } as const;
    const view = render(part({ status, onRetry }));
    expect(view.texts('.notice')[0]).toContain('请更新扩展');
    view.press('再试一次');
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test('takes nothing for empty while it is still being read', () => {
    const view = render(part({ overview: undefined }));
    expect([view.texts('.loading').length, view.texts('.notice').length]).toEqual([1, 0]);
  });

  test('names the last change, and takes it back once', () => {
    const onUndo = vi.fn();
    const view = render(part({ overview: overviewOf({ lastChange: LAST }), onUndo }));
    expect(view.texts('.last-change')).toEqual(['不再标注：三灯撤销']);
    view.press('撤销');
    expect(onUndo).toHaveBeenCalledOnce();
    view.again(part({ overview: overviewOf(), undone: LAST, onUndo }));
    expect(view.texts('.last-change')).toEqual(['已撤销：不再标注：三灯']);
    view.again(part({ overview: overviewOf({ lastChange: LAST }), isBusy: true, onUndo }));
    view.press('撤销');
    expect(onUndo).toHaveBeenCalledOnce();
  });

  test('says why something could not be done', () => {
    const view = render(part({ problem: 'too-many' }));
    expect(view.texts('.glossary-problem')).toEqual(['没有办成。 已经满了，放不下更多。']);
  });
});

describe('entries', () => {
  test('say in words what they rest on, whose they are and whether they are hidden', () => {
    const entries = [
      BRIDGE,
      MINE,
      { ...entryOf('x', '四灯'), isHidden: true },
      { ...entryOf('y', '五灯'), origin: { type: 'own' }, isOverride: true, basis: 'own' } as const,
    ];
    const packs = [packOf('river', { title: { zh: '河镇词库', en: 'River town' } })];
    const props = { overview: overviewOf({ packs }), entries: { entries, count: 4 } };
    expect(render(part(props)).texts('.entry-facts')).toEqual([
      '背景知识河镇词库',
      '我的解释',
      '背景知识河镇词库不标注',
      '我的解释代替词库包里的',
    ]);
    expect(render(part(props), 'en').texts('.entry-facts')[0]).toBe(
      'BackgroundRiver townThree bridges',
    );
  });

  test('of which not all are listed say so', () => {
    const view = render(part({ entries: { count: 240 } }));
    expect(view.texts('.notebook-count')).toEqual(['共 240 条']);
    expect(view.texts('.entries-more')[0]).toContain('先列出 1 条');
  });

  test('that are not found can be written, or left', () => {
    const onQuery = vi.fn();
    const view = render(part({ entries: { entries: [], count: 0, query: ' 六灯 ', onQuery } }));
    expect(view.texts('h2')).toEqual(['没有叫“六灯”的词条']);
    expect(view.texts('a')).toContain('给它写一条解释');
    view.press('显示全部');
    expect(onQuery).toHaveBeenCalledWith('');
  });

  test('written and not saved are named above them', () => {
    const drafts = [
      { address: '#a', term: '六灯' },
      { address: '#b', term: '' },
    ];
    const view = render(part({ entries: { drafts } }));
    expect(view.texts('.entry-drafts')).toEqual(['写了还没有保存： 六灯（还没有写词）']);
  });

  test.each([
    [{ type: 'pack', id: 'river' }, undefined, ['改写'], ['不再标注']],
    [{ type: 'own' }, undefined, ['编辑'], ['不再标注', '删除']],
    [{ type: 'own' }, conceptOf('x', '三桥'), ['编辑'], ['不再标注', '删除我写的']],
  ] as const)('opened, of %j beside %j', (origin, overridden, links, buttons) => {
    const concept = conceptOf('three-bridges', '三桥两灯');
    const entry = { concept, origin, ...(overridden ? { overridden } : {}) };
    const opened = { id: 'three-bridges', state: 'ready', entry } as const;
    const onHide = vi.fn();
    const view = render(part({ entries: { opened, onHide } }));
    expect(view.texts('.definition')).toEqual(['镇里的说法。']);
    expect(view.texts('.entry-actions')).toEqual([[...links, ...buttons].join('')]);
    view.press('不再标注');
    expect(onHide).toHaveBeenCalledWith('three-bridges', true);
  });

  test.each([
    ['loading', '正在读取词库…'],
    ['missing', '这条词条已经不在了'],
    ['unavailable', '暂时读不到这条词条 再试一次'],
  ] as const)('opened, but %s', (state, words) => {
    const view = render(part({ entries: { opened: { id: BRIDGE.id, state } } }));
    expect(view.texts('.entry')[0]).toContain(words);
  });
});

describe('packs', () => {
  const packs = [packOf('a', { isBuiltIn: true, title: {} }), packOf('b', { isEnabled: false })];
  const shown = (changes: Partial<PacksViewProps>) => {
    const view = render(part({ overview: overviewOf({ packs }), packs: changes }));
    view.press('词库包');
    // The view is drawn again after the press.
    view.again(part({ overview: overviewOf({ packs }), packs: changes }));
    return view;
  };

  test('stand in their order; what cannot be done is not', () => {
    const view = shown({});
    expect(view.texts('.pack')).toEqual([
      '眉批自带的词库包版本 13 条词条上移下移停用',
      'b 词库已停用版本 13 条词条上移下移启用移除',
    ]);
  });

  test('from a file: the plan, with what it would do', () => {
    const onInstall = vi.fn();
    const plan = planOf({
      versionBefore: '1',
      changed: { count: 30, labels: ['四灯', '五灯'] },
      same: 7,
      clashCount: 1,
      clashes: [
        {
          spelling: '三灯',
          claims: [
            { conceptId: 'x', label: '“三灯”', origin: { type: 'pack', id: 'a' } },
            { conceptId: 'y', label: '三灯', origin: { type: 'pack', id: 'lamp' } },
          ],
        },
      ],
    });
    const installing = { type: 'planned', file: 'lamp.json', plan, isBusy: false } as const;
    const view = shown({ installing, onInstall });
    expect(view.texts('dl')).toEqual(['新增 1 条三灯更改 30 条四灯五灯…不变 7 条']);
    expect(view.texts('.clashes')[0]).toBe('三灯先显示“三灯”随眉批附带也可选三灯灯镇词库');
    view.press('安装');
    expect(onInstall).toHaveBeenCalledOnce();
  });

  test('that are off stay off when installed again, which is said and can be changed', () => {
    const onEnable = vi.fn();
    const plan = planOf({ id: 'b', versionBefore: '2', added: { count: 0, labels: [] }, same: 1 });
    const installing = { type: 'planned', file: 'b.json', plan, isBusy: false } as const;
    expect(shown({ installing }).texts('.pack-plan').join()).toContain('安装后仍是停用');
    const other = { ...installing, plan: planOf({ id: 'a' }) };
    expect(shown({ installing: other }).texts('.pack-plan').join()).not.toContain('停用');
    const installed = { type: 'installed', title: {}, id: 'b' } as const;
    const view = shown({ installing: installed, onEnable });
    expect(view.texts('.pack-file')[0]).toContain('b 词库 这个词库包停用着');
    view.press('现在启用');
    expect(onEnable).toHaveBeenCalledWith('b', true);
    expect(shown({ installing: { ...installed, id: 'a' } }).texts('.pack-file')[0]).not.toContain(
      '停用',
    );
  });

  test('from a file that is refused: the problems', () => {
    const problems = ['version: missing', 'concepts.0.terms: missing'];
    const view = shown({ installing: { type: 'refused', file: 'lamp.json', problems } });
    expect(view.texts('code')).toEqual(problems);
    expect(view.texts('.glossary-problem')[0]).toContain('没有安装“lamp.json”');
  });
});
