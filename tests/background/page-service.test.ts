import { readFileSync } from 'node:fs';
import foldPairs from 'virtual:meipi/fold-pairs';
import gate from 'virtual:meipi/gate';
import pack from 'virtual:meipi/pack';
import { describe, expect, test } from 'vitest';
import { preferredTerm } from '../../lib/core/glossary/concept.ts';
import { decodeWords } from '../../lib/core/report/words.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/settings.ts';
import { createCharFold } from '../../lib/core/text/char-fold.ts';
import { normalise } from '../../lib/core/text/normal-text.ts';
import { gatePage } from '../../lib/page/gate-page.ts';
import { pages, REPORT } from './support/world.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const article = read('assets/sample/article.txt');
const fold = createCharFold(foldPairs);
const folded = (text: string) => normalise(text, fold).text;
const always = async () => true;

/** The same article as another site sets it. */
const EDITIONS: readonly (readonly [string, string])[] = [
  ['as it is', article],
  ['in one line', article.replaceAll('\n', '')],
  ['with blanks between the characters', Array.from(article).join(' ')],
  ['with straight quotes', article.replace(/[“”]/g, '"')],
  [
    'in full width',
    article.replace(/[0-9+]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ],
  [
    'amid other text',
    `${'网站导航 首页 要闻\u2029'.repeat(50)}${article}${'版权声明\u2029'.repeat(50)}`,
  ],
];

describe.each(EDITIONS)('the sample article %s', (_, text) => {
  const analysis = pages.analyse(text);

  test('is recognised, all of it', () => {
    expect(analysis.reports.map(({ id }) => id)).toEqual([REPORT]);
    expect(analysis.reports[0]?.coverage).toBeGreaterThanOrEqual(0.99);
    // The shortest paragraphs end within a shingle or two.
    for (const share of analysis.reports[0]?.paragraphs ?? []) expect(share).toBeGreaterThan(0.8);
  });

  test('has at least fifteen concepts', () => {
    expect(analysis.concepts.length).toBeGreaterThanOrEqual(15);
    const ids = analysis.concepts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, label } of analysis.concepts) {
      const concept = pack.concepts.find((one) => one.id === id);
      expect(concept && preferredTerm(concept)).toBe(label);
    }
  });

  test('has its terms in order, apart, each a spelling of its concept', () => {
    const spellings = new Map(
      pack.concepts.map((concept) => [
        concept.id,
        new Set(
          concept.terms
            .flatMap((term) => [term, ...(term.variants ?? [])])
            .map((one) => folded(typeof one === 'string' ? one : one.text)),
        ),
      ]),
    );
    let end = 0;
    for (const term of analysis.terms) {
      expect(term.start).toBeGreaterThanOrEqual(end);
      end = term.end;
      expect(analysis.reports[term.report]?.id).toBe(REPORT);
      const id = analysis.concepts[term.concept]?.id ?? '';
      expect([...(spellings.get(id) ?? [])]).toContain(folded(text.slice(term.start, term.end)));
    }
    const used = new Set(analysis.terms.map(({ concept }) => concept));
    expect(used.size).toBe(analysis.concepts.length);
  });

  test('has the terms of the article as it is', () => {
    const termsOf = (one: ReturnType<typeof pages.analyse>) =>
      one.terms.map(({ concept }) => one.concepts[concept]?.id);
    expect(termsOf(analysis)).toEqual(termsOf(pages.analyse(article)));
  });

  test('passes the gate', async () => {
    expect(await gatePage(text, [{ k: 5, hashes: new Set(decodeWords(gate)) }], always)).toBe(true);
  });
});

test('a term is marked with its quotes', () => {
  const { terms } = pages.analyse(article);
  const marked = terms.map(({ start, end }) => article.slice(start, end));
  expect(marked.some((one) => one.includes('“'))).toBe(true);
  for (const one of marked) {
    expect(one.split('“').length, one).toBe(one.split('”').length);
    expect(one, one).toBe(one.trim());
  }
});

test('one paragraph of it is enough; only its own terms are marked', () => {
  const paragraph = article.split('\n').find((one) => one.includes('“10+N”')) ?? '';
  const text = `另一篇报道。${'就业与养老是两件大事。'.repeat(30)}\u2029${paragraph}`;
  const { reports, terms } = pages.analyse(text);
  expect(reports.map(({ id }) => id)).toEqual([REPORT]);
  expect(reports[0]?.coverage).toBeLessThan(0.5);
  expect(terms.length).toBeGreaterThan(0);
  expect(terms.every(({ start }) => start >= text.indexOf(paragraph))).toBe(true);
});

