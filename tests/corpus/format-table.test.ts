import { expect, test } from 'vitest';
import { formatTable, summarise } from './format-table.ts';
import type { PageResult } from './measure-corpus.ts';

const RIGHT: PageResult = {
  id: 'good',
  kind: 'full',
  expect: 'match',
  recognised: true,
  coverage: 0.99,
  trueCoverage: 1,
  score: { found: 9, missed: [], extra: [], forbidden: [], marks: 9 },
  figures: { found: 1, missed: [], invented: [], unjudged: [] },
  ms: 40,
  errors: [],
};
const WRONG: PageResult = {
  ...RIGHT,
  id: 'bad',
  coverage: 0.9,
  score: { found: 9, missed: ['医改'], extra: ['两会'], forbidden: ['敬老月 (code)'], marks: 11 },
  figures: { found: 0, missed: ['1→2'], invented: ['3→4'], unjudged: ['5→6'] },
  errors: ['never read'],
};
const MISTAKEN: PageResult = { ...RIGHT, id: 'taken', kind: 'negative', expect: 'no-match' };
const EITHER: PageResult = { ...WRONG, id: 'either', expect: 'either', recognised: false };

test('a row a page, each with as many cells as the head', () => {
  const rows = formatTable([RIGHT, WRONG, MISTAKEN]).split('\n');
  expect(rows).toHaveLength(5);
  expect(new Set(rows.map((row) => row.split('|').length)).size).toBe(1);
  expect(rows[2]).toBe('| good | full | yes | 0.990 | 1.000 | 9 | 0 | 0 | 0 | 1/0/0 | 40 |');
  expect(rows[4]).toContain('| yes ✗ |');
});

test('totals over the pages', () => {
  const lines = summarise([RIGHT, WRONG]).split('\n');
  expect(lines.slice(0, 5)).toEqual([
    '2 pages; recognised 2; wrong about 0',
    'term occurrences: found 18, missed 1, recall 0.9474',
    'marks: 20, of them wrong 2, precision 0.9000',
    'coverage: mean difference 0.055, worst 0.100',
    'altered figures: found 1, missed 1, invented 1',
  ]);
});

test('what is wrong is named, page by page', () => {
  const problems = summarise([RIGHT, WRONG, MISTAKEN]).split('\n').slice(5);
  expect(problems).toEqual([
    '  bad missed: 医改',
    '  bad extra: 两会',
    '  bad forbidden: 敬老月 (code)',
    '  bad figures missed: 1→2',
    '  bad figures invented: 3→4',
    '  bad figures, nobody knows whether rightly: 5→6',
    '  bad errors: never read',
    '✗ taken: recognised true, expected no-match',
  ]);
});

test('pages that may go either way count for no recall and no coverage', () => {
  const lines = summarise([RIGHT, EITHER]).split('\n');
  expect(lines[0]).toContain('wrong about 0');
  expect(lines[1]).toContain('found 9, missed 0');
  expect(lines[3]).toContain('worst 0.010');
  expect(lines.join('\n')).not.toContain('either missed');
});

test('without pages there is nothing to divide by', () => {
  expect(summarise([])).toContain('recall –');
});
