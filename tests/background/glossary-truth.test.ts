/**
 * Every entry of the built-in glossary against what it rests on: the fact sheet and the report,
 * which are not in the repository. Where they do not lie beside it, these tests are skipped.
 */
import pack from 'virtual:meipi/pack';
import { describe, expect, test } from 'vitest';
import { type Concept, type Expansion, preferredTerm } from '../../lib/core/glossary/concept.ts';
import { DO_NOT_INVENT, inventions } from './support/do-not-invent.ts';
import { hasFacts, readDoNotInvent, readFacts, readReport } from './support/read-facts.ts';
import { truthProblems } from './support/truth-problems.ts';

const facts = readFacts();
const report = readReport();
const names = pack.concepts.flatMap(({ terms }) => terms.map(({ text }) => text)).join();

const problemsOf = (concept: Concept): readonly string[] =>
  truthProblems(concept, { fact: facts.get(concept.id), report, names });

/** @throws Error where the pack has no such entry */
function entry(id: string): Concept {
  const found = pack.concepts.find((concept) => concept.id === id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}

describe('every entry', () => {
  test('has a definition a pupil can read, in Chinese of at most 120 characters and one English sentence', () => {
    const odd = pack.concepts.filter(({ definition: { zh = '', en = '' } }) => {
      const sentences = en.replace(/\b[A-Z]\.|\bNo\./g, '').match(/[.!?](\s|$)/g) ?? [];
      return zh.length === 0 || zh.length > 120 || sentences.length !== 1 || !en.endsWith('.');
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test('has an English name, with the digits of the Chinese one', () => {
    const odd = pack.concepts.filter((concept) => {
      const { english = '' } = concept;
      const digits = preferredTerm(concept).match(/\d+/g) ?? [];
      return english === '' || !digits.every((one) => english.includes(one));
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  test('keeps what is to be known of a source out of its name', () => {
    const named = pack.concepts.flatMap(({ sources }) => sources.map(({ publisher }) => publisher));
    expect(named.filter((publisher) => /[（(]|推断|镜像/.test(publisher))).toEqual([]);
  });
});

describe.skipIf(!hasFacts)('against its evidence', () => {
  test('every fact has an entry', () => {
    const ids = new Set(pack.concepts.map(({ id }) => id));
    expect(facts.size).toBeGreaterThan(0);
    expect([...facts.keys()].filter((id) => !ids.has(id))).toEqual([]);
  });

  test('no entry claims more', () => {
    expect(pack.concepts.flatMap(problemsOf)).toEqual([]);
  });

  const made = { title: '并无此文', publisher: '并无此报', date: '2024-01-02' } as const;
  test.each<[string, (concept: Concept) => Concept]>([
    ['is on somebody’s own word', (one) => ({ ...one, basis: 'own' })],
    [
      'has an item of our making',
      (one) => ({
        ...one,
        expansion: {
          status: one.expansion?.status ?? 'partial',
          items: [
            ...(one.expansion?.items ?? []),
            { zh: '凭空想来的一件事', basis: 'report' as const },
          ],
        },
      }),
    ],
    [
      'has a source nobody has seen',
      (one) => ({ ...one, sources: [...one.sources, { ...made, via: 'original' }] }),
    ],
    [
      'names another day for the report',
      (one) => ({
        ...one,
        sources: [...one.sources, { ...made, publisher: '晋中日报', via: 'seed' }],
      }),
    ],
  ])('of no entry would it go unnoticed that it %s', (_, change) => {
    const unnoticed = pack.concepts.filter((one) => problemsOf(change(one)).length === 0);
    expect(unnoticed.map(({ id }) => id)).toEqual([]);
  });

  test('a basis above that of the fact is noticed', () => {
    const low = pack.concepts.filter(({ id }) => facts.get(id)?.basis !== 'source');
    expect(low.length).toBeGreaterThan(0);
    const unnoticed = low.filter((one) => problemsOf({ ...one, basis: 'source' }).length === 0);
    expect(unnoticed.map(({ id }) => id)).toEqual([]);
  });

  test('an unknown left out is noticed', () => {
    const open = pack.concepts.filter(({ id }) => (facts.get(id)?.unknown ?? '') !== '');
    expect(open.length).toBeGreaterThan(0);
    const unnoticed = open.filter(({ unknown: _, ...rest }) => problemsOf(rest).length === 0);
    expect(unnoticed.map(({ id }) => id)).toEqual([]);
  });

  test.each<[string, string, (concept: Concept) => Concept]>([
    [
      'a number that stands nowhere',
      '1jia11-moshi',
      (one) => ({ ...one, definition: { ...one.definition, zh: '共有37家医院。' } }),
    ],
    [
      'an item put in the place of another',
      'tiyu-sida-xingdong',
      (one) => listing(one, ['群众体育提量扩容', '校园足球普及'], 'established'),
    ],
    [
      'an item with another number',
      '1jia11-moshi',
      (one) => listing(one, ['1：市中医院', '11：13个县（区、市）的中医院'], 'established'),
    ],
    [
      'an expansion called established',
      '10jiaN-gonggong-jiuye',
      (one) => ({
        ...one,
        expansion: { status: 'established', items: one.expansion?.items ?? [] },
      }),
    ],
    [
      'an item that claims a source where only the report says it',
      'tiyu-sida-xingdong',
      (one) => ({
        ...one,
        expansion: {
          status: 'established',
          items: (one.expansion?.items ?? []).map((item) => ({ ...item, basis: 'source' })),
        },
      }),
    ],
    [
      'a mirror that is linked',
      '156-zhanlue-jucuo',
      (one) => ({
        ...one,
        sources: one.sources.map((source) => ({ ...source, url: 'https://mirror.example/' })),
      }),
    ],
    [
      'a mirror called the original',
      '156-zhanlue-jucuo',
      (one) => ({ ...one, sources: one.sources.map((source) => ({ ...source, via: 'original' })) }),
    ],
    [
      'an inferred date given to the month',
      '10jiaN-gonggong-jiuye',
      (one) => ({
        ...one,
        sources: one.sources.map((source) =>
          source.date === '2025' ? { ...source, date: '2025-01' } : source,
        ),
      }),
    ],
    ['a source where there is no fact', '156-zhanlue-jucuo', (one) => ({ ...one, id: 'no-fact' })],
  ])('%s is noticed', (_, id, change) => {
    expect(problemsOf(change(entry(id)))).not.toEqual([]);
  });
});

describe.skipIf(!hasFacts)('the do-not-invent list', () => {
  test('has a rule a row', () => {
    expect(readDoNotInvent().toSorted()).toEqual(Object.keys(DO_NOT_INVENT).toSorted());
  });
});

describe('what must not be invented', () => {
  const rules = Object.entries(DO_NOT_INVENT);

  test.each(rules)('is not in the entry of %s', (_, rule) => {
    expect(inventions(entry(rule.id), rule)).toEqual([]);
  });

  const inventing: Record<string, (concept: Concept) => Concept> = {
    '“156”战略举措': (one) => saying(one, '“5”就是五张牌。'),
    '“五型卫健”': (one) => listing(one, ['学习型']),
    '“九大提升工程”': (one) => listing(one, ['医改提升工程', '投诉渠道提升工程']),
    '“1366”工作部署': (one) => saying(one, '“3”是体制机制等三个方面。'),
    '“十百示范工程”': (one) => saying(one, '它就是431工程。'),
    '“10+N”的N': (one) => listing(one, ['N：夜市招聘']),
    八项重点工作: (one) => listing(one, ['第二项是修路']),
    '奥运会有人、全运会夺金': (one) => saying(one, '山西省体育局的口号。'),
    国家基本养老服务综合平台试点: (one) => saying(one, '晋中入选48个地区。'),
  };

  test.each(rules)('would be noticed of %s', (name, rule) => {
    const { [name]: invent } = inventing;
    const found = entry(rule.id);
    expect(invent).toBeDefined();
    expect(inventions(invent?.(found) ?? found, rule)).not.toEqual([]);
    const { unknown: _, ...silent } = found;
    expect(inventions(silent, rule)).not.toEqual([]);
  });
});

function saying(concept: Concept, zh: string): Concept {
  return { ...concept, definition: { ...concept.definition, zh } };
}

function listing(
  concept: Concept,
  items: readonly string[],
  status: Expansion['status'] = 'partial',
): Concept {
  const listed = items.map((zh) => ({ zh, basis: 'report' as const }));
  return { ...concept, expansion: { status, items: listed } };
}
