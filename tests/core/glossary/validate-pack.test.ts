import { describe, expect, test } from 'vitest';
import { preferredTerm } from '../../../lib/core/glossary/concept.ts';
import { validatePack } from '../../../lib/core/glossary/validate-pack.ts';
import { conceptOf, packOf } from '../support/concepts.ts';
import { ideographs, randomFrom, recordOf } from '../support/texts.ts';

const problemsOf = (pack: unknown): readonly string[] => {
  const result = validatePack(pack);
  return result.ok ? [] : result.problems;
};
const pathsOf = (pack: unknown): string[] =>
  problemsOf(pack).map((one) => one.split(': ')[0] ?? '');

const good = conceptOf('three-steps');
const report = recordOf([ideographs(randomFrom(1), 200)]);
const full = {
  ...conceptOf(
    'full-1',
    {
      variants: [
        '三步工作法',
        { text: '三步走', notAfter: ['廊'], onlyBefore: [], near: { texts: ['办'], within: 200 } },
      ],
      notBefore: ['第'],
      notAfter: ['论'],
      onlyBefore: ['推行'],
      onlyAfter: ['，'],
      near: { texts: ['办事', '流程'], within: 1 },
      notNear: { texts: ['菜谱'], within: 100 },
    },
    { status: 'deprecated' },
  ),
  contexts: ['窗口', '流程'],
  expansion: {
    status: 'partial',
    items: [
      { zh: '第一步：看', en: 'first: look', basis: 'source' },
      { zh: '第二步：想', basis: 'report' },
    ],
  },
  unknown: { zh: '第三步未查到。', en: 'The third was not found.' },
  sources: [
    {
      title: '三步工作法解读',
      publisher: '测试日报',
      date: '2025-04',
      via: 'original',
      url: 'https://news.example/a',
    },
    { title: '又一篇', publisher: '测试晚报', via: 'seed' },
  ],
  related: ['three-steps'],
};

