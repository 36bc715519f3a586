/**
 * The corpus of real pages, which is not in the repository: what differs on its reprints.
 * Where it does not lie beside the project, this is skipped. Pages are read without their
 * styles here; `npm run corpus` sees them as a browser does.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../lib/core/report/coverage-of.ts';
import { differencesOf, type ReportDifferences } from '../../../lib/core/report/differences.ts';
import { createFingerprintIndex } from '../../../lib/core/report/fingerprint-index.ts';
import { matchReports } from '../../../lib/core/report/match-reports.ts';
import { decodeFingerprint, type ReportRecord } from '../../../lib/core/report/report-record.ts';
import { normalise, wordChars } from '../../../lib/core/text/normal-text.ts';
import { corpusPages, hasCorpus } from '../../e2e/support/corpus.ts';
import { statesOf } from './support/compare.ts';
import { roughText } from './support/rough-text.ts';
import { fold } from './support/sample.ts';

const SHIPPED = new URL('../../../assets/reports/jzrb-2025-03-19-minsheng.json', import.meta.url);

/** As the corpus measured it. */
function trueCoverage(name: string): number {
  const file = new URL(`../../../../shared/corpus/reprints/${name}/truth.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { coverage: number }).coverage;
}

describe.skipIf(!hasCorpus || !existsSync(SHIPPED))('on the reprints of the corpus', () => {
  const record = existsSync(SHIPPED)
    ? (JSON.parse(readFileSync(SHIPPED, 'utf8')) as ReportRecord)
    : undefined;
  const index = createFingerprintIndex(record ? [decodeFingerprint(record.fingerprint)] : []);
  const found = new Map(
    corpusPages('reprints').flatMap(({ name, kind, html }) => {
      const raw = roughText(html());
      const page = normalise(raw, fold);
      const [match] = record ? matchReports(page, [record], index).matches : [];
      if (!record || !match) return [];
      const differences = differencesOf(page, wordChars(page.text), record, match, raw);
      const told = coverageOf(differences, match, record).coverage;
      return [[name, { kind, differences, told, before: match.coverage }] as const];
    }),
  );
  const figuresOn = (name: string): string[] | undefined =>
    found.get(name)?.differences.figures.map(({ was, now }) => `${was}→${now}`);
  const all = (...kinds: string[]): [string, ReportDifferences][] =>
    [...found]
      .filter(([, { kind }]) => kinds.includes(kind ?? ''))
      .map(([name, { differences }]) => [name, differences]);

  test('the altered terms are found, each figure of them', () => {
    expect(figuresOn('caijing-edited-terms-altered')).toEqual([
      '156→157',
      '五→六',
      '九→八',
      '四→三',
      '十百→千百',
      '10→8',
    ]);
  });

  test('nowhere else does a figure differ', () => {
    const others = [...found.keys()].filter((name) => figuresOn(name)?.length !== 0);
    expect(others).toEqual(['caijing-edited-terms-altered']);
  });

  test('full pages have every paragraph as it was and where it was, but for the page of raw OCR', () => {
    const full = all('full').filter(([name]) => name !== 'epaper-mobile-full-ocr');
    expect(full.length).toBeGreaterThanOrEqual(10);
    for (const [name, differences] of full)
      expect([name, statesOf(differences)]).toEqual([name, 'P'.repeat(12)]);
  });

  test('of excerpts what is there is as it was, but for a paragraph cut in two', () => {
    for (const [name, differences] of all('excerpt')) {
      const cut = name.startsWith('qq-2019-split') ? 'C' : '';
      expect([name, statesOf(differences).replace(/[PM]/g, '')]).toEqual([name, cut]);
    }
  });

  test('paragraphs that an editor left out or rewrote', () => {
    expect(
      statesOf(found.get('rednet-edited-spaces')?.differences ?? { paragraphs: [], figures: [] }),
    ).toBe('PPAMPMPMPMPP');
  });

  test('what is told of the coverage is as near to the truth as what was matched, or nearer', () => {
    // Without styles its hidden copy is read too, which has what the article lacks.
    const seen = [...found].filter(([name]) => name !== 'dayoo-edited-hiddendup');
    const errors = seen.map(([name, { told, before }]) => {
      const truth = trueCoverage(name);
      const error = Math.abs(told - truth);
      expect([name, error <= Math.abs(before - truth)]).toEqual([name, true]);
      return error;
    });
    expect(Math.max(...errors)).toBeLessThan(0.01);
  });

  test('only pages that have all of it unaltered are said to have all of it', () => {
    for (const [name, { kind, told }] of found) {
      if (kind === 'edited' && name !== 'dayoo-edited-hiddendup') expect(told).toBeLessThan(1);
      if (kind === 'full' && name !== 'epaper-mobile-full-ocr')
        expect([name, told]).toEqual([name, 1]);
    }
  });
});