describe('nothing is found', () => {
  const names = pack.concepts.flatMap((concept) => concept.terms.map((term) => term.text));

  test.each([
    ['in an empty page', ''],
    ['in blanks', ' \n\u2029\u200b'],
    ['in a recipe', '鸡蛋打散，加盐少许，油热后下锅翻炒，出锅前撒葱花。'.repeat(40)],
    ['in a poem', '白日依山尽，黄河入海流。欲穷千里目，更上一层楼。'.repeat(40)],
    ['in English', 'The quick brown fox jumps over the lazy dog. '.repeat(100)],
    // Terms alone do not make a page a report.
    ['in a list of all terms of the glossary', names.join('\u2029')],
    ['in half a surrogate pair', '\ud800'.repeat(1000)],
  ])('%s', (_, text) => {
    expect(pages.analyse(text)).toEqual({
      ...{ reports: [], candidates: [], refused: [] },
      ...{ concepts: [], terms: [], slogans: [], delay: 500, zones: [] },
    });
  });

  test('in shuffled sentences of the characters of the article', () => {
    const backwards = Array.from(article).reverse().join('');
    expect(pages.analyse(backwards).reports).toEqual([]);
  });
});

describe('a concept that belongs to certain reports', () => {
  const own = pack.concepts.filter((concept) => concept.reports);

  test('is marked in no other', () => {
    expect(own.length).toBeGreaterThan(0);
    const marked = pages.analyse(article).concepts.map(({ id }) => id);
    const foreign = own.filter((concept) => !concept.reports?.includes(REPORT));
    expect(foreign.filter(({ id }) => marked.includes(id))).toEqual([]);
  });
});

test.each([
  ['“1+11”模式', '「１＋１１」 模式', true],
  ['五型卫健', '五型衛健', true],
  ['“1+11”模式', '“1+12”模式', false],
])('%s and %s are spelled alike: %s', (one, other, alike) => {
  expect(pages.isSpelledAlike(one, other)).toBe(alike);
});

describe('in an article that is no known report', () => {
  const other = '本市实施“1+11”模式。\u2029各地推广银发经济，又谈银发经济。\u2029另谈银发经济。';
  const article = [other.indexOf('各地'), other.length];
  const found = (text: string, how: Parameters<typeof pages.analyse>[1]) =>
    pages
      .analyse(text, how)
      .terms.map(({ start, end, report }) => [text.slice(start, end), report]);

  test('terms are marked within it only, and only those that no report has to vouch for', () => {
    expect(found(other, {})).toEqual([]);
    expect(found(other, { article })).toEqual([
      ['银发经济', -1],
      ['银发经济', -1],
      ['银发经济', -1],
    ]);
    const own = pack.concepts.filter((concept) => concept.reports);
    const names = own.map(preferredTerm).join('。');
    expect(found(names, { article: [0, names.length] }).length).toBeLessThan(own.length);
  });

  test.each([
    ['every', 3, 3],
    ['paragraph', 2, 3],
    ['first', 1, 3],
  ] as const)('%s: %i marks, all %i counted', (density, marks, count) => {
    const settings = { ...DEFAULT_SETTINGS, density };
    const { terms, concepts } = pages.analyse(other, { article, settings });
    expect(terms.filter(({ quiet }) => !quiet).length).toBe(marks);
    expect(terms.length).toBe(count);
    expect(concepts.map((concept) => concept.count)).toEqual([count]);
  });

  test('a report that stands in it keeps its own terms', () => {
    const text = `${other}\u2029${article}`;
    const whole = pages.analyse(text, { article: [0, text.length] });
    expect(whole.terms.some(({ report }) => report === -1)).toBe(true);
  });
});

describe('the reader’s corrections', () => {
  const paragraph = article.split('\n').find((line) => line.length > 100) ?? '';
  const correction = (choice: 'always' | 'never') => [
    { page: 'https://news.example.cn/a', reportId: REPORT, choice, made: 0 },
  ];

  test('never: nothing is marked, and what was refused is named', () => {
    const { reports, refused, terms } = pages.analyse(article, { choices: correction('never') });
    expect([reports, terms]).toEqual([[], []]);
    expect(refused.map(({ id }) => id)).toEqual([REPORT]);
  });

  test('always: stray sentences are enough, and it is told apart', () => {
    const stray = `其他的话。${paragraph.slice(0, 45)}再说些别的。`;
    const plain = pages.analyse(stray);
    expect(plain.reports).toEqual([]);
    expect(plain.candidates.map(({ id }) => id)).toEqual([REPORT]);
    const claimed = pages.analyse(stray, { choices: correction('always') });
    expect(claimed.reports).toMatchObject([{ id: REPORT, claimed: true }]);
    expect(claimed.candidates).toEqual([]);
  });
});