describe('validatePack', () => {
  test('takes a good pack, all fields or the fewest', () => {
    const result = validatePack({ ...packOf(good, full), reports: [report] });
    expect(result).toMatchObject({ ok: true, pack: { id: 'test-pack', reports: [report] } });
    expect(validatePack(packOf())).toMatchObject({ ok: true });
  });

  test('trims texts', () => {
    const result = validatePack(
      packOf({ ...good, definition: { zh: ' 分步办事。\n', en: ' steps ' } }),
    );
    expect(result).toMatchObject({ ok: true });
    if (result.ok) expect(result.pack.concepts[0]?.definition.zh).toBe('分步办事。');
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, '(root)'],
    ['a list', [], 'concepts'],
    ['another schema', { ...packOf(), schema: 2 }, 'schema'],
    ['no version', { ...packOf(), version: ' ' }, 'version'],
    ['a pack id with a slash', { ...packOf(), id: 'a/b' }, 'id'],
    ['a field that is not known', { ...packOf(), script: 'x' }, 'script'],
    ['a pack without reports', { ...packOf(), reports: undefined }, 'reports'],
    ['a bad report', { ...packOf(), reports: [{ ...report, date: 'x' }] }, 'reports.0.date'],
    [
      'a report whose positions lie outside',
      { ...packOf(), reports: [{ ...report, paragraphs: [10] }] },
      'reports.0.fingerprint.positions',
    ],
  ])('refuses %s', (_, pack, path) => {
    expect(pathsOf(pack)).toContain(path);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['an empty id', { id: '' }, 'id'],
    ['an id with a dot', { id: 'a.b' }, 'id'],
    ['no terms', { terms: [] }, 'terms'],
    ['two preferred terms', { terms: [...good.terms, ...good.terms] }, 'terms'],
    ['no preferred term', { terms: [{ text: '法', status: 'admitted' }] }, 'terms'],
    ['an empty term', { terms: [{ text: ' ', status: 'preferred' }] }, 'terms.0.text'],
    [
      'a term without end',
      { terms: [{ text: '法'.repeat(61), status: 'preferred' }] },
      'terms.0.text',
    ],
    ['an unknown status', { terms: [{ text: '办法', status: 'good' }] }, 'terms.0.status'],
    [
      'an empty veto',
      { terms: [{ text: '办法', status: 'preferred', notAfter: [''] }] },
      'terms.0.notAfter.0',
    ],
    [
      'a veto of quotes, which would veto everything or nothing',
      { terms: [{ text: '办法', status: 'preferred', notBefore: ['“ '] }] },
      'terms.0.notBefore.0',
    ],
    [
      'a required neighbour of quotes',
      { terms: [{ text: '办法', status: 'preferred', onlyAfter: ['”'] }] },
      'terms.0.onlyAfter.0',
    ],
    [
      'neighbours without end',
      { terms: [{ text: '办法', status: 'preferred', onlyBefore: Array(41).fill('甲') }] },
      'terms.0.onlyBefore',
    ],
    [
      'nothing to be near to',
      { terms: [{ text: '办法', status: 'preferred', near: { texts: [], within: 9 } }] },
      'terms.0.near.texts',
    ],
    [
      'quotes to be near to',
      { terms: [{ text: '办法', status: 'preferred', near: { texts: ['《》'], within: 9 } }] },
      'terms.0.near.texts.0',
    ],
    ...[0, 201, 1.5].map((within): [string, Record<string, unknown>, string] => [
      `something near within ${within}`,
      { terms: [{ text: '办法', status: 'preferred', near: { texts: ['甲'], within } }] },
      'terms.0.near.within',
    ]),
    [
      'too much that may not be near',
      {
        terms: [
          {
            text: '办法',
            status: 'preferred',
            notNear: { texts: Array(21).fill('甲'), within: 9 },
          },
        ],
      },
      'terms.0.notNear.texts',
    ],
    ['context words of blanks', { contexts: ['\u200b'] }, 'contexts.0'],
    ['context words without end', { contexts: Array(21).fill('甲') }, 'contexts'],
    [
      'a bad variant',
      { terms: [{ text: '办法', status: 'preferred', variants: [7] }] },
      'terms.0.variants.0',
    ],
    [
      'variants without end',
      { terms: [{ text: '办法', status: 'preferred', variants: Array(31).fill('办法') }] },
      'terms.0.variants',
    ],
    ['an unknown level', { level: 'county' }, 'level'],
    ['an unknown domain', { domain: 'cooking' }, 'domain'],
    ['a definition in no language', { definition: {} }, 'definition'],
    ['a definition in another', { definition: { zh: '一', fr: 'un' } }, 'definition.fr'],
    ['an empty definition', { definition: { zh: ' ' } }, 'definition.zh'],
    ['an empty English name', { english: '' }, 'english'],
    [
      'a caveat in one language',
      { sources: [{ title: '一', publisher: '二', via: 'seed', caveat: { zh: '镜像' } }] },
      'sources.0.caveat.en',
    ],
    ['an unknown basis', { basis: 'rumour' }, 'basis'],
    ['an expansion without status', { expansion: { items: [] } }, 'expansion.status'],
    [
      'an expansion item of unknown basis',
      { expansion: { status: 'partial', items: [{ zh: '一', basis: 'background' }] } },
      'expansion.items.0.basis',
    ],
    [
      'a source without publisher',
      { sources: [{ title: '一', via: 'seed' }] },
      'sources.0.publisher',
    ],
    [
      'a source with a script for address',
      { sources: [{ title: '一', publisher: '二', via: 'mirror', url: 'javascript:alert(1)' }] },
      'sources.0.url',
    ],
    [
      'a source with a loose date',
      { sources: [{ title: '一', publisher: '二', via: 'mirror', date: '2025/4' }] },
      'sources.0.date',
    ],
    ['a relation that is no id', { related: ['a b'] }, 'related.0'],
    ['a field that is not known', { html: '<b>' }, 'html'],
  ])('refuses a concept with %s', (_, change, path) => {
    expect(pathsOf(packOf(good, { ...good, id: 'bad', ...change }))).toContain(
      `concepts.1.${path}`,
    );
  });

  test('refuses an id twice, of a concept or a report', () => {
    expect(problemsOf(packOf(good, full, good))).toEqual(['concept three-steps: id twice']);
    expect(problemsOf({ ...packOf(), reports: [report, report] })).toEqual([
      'report test-report: id twice',
    ]);
  });

  test('refuses a relation to a concept that does not exist', () => {
    expect(problemsOf(packOf(full))).toEqual([
      'concept full-1: related three-steps does not exist',
    ]);
  });

  test('refuses what claims more than it brings', () => {
    const items = [{ zh: '第一步', basis: 'report' }];
    const source = { title: '解读', publisher: '测试日报', via: 'reprint' };
    const problems = (change: object) => problemsOf(packOf({ ...good, ...change }));
    expect(problems({ basis: 'source' })).toEqual([
      'concept three-steps: basis: source, but there are no sources',
    ]);
    expect(problems({ basis: 'source', sources: [source] })).toEqual([]);
    expect(problems({ expansion: { status: 'established', items: [] } })).toEqual([
      'concept three-steps: expansion.items: established, but there are none',
    ]);
    expect(problems({ expansion: { status: 'established', items } })).toEqual([]);
    expect(problems({ expansion: { status: 'not-established', items: [] } })).toEqual([]);
  });

  test('takes what its author says on his own word', () => {
    const items = [{ zh: '第一步', basis: 'own' }];
    const change = { basis: 'own', expansion: { status: 'partial', items } };
    expect(problemsOf(packOf({ ...good, ...change }))).toEqual([]);
  });

  test('tells of the pack and of what is in its lists at once', () => {
    expect(pathsOf({ ...packOf({ ...good, id: '' }), version: '' })).toEqual([
      'version',
      'concepts.0.id',
    ]);
  });

  test('does not go through lists without end', () => {
    const pack = { ...packOf(), concepts: Array(100_001).fill(7), reports: Array(10_001).fill(7) };
    expect(pathsOf(pack)).toEqual(['concepts', 'reports']);
  });

  test('refuses more than can be indexed', () => {
    const bare = {
      ...report,
      paragraphs: [2_000_000],
      fingerprint: { k: 6, w: 4, hashes: '', positions: '' },
    };
    const reports = Array.from({ length: 2148 }, (_, i) => ({ ...bare, id: `report-${i}` }));
    expect(problemsOf({ ...packOf(), reports })).toEqual([
      'word characters in all reports: 4296000000, no more than 4294967296 are possible',
    ]);
    expect(problemsOf({ ...packOf(), reports: reports.slice(1) })).toEqual([]);
  });

  test('lists many problems, but not without end', () => {
    const pack = packOf(...Array.from({ length: 200 }, () => ({ ...good, basis: 'rumour' })));
    const problems = problemsOf(pack);
    expect(problems).toHaveLength(50);
    expect(problems[49]).toMatch(/^concepts\.49\.basis: /);
  });
});

test('the preferred term names a concept, wherever it stands', () => {
  expect(preferredTerm(good)).toBe('“三步”工作法');
  expect(preferredTerm({ ...good, terms: [...full.terms].reverse() })).toBe('“三步”工作法');
});
