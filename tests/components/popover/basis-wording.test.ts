import { describe, expect, test } from 'vitest';
import { basisWording } from '../../../components/popover/basis-wording.ts';
import { isOfThisReport } from '../../../components/popover/report-of-concept.ts';
import type { Concept, Expansion } from '../../../lib/core/glossary/concept.ts';
import { conceptOf } from '../../core/support/concepts.ts';

const REPORT = { id: 'daily-2025-03-01-lamps', title: '村口的新路灯' };
const ANOTHER = { id: 'daily-2025-03-02-canals', title: '渠水到田头' };
const SEED = { title: REPORT.title, publisher: '澄川日报', via: 'seed' } as const;
const MEIPI = { type: 'pack', id: 'meipi' } as const;

const reported = (change: Partial<Concept> = {}): Concept => ({
  ...conceptOf('three-steps'),
  basis: 'report',
  sources: [SEED],
  ...change,
});

describe('“this report” is said of the report before the reader only', () => {
  test.each<[string, Concept, typeof REPORT | undefined, boolean]>([
    ['by its title', reported(), REPORT, true],
    ['by its id', reported({ reports: [REPORT.id], sources: [] }), REPORT, true],
    ['another', reported({ reports: [REPORT.id] }), ANOTHER, false],
    ['none', reported({ reports: [REPORT.id] }), undefined, false],
    ['a concept of no report', reported({ sources: [] }), REPORT, false],
  ])('%s', (_, concept, report, isThis) => {
    expect(isOfThisReport(concept, report)).toBe(isThis);
  });
});

test.each<[string, Concept, typeof REPORT | undefined, object]>([
  ['here', reported(), REPORT, { explanation: 'basis_report_explained' }],
  [
    'elsewhere, by its title',
    reported(),
    ANOTHER,
    { explanation: 'basis_report_elsewhere_explained', title: REPORT.title },
  ],
  [
    'elsewhere, its title not known',
    reported({ sources: [] }),
    undefined,
    { explanation: 'basis_report_untitled_explained' },
  ],
])('an explanation from a report names that report: %s', (_, concept, report, wording) => {
  expect(basisWording(concept, MEIPI, report)).toEqual({ name: 'basis_report', ...wording });
});

const OPEN: Expansion = { status: 'not-established', items: [] };

test.each<[string, Partial<Concept>, string]>([
  [
    'a sourced name of unknown parts',
    { basis: 'source', expansion: OPEN },
    'basis_meaning_unknown',
  ],
  ['a name only, of unknown parts', { basis: 'unknown', expansion: OPEN }, 'basis_unknown'],
  ['somebody’s own words on them', { basis: 'own', expansion: OPEN }, 'basis_author'],
])('%s', (_, change, name) => {
  expect(basisWording({ ...conceptOf('x'), ...change }, MEIPI, undefined).name).toBe(name);
});
