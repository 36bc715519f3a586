import { expect, test } from 'vitest';
import {
  type CitationWords,
  type CitedPage,
  citation,
} from '../../../lib/core/glossary/citation.ts';
import type { Concept } from '../../../lib/core/glossary/concept.ts';
import { conceptOf } from '../support/concepts.ts';

const ZH: CitationWords = {
  by: '“眉批”词条',
  basis: '依据',
  basisName: '有出处',
  unknown: '未知',
  sources: '出处',
  via: { reprint: '转载', mirror: '镜像页' },
  article: '见于',
  page: '读于',
};
const EN: CitationWords = {
  by: 'a Meipi entry',
  basis: 'Basis',
  basisName: 'Sourced',
  unknown: 'Not known',
  sources: 'Sources',
  via: { reprint: 'reprint', mirror: 'mirror copy' },
  article: 'Seen in',
  page: 'Read at',
};
const PAGE: CitedPage = {
  title: '村口的新路灯',
  url: 'https://news.example/1',
  accessed: '2026-11-23',
};
const ARTICLE = { page: PAGE };
const CONCEPT: Concept = {
  ...conceptOf('three-steps'),
  english: 'Three-step method',
  unknown: { zh: '谁先提的，没有查到。', en: 'Who coined it is not on record.' },
  sources: [
    {
      title: '三步走',
      publisher: '澄川日报',
      date: '2025-03',
      via: 'original',
      url: 'https://news.example/3',
    },
    { title: '三步规划', publisher: '澄川市政府', via: 'mirror', url: 'https://mirror.example/p' },
  ],
};
const lines = (...given: Parameters<typeof citation>) => citation(...given).split('\n');

test('in Chinese', () => {
  expect(lines(CONCEPT, ARTICLE, 'zh', ZH)).toEqual([
    '“三步”工作法：分三步办事的做法。',
    '依据：有出处（“眉批”词条）。',
    '未知：谁先提的，没有查到。',
    '出处：《三步走》，澄川日报，2025-03，https://news.example/3；《三步规划》，澄川市政府，镜像页。',
    '见于：村口的新路灯[EB/OL]. [2026-11-23]. https://news.example/1',
  ]);
});

test('in English', () => {
  expect(lines(CONCEPT, ARTICLE, 'en', EN)).toEqual([
    '“三步”工作法 (Three-step method): A way of working in three steps.',
    'Basis: Sourced (a Meipi entry).',
    'Not known: Who coined it is not on record.',
    'Sources: “三步走”, 澄川日报, 2025-03, https://news.example/3; “三步规划”, 澄川市政府, mirror copy.',
    'Seen in: 村口的新路灯[EB/OL]. [2026-11-23]. https://news.example/1',
  ]);
});

test('nothing is said where there is nothing to say', () => {
  expect(lines(conceptOf('three-steps'), ARTICLE, 'zh', ZH)).toHaveLength(3);
});

test('a mirror is never linked', () => {
  expect(citation(CONCEPT, ARTICLE, 'zh', ZH)).not.toContain('mirror.example');
});

test('a newspaper’s report and the page that carries it are named apart', () => {
  const report = { title: '村口的新路灯', publisher: '澄川日报', date: '2025-03-01' };
  expect(lines(CONCEPT, { report, page: PAGE }, 'zh', ZH).slice(-2)).toEqual([
    '见于：村口的新路灯[N]. 澄川日报, 2025-03-01.',
    '读于：村口的新路灯[EB/OL]. [2026-11-23]. https://news.example/1',
  ]);
  const undated = { title: '村口的新路灯', publisher: '澄川日报' };
  expect(lines(CONCEPT, { report: undated, page: PAGE }, 'en', EN)).toContain(
    'Seen in: 村口的新路灯[N]. 澄川日报.',
  );
});

test.each([
  ['zh', { en: 'In English only.' }, 'In English only.'],
  ['en', { zh: '只有中文。' }, '只有中文。'],
] as const)('a definition in the other language stands in (%s)', (form, definition, said) => {
  const concept = { ...conceptOf('own'), definition };
  expect(lines(concept, ARTICLE, form, ZH)[0]).toContain(said);
});

test('says how a source was seen, and what is to be known of it', () => {
  const sources: Concept['sources'] = [
    {
      title: '三步走',
      publisher: '聚合站',
      date: '2025',
      via: 'reprint',
      url: 'https://news.example/3',
      caveat: { zh: '日期为推断', en: 'date inferred' },
    },
  ];
  const cited = { ...CONCEPT, sources };
  expect(lines(cited, ARTICLE, 'zh', ZH)).toContain(
    '出处：《三步走》，聚合站，2025，转载，日期为推断，https://news.example/3。',
  );
  expect(lines(cited, ARTICLE, 'en', EN).join()).toContain('reprint, date inferred, https:');
});

test('lines of a text do not look like statements of the citation', () => {
  const definition = { zh: '甲\n依据：有出处' };
  expect(lines({ ...CONCEPT, definition }, ARTICLE, 'zh', ZH)).toHaveLength(5);
});
