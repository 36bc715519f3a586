import { expect, test } from 'vitest';
import {
  filterTerms,
  type TermKind,
  type TermKnowledge,
} from '../../../components/side-panel/filter-terms.ts';
import { pageTerm } from '../support/page-report.ts';
import { entryOf, noteOn } from './support/knowledge.ts';

const TERMS = [
  pageTerm('canteen', '社区食堂', 1),
  pageTerm('plan', '“1＋11”模式', 2),
  pageTerm('types', '“五型”卫健', 3),
  pageTerm('new', '新来的词', 4),
];
const KNOWN: TermKnowledge = {
  entries: new Map([
    [
      'canteen',
      entryOf('canteen', '社区食堂', {
        english: 'Community canteen',
        terms: [
          { text: '社区食堂', status: 'preferred' },
          { text: '老年食堂', status: 'admitted' },
        ],
      }),
    ],
    ['plan', entryOf('plan', '“1+11”模式', { basis: 'unknown' })],
    [
      'types',
      entryOf('types', '“五型”卫健', { expansion: { status: 'not-established', items: [] } }),
    ],
    ['new', undefined],
  ]),
  notes: new Map([['types', noteOn('types')]]),
};

test.each<[string, TermKind, string[]]>([
  ['', 'all', ['canteen', 'plan', 'types', 'new']],
  ['食堂', 'all', ['canteen']],
  ['老年', 'all', ['canteen']],
  ['CANTEEN community', 'all', ['canteen']],
  ['1+11', 'all', ['plan']],
  ['五型卫健', 'all', ['types']],
  ['新来', 'all', ['new']],
  ['食堂 模式', 'all', []],
  ['', 'with-note', ['types']],
  ['食堂', 'with-note', []],
  ['', 'unexplained', ['plan', 'types']],
  ['模式', 'unexplained', ['plan']],
])('“%s” among %s finds %j', (query, kind, found) => {
  const shown = filterTerms(TERMS, { query, kind }, KNOWN);
  expect(shown.map(({ conceptId }) => conceptId)).toEqual(found);
});

test('what is not yet known is found by the name that the page has for it', () => {
  const nothing: TermKnowledge = { entries: new Map(), notes: new Map() };
  const shown = (kind: TermKind) => filterTerms(TERMS, { query: '食堂', kind }, nothing);
  expect(shown('all')).toHaveLength(1);
  expect(shown('unexplained')).toEqual([]);
});
