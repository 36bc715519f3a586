/**
 * The first report itself, which is not in the repository: where its text lies beside
 * it, the constants of gate and match are held against it. Elsewhere these tests are skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createFingerprintIndex } from '../../../lib/core/report/fingerprint-index.ts';
import { gateHashes, gateOpens } from '../../../lib/core/report/gate.ts';
import { makeReport } from '../../../lib/core/report/make-report.ts';
import { matchReports, type ReportMatch } from '../../../lib/core/report/match-reports.ts';
import { decodeFingerprint, type ReportRecord } from '../../../lib/core/report/report-record.ts';
import { normalise, wordChars } from '../../../lib/core/text/normal-text.ts';
import { randomFrom, withNoise } from '../support/texts.ts';
import { fold, traditional } from './support/sample.ts';

const SOURCE = new URL('../../../../shared/report/clean.txt', import.meta.url);
const SHIPPED = new URL('../../../assets/reports/jzrb-2025-03-19-minsheng.json', import.meta.url);

describe.skipIf(!existsSync(SOURCE))('the first report', () => {
  // This runs even where its tests are skipped, so it needs some text.
  const lines = existsSync(SOURCE)
    ? readFileSync(SOURCE, 'utf8').split('\n')
    : Array.from({ length: 15 }, () => '没有原文');
  const [title = ''] = lines;
  const paragraphs = lines.slice(3, 15);
  const shipped = existsSync(SHIPPED)
    ? (JSON.parse(readFileSync(SHIPPED, 'utf8')) as ReportRecord)
    : undefined;
  const named = { id: 'first-report', title, publisher: '测试日报', date: '2025-03-19' };
  const record = makeReport(
    { ...named, lang: 'zh-Hans', paragraphs, besides: [lines[1] ?? '', lines[15] ?? ''] },
    fold,
  );
  const index = createFingerprintIndex([decodeFingerprint(record.fingerprint)]);
  const words = wordChars(normalise(paragraphs.join(''), fold).text).codes;
  const gate = new Set(gateHashes(words, fold));
  const match = (raw: string): ReportMatch | undefined =>
    matchReports(normalise(raw, fold), [record], index).matches[0];

  test('the shipped record is made of this text by today’s code', () => {
    expect(shipped?.fingerprint).toEqual(record.fingerprint);
    expect(shipped?.paragraphs).toEqual(record.paragraphs);
    expect(shipped?.figures).toEqual(record.figures);
    expect(shipped?.gate).toBe(record.gate);
    expect(shipped?.lines).toBe(record.lines);
  });

  test('is found whole, in one passage', () => {
    const found = match(paragraphs.join('\u2029'));
    expect(found?.passages).toHaveLength(1);
    expect(found?.coverage).toBeGreaterThan(0.99);
  });

  test.each([
    ['simplified', (text: string) => text],
    ['traditional', traditional],
  ])('any 120 characters on end open the gate and are found: %s', (_, edition) => {
    const body = edition(paragraphs.join('\u2029'));
    const unseen: number[] = [];
    for (let start = 0; start + 120 <= body.length; start += 2) {
      const raw = body.slice(start, start + 120);
      if (!gateOpens(raw, gate) || !match(raw)) unseen.push(start);
    }
    expect(unseen).toEqual([]);
  });

  test('noise between the characters of 150 changes nothing of that', () => {
    const body = paragraphs.join('');
    const random = randomFrom(1);
    for (let start = 0; start + 150 <= body.length; start += 7) {
      const raw = withNoise(random, body.slice(start, start + 150));
      expect(gateOpens(raw, gate)).toBe(true);
      expect(match(raw)?.coverage).toBeGreaterThan(0);
    }
  });

  test('its headline, and any one sentence twenty times over, are not the report', () => {
    const sentences = paragraphs.join('').split(/[。；]/);
    for (const line of [title, ...sentences.filter((one) => one.length <= 60)]) {
      expect(match(`${line}\u2029`.repeat(20))).toBeUndefined();
    }
  });
});
