/** Every limit of a pack's fields: as much as that is taken, one more is refused. */
import { expect, test } from 'vitest';
import { validatePack } from '../../../lib/core/glossary/validate-pack.ts';
import { conceptOf, packOf } from '../support/concepts.ts';
import { ideographs, randomFrom, recordOf } from '../support/texts.ts';

const report = recordOf([ideographs(randomFrom(1), 200)]);
const reports = Array.from({ length: 101 }, (_, i) => ({ ...report, id: `report-${i}` }));
const related = Array.from({ length: 21 }, (_, i) => conceptOf(`c-${i}`));

const text = (length: number) => '词'.repeat(length);
const list = (length: number, value: unknown) => Array.from({ length }, () => value);

/** A change of a concept that is so long, or has so many. */
type Make = (n: number) => Record<string, unknown>;

const term = (change: object) => ({
  terms: [{ text: '三步法', status: 'preferred', ...change }],
});
const source = (change: object) => ({
  sources: [{ title: '解读', publisher: '测试日报', via: 'seed', ...change }],
});
const item = (change: object) => ({
  expansion: { status: 'partial', items: [{ zh: '一', basis: 'own', ...change }] },
});

const OF_CONCEPTS: readonly [path: string, limit: number, make: Make][] = [
  ['id', 81, (n) => ({ id: 'a'.repeat(n) })],
  [
    'terms',
    20,
    (n) => ({
      terms: [...term({}).terms, ...list(n - 1, { text: '三步', status: 'admitted' })],
    }),
  ],
  ['terms.0.text', 60, (n) => term({ text: text(n) })],
  ['terms.0.variants', 30, (n) => term({ variants: list(n, '三步') })],
  ['terms.0.variants.0', 60, (n) => term({ variants: [text(n)] })],
  ['terms.0.variants.0.text', 60, (n) => term({ variants: [{ text: text(n) }] })],
  ...['notBefore', 'notAfter', 'onlyBefore', 'onlyAfter'].flatMap(
    (rule): [string, number, Make][] => [
      [`terms.0.${rule}`, 40, (n) => term({ [rule]: list(n, '甲') })],
      [`terms.0.${rule}.0`, 12, (n) => term({ [rule]: [text(n)] })],
    ],
  ),
  ...['near', 'notNear'].flatMap((rule): [string, number, Make][] => [
    [`terms.0.${rule}.texts`, 20, (n) => term({ [rule]: { texts: list(n, '甲'), within: 9 } })],
    [`terms.0.${rule}.texts.0`, 20, (n) => term({ [rule]: { texts: [text(n)], within: 9 } })],
    [`terms.0.${rule}.within`, 200, (n) => term({ [rule]: { texts: ['甲'], within: n } })],
  ]),
  ['english', 100, (n) => ({ english: text(n) })],
  ['reports', 100, (n) => ({ reports: reports.slice(0, n).map(({ id }) => id) })],
  ['contexts', 20, (n) => ({ contexts: list(n, '流程') })],
  ['contexts.0', 20, (n) => ({ contexts: [text(n)] })],
  ['definition.zh', 600, (n) => ({ definition: { zh: text(n) } })],
  ['definition.en', 1500, (n) => ({ definition: { en: text(n) } })],
  [
    'inReports',
    100,
    (n) => ({ inReports: list(n, { report: 'report-0', zh: '此处', en: 'here' }) }),
  ],
  ['inReports.0.zh', 120, (n) => ({ inReports: [{ report: 'report-0', zh: text(n), en: 'a' }] })],
  ['inReports.0.en', 400, (n) => ({ inReports: [{ report: 'report-0', zh: '一', en: text(n) }] })],
  [
    'expansion.items',
    40,
    (n) => ({ expansion: { status: 'partial', items: list(n, { zh: '一', basis: 'own' }) } }),
  ],
  ['expansion.items.0.zh', 120, (n) => item({ zh: text(n) })],
  ['expansion.items.0.en', 240, (n) => item({ en: text(n) })],
  ['unknown.zh', 240, (n) => ({ unknown: { zh: text(n), en: 'a' } })],
  ['unknown.en', 600, (n) => ({ unknown: { zh: '一', en: text(n) } })],
  ['sources', 20, (n) => ({ sources: list(n, source({}).sources[0]) })],
  ['sources.0.title', 120, (n) => source({ title: text(n) })],
  ['sources.0.publisher', 120, (n) => source({ publisher: text(n) })],
  ['sources.0.url', 500, (n) => source({ url: 'https://a.example/'.padEnd(n, 'a') })],
  ['sources.0.caveat.zh', 60, (n) => source({ caveat: { zh: text(n), en: 'a' } })],
  ['sources.0.caveat.en', 160, (n) => source({ caveat: { zh: '一', en: text(n) } })],
  ['related', 20, (n) => ({ related: related.slice(0, n).map(({ id }) => id) })],
];

function pathsOf(pack: unknown): string[] {
  const result = validatePack(pack);
  return result.ok ? [] : result.problems.map((problem) => problem.split(': ')[0] ?? '');
}

test.each(OF_CONCEPTS)('of a concept %s: no more than %i', (path, limit, make) => {
  const pack = (n: number) => ({
    ...packOf({ ...conceptOf('three-steps'), ...make(n) }, ...related),
    reports,
  });
  expect(pathsOf(pack(limit))).toEqual([]);
  expect(pathsOf(pack(limit + 1))).toEqual([`concepts.0.${path}`]);
});

const OF_PACKS: readonly [path: string, limit: number, make: Make][] = [
  ['id', 81, (n) => ({ id: 'a'.repeat(n) })],
  ['title.zh', 60, (n) => ({ title: { zh: text(n) } })],
  ['title.en', 120, (n) => ({ title: { en: text(n) } })],
  ['version', 40, (n) => ({ version: text(n) })],
  ['attribution', 400, (n) => ({ attribution: text(n) })],
  ['licence', 100, (n) => ({ licence: text(n) })],
];

test.each(OF_PACKS)('of a pack %s: no more than %i', (path, limit, make) => {
  expect(pathsOf({ ...packOf(), ...make(limit) })).toEqual([]);
  expect(pathsOf({ ...packOf(), ...make(limit + 1) })).toEqual([path]);
});
