import { expect, test } from 'vitest';
import type { Concept } from '../../../lib/core/glossary/concept.ts';
import { beyondLimits } from '../../../lib/core/glossary/pack-limits.ts';
import type { ReportRecord } from '../../../lib/core/report/report-record.ts';
import { conceptOf } from '../support/concepts.ts';
import { recordOf } from '../support/texts.ts';

const problemsOf = (concepts: readonly Concept[], reports: readonly ReportRecord[]): string[] =>
  beyondLimits({ concepts: [...concepts], reports: [...reports] });

test('spellings: terms and their variants', () => {
  const variants = Array.from({ length: 29 }, (_, i) => `办法${i}`);
  const concept = conceptOf('a', { variants });
  const concepts = Array.from({ length: 10_000 }, () => concept);
  expect(problemsOf(concepts, [])).toEqual([]);
  expect(problemsOf([...concepts, conceptOf('b')], [])).toEqual([
    'spellings in all concepts: 300001, no more than 300000 are possible',
  ]);
});

test('shingles and word characters', () => {
  const record = recordOf(['甲'.repeat(100)]);
  const holding = (shingles: number, length: number): ReportRecord => ({
    ...record,
    paragraphs: [length],
    fingerprint: {
      ...record.fingerprint,
      hashes: 'A'.repeat(Math.ceil((shingles * 16) / 3)).padEnd(4, '='),
    },
  });
  const most = holding(12 * 2 ** 20, 2 ** 32);
  expect(problemsOf([], [most])).toEqual([]);
  expect(problemsOf([], [most, holding(1, 1)])).toEqual([
    'shingles in all reports: 12582913, no more than 12582912 are possible',
    'word characters in all reports: 4294967297, no more than 4294967296 are possible',
  ]);
});
