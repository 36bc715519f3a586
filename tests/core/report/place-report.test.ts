import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findGaps } from '../../../lib/core/report/find-gaps.ts';
import { createFingerprintIndex } from '../../../lib/core/report/fingerprint-index.ts';
import { matchReports } from '../../../lib/core/report/match-reports.ts';
import { placeReport } from '../../../lib/core/report/place-report.ts';
import { decodeFingerprint } from '../../../lib/core/report/report-record.ts';
import { normalise, wordChars } from '../../../lib/core/text/normal-text.ts';
import {
  below,
  fold,
  foreign,
  ideographs,
  randomFrom,
  recordOf,
  seeds,
  shuffled,
  W,
} from '../support/texts.ts';

const EDGE = W - 1;

function placed(paragraphs: readonly string[], raw: string): number[] {
  const record = recordOf(paragraphs);
  const page = normalise(raw, fold);
  const index = createFingerprintIndex([decodeFingerprint(record.fingerprint)]);
  const [match] = matchReports(page, [record], index).matches;
  return match ? [...placeReport(wordChars(page.text), record, match)] : [];
}

describe('placeReport', () => {
  test('a character is placed where the page has the same one, each place once', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const paragraphs = Array.from({ length: 6 }, () =>
          ideographs(random, 10 + below(random, 150)),
        );
        paragraphs.push(ideographs(random, 200));
        const parts = shuffled(random, paragraphs).map((one) => {
          const at = below(random, one.length);
          const cut = random() < 0.3 ? below(random, 20) : 0;
          return (
            one.slice(0, at) + (random() < 0.3 ? foreign(random, 30) : '') + one.slice(at + cut)
          );
        });
        const raw = [...parts, ...shuffled(random, parts).slice(0, 2)].join('');
        const place = placed(paragraphs, raw);
        const body = paragraphs.join('');
        const taken = place.filter((at) => at !== -1);
        place.forEach((at, i) => {
          if (at !== -1) expect(raw[at]).toBe(body[i]);
        });
        expect(new Set(taken).size).toBe(taken.length);
      }),
      { numRuns: 40 },
    );
  });

  test('one character changed leaves at most three beside it without a place', () => {
    const random = randomFrom(1);
    const body = ideographs(random, 400);
    for (let at = 20; at < 380; at += 7) {
      const place = placed([body], `${body.slice(0, at)}改${body.slice(at + 1)}`);
      const lost = place.flatMap((page, i) => (page === -1 ? [i] : []));
      const around = lost.filter((i) => i > EDGE && i < body.length - 1 - EDGE);
      expect(around).toContain(at);
      expect(Math.min(...around)).toBeGreaterThanOrEqual(at - EDGE);
      expect(Math.max(...around)).toBeLessThanOrEqual(at + EDGE);
    }
  });

  test('a short line between other text is found', () => {
    const random = randomFrom(2);
    const [a = '', heading = '', b = ''] = [150, 12, 150].map((n) => ideographs(random, n));
    const raw = [a, foreign(random, 90), heading, foreign(random, 90), b].join('');
    const found = placed([a, heading, b], raw).slice(150, 162);
    expect(found.filter((at) => at !== -1).length).toBeGreaterThanOrEqual(12 - 2 * EDGE);
    expect(Math.max(...found)).toBeLessThan(raw.indexOf(heading) + 12);
  });

  test('a page that repeats itself takes no more time for it', () => {
    const random = randomFrom(3);
    const body = ideographs(random, 3000);
    const raw = body.slice(500, 620).repeat(2000);
    expect(placed([body], raw).filter((at) => at !== -1).length).toBeLessThanOrEqual(130);
  });
});

describe('findGaps', () => {
  const gapsOf = (...place: number[]): unknown[] =>
    findGaps(Int32Array.from(place)).map((gap) => [
      [gap.reportStart, gap.reportEnd],
      [gap.pageStart, gap.pageEnd],
      gap.added,
    ]);

  test('none where the page goes on with the report', () => {
    expect(gapsOf(-1, 5, 6, 7, -1)).toEqual([]);
    expect(gapsOf(-1, -1)).toEqual([]);
    expect(gapsOf()).toEqual([]);
  });

  test.each<[string, number[], unknown]>([
    ['replaced', [5, -1, -1, 8], [[1, 3], [6, 8], 0]],
    ['put in', [5, 6, 9], [[2, 2], [7, 9], 2]],
    ['left out', [5, -1, -1, 6], [[1, 3], [6, 6], -2]],
    ['elsewhere', [5, 6, 2], [[2, 2], [7, 2], undefined]],
  ])('%s', (_, place, gap) => {
    expect(gapsOf(...place)).toEqual([gap]);
  });
});
