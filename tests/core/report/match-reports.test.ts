import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFingerprintIndex } from '../../../lib/core/report/fingerprint-index.ts';
import {
  type Choices,
  matchReports,
  type Recognition,
  type ReportMatch,
} from '../../../lib/core/report/match-reports.ts';
import { decodeFingerprint, type ReportRecord } from '../../../lib/core/report/report-record.ts';
import { normalise } from '../../../lib/core/text/normal-text.ts';
import {
  below,
  fold,
  foreign,
  ideographs,
  K,
  type Random,
  randomFrom,
  recordOf,
  seeds,
  shuffled,
  substituteEvery,
  W,
  withNoise,
  wordsOf,
} from '../support/texts.ts';

const EDGE = W - 1;
const PARAGRAPH = '\u2029';

function recognise(raw: string, records: readonly ReportRecord[], choices?: Choices): Recognition {
  const index = createFingerprintIndex(records.map((one) => decodeFingerprint(one.fingerprint)));
  return matchReports(normalise(raw, fold), records, index, choices);
}

function match(raw: string, ...records: ReportRecord[]): readonly ReportMatch[] {
  return recognise(raw, records).matches;
}

const paragraphsOf = (random: Random, count: number, shortest = 30): string[] =>
  Array.from({ length: count }, () => ideographs(random, shortest + below(random, 300)));

/** What every match must hold, whatever the page. */
function expectSound(found: ReportMatch, raw: string, record: ReportRecord, body: string): void {
  let floor = 0;
  for (const { page, report } of found.passages) {
    expect(page[0]).toBeGreaterThanOrEqual(floor);
    expect(page[1]).toBeGreaterThan(page[0]);
    floor = page[1];
    expect(report[0]).toBeGreaterThanOrEqual(0);
    expect(report[1]).toBeLessThanOrEqual(body.length);
    expect(raw.slice(...page)).toMatch(/^\S.*\S$/su);
  }
  expect(found.coverage).toBeGreaterThan(0);
  expect(found.coverage).toBeLessThanOrEqual(1);
  expect(found.paragraphs).toHaveLength(record.paragraphs.length);
  const chars = found.paragraphs.map((share, i) => share * (record.paragraphs[i] as number));
  expect(chars.reduce((a, b) => a + b, 0)).toBeCloseTo(found.coverage * body.length, 6);
}

describe('matchReports', () => {
  test('an excerpt between foreign text: the right span, the right paragraphs', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const paragraphs = paragraphsOf(random, 2 + below(random, 6), 100);
        const body = paragraphs.join('');
        const record = recordOf(paragraphs);
        const length = Math.min(body.length, 120 + below(random, 600));
        const start = below(random, body.length - length + 1);
        const excerpt = withNoise(random, body.slice(start, start + length));
        const before = withNoise(random, foreign(random, 200)) + PARAGRAPH;
        const raw = before + excerpt + PARAGRAPH + withNoise(random, foreign(random, 200));

        const [found, ...rest] = match(raw, record) as [ReportMatch];
        expect(rest).toEqual([]);
        expectSound(found, raw, record, body);
        expect(found.passages).toHaveLength(1);
        const [{ page, report }] = found.passages as [ReportMatch['passages'][number]];
        // Paragraph separators stop the widening: not a character of the foreign text.
        expect(wordsOf(raw.slice(...page))).toBe(body.slice(start, start + length));
        expect(report[0] - start).toBeLessThanOrEqual(EDGE);
        expect(start + length - report[1]).toBeLessThanOrEqual(EDGE);

        let from = 0;
        paragraphs.forEach((paragraph, i) => {
          const common = Math.min(from + paragraph.length, start + length) - Math.max(from, start);
          const missed = Math.max(0, common) - (found.paragraphs[i] as number) * paragraph.length;
          expect(missed).toBeGreaterThanOrEqual(-1e-6);
          expect(missed).toBeLessThanOrEqual(2 * EDGE + 1e-6);
          from += paragraph.length;
        });
      }),
    );
  });

  test('an excerpt within a foreign paragraph takes at most three characters of it along', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const body = ideographs(random, 500);
        const [before, after] = [foreign(random, 100), foreign(random, 100)];
        const raw = before + body.slice(150, 300) + after;
        const [found] = match(raw, recordOf([body])) as [ReportMatch];
        const [start, end] = found.passages[0]?.page ?? [-1, -1];
        expect(start).toBeGreaterThanOrEqual(before.length - EDGE);
        expect(start).toBeLessThanOrEqual(before.length);
        expect(end).toBeGreaterThanOrEqual(before.length + 150);
        expect(end).toBeLessThanOrEqual(before.length + 150 + EDGE);
      }),
    );
  });

  test('the whole report is covered, each paragraph too', () => {
    const random = randomFrom(1);
    const paragraphs = ['', ...paragraphsOf(random, 5), ''];
    const raw = paragraphs.map((one) => withNoise(random, one)).join(PARAGRAPH);
    const [found] = match(raw, recordOf(paragraphs)) as [ReportMatch];
    expect(found.reportId).toBe('test-report');
    expect(found.coverage).toBeGreaterThan(0.99);
    expect(found.paragraphs.map((share) => Math.round(share))).toEqual([0, 1, 1, 1, 1, 1, 0]);
  });

  test('a traditional edition with full-width digits is the same report', () => {
    const random = randomFrom(2);
    const body = Array.from({ length: 30 }, () => `${ideographs(random, 8)}战发国156`).join('');
    const traditional = body
      .replaceAll('战发国', '戰發國')
      .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const [found] = match(traditional, recordOf([body])) as [ReportMatch];
    expect(found.coverage).toBeGreaterThan(0.98);
    expect(found.passages).toHaveLength(1);
  });

  test('one character changed in thirty: found, and covered all but those', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 125, max: 900 }), (seed, length) => {
        const random = randomFrom(seed);
        const paragraphs = paragraphsOf(random, 6, 150);
        const body = paragraphs.join('');
        const excerpt = body.slice(0, length);
        const raw = foreign(random, 50) + PARAGRAPH + substituteEvery(excerpt, 30);
        const [found] = match(raw, recordOf(paragraphs)) as [ReportMatch];
        expectSound(found, raw, recordOf(paragraphs), body);
        const covered = Math.round(found.coverage * body.length);
        // Lost: three characters in front, and a tail too short to hold a shared shingle.
        expect(covered).toBeGreaterThanOrEqual(excerpt.length - EDGE - (K + W - 1) - EDGE);
        expect(covered).toBeLessThanOrEqual(excerpt.length);
      }),
    );
  });

  test('paragraphs in another order, foreign ones among them', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const own = paragraphsOf(random, 5, 120);
        const others = Array.from({ length: 3 }, () => foreign(random, 150));
        const record = recordOf(own);
        const mixed = shuffled(random, [...own, ...others]);
        const raw = mixed.join(PARAGRAPH);
        const [found] = match(raw, record) as [ReportMatch];
        expectSound(found, raw, record, own.join(''));
        expect(found.coverage).toBeGreaterThan(0.9);
        // Blotted out where a passage lies: the report's paragraphs, and nothing else.
        const blotted = raw.replace(/[^\u2029]/g, (char, at: number) =>
          found.passages.some(({ page }) => page[0] <= at && at < page[1]) ? '■' : char,
        );
        const expected = mixed.map((one) => (own.includes(one) ? '■'.repeat(one.length) : one));
        expect(blotted).toBe(expected.join(PARAGRAPH));
      }),
    );
  });

  test('the report twice on one page: two passages, coverage not above 1', () => {
    const random = randomFrom(3);
    const body = ideographs(random, 700);
    const raw = [body, foreign(random, 100), body].join(PARAGRAPH);
    const [found] = match(raw, recordOf([body])) as [ReportMatch];
    expect(found.passages.map(({ page }) => raw.slice(...page))).toEqual([body, body]);
    expect(found.coverage).toBeGreaterThan(0.98);
    expect(found.coverage).toBeLessThanOrEqual(1);
  });

  test('a paragraph left out is not covered', () => {
    const random = randomFrom(4);
    const paragraphs = [ideographs(random, 200), ideographs(random, 35), ideographs(random, 200)];
    const raw = [paragraphs[0], foreign(random, 35), paragraphs[2]].join(PARAGRAPH);
    const [found] = match(raw, recordOf(paragraphs)) as [ReportMatch];
    expect(found.paragraphs[1]).toBeLessThanOrEqual(0.1);
    expect(found.paragraphs[0]).toBeGreaterThan(0.97);
  });

  test('a phrase that the report holds twice makes no passage inside another', () => {
    const random = randomFrom(5);
    const phrase = ideographs(random, 20);
    const paragraphs = [200, 200, 200].map((length) => ideographs(random, length) + phrase);
    const raw = paragraphs[0] as string;
    const [found] = match(raw, recordOf(paragraphs)) as [ReportMatch];
    expect(found.passages).toHaveLength(1);
    expect(found.paragraphs.slice(1)).toEqual([0, 0]);
  });
});

describe('what is not the report', () => {
  test('stock phrases of up to 60 characters, as many as may be', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const body = ideographs(random, 1500);
        let raw = '';
        for (let i = 0; i < 20; i++) {
          const at = below(random, 1440);
          raw += foreign(random, 60 + below(random, 60));
          raw += body.slice(at, at + 10 + below(random, 51));
        }
        expect(match(raw, recordOf([body]))).toEqual([]);
      }),
    );
  });

  test('the headline alone, which is no part of the body', () => {
    const random = randomFrom(6);
    const headline = ideographs(random, 20);
    const record = { ...recordOf([ideographs(random, 800)]), title: headline };
    const raw = [headline, foreign(random, 600), headline].join(PARAGRAPH);
    expect(match(raw, record)).toEqual([]);
  });

  test('a sentence of the report in every line of a list', () => {
    const random = randomFrom(7);
    const body = ideographs(random, 800);
    for (const length of [10, 25, 60]) {
      const line = body.slice(100, 100 + length);
      expect(match(`${line}\u2028`.repeat(50), recordOf([body]))).toEqual([]);
      expect(match(`${line}更多${PARAGRAPH}`.repeat(50), recordOf([body]))).toEqual([]);
    }
  });

  test('the sentences of the report shuffled', () => {
    const random = randomFrom(8);
    const sentences = Array.from({ length: 40 }, () => ideographs(random, 20));
    const raw = [...sentences].reverse().join('。');
    expect(match(raw, recordOf([sentences.join('')]))).toEqual([]);
  });

  test('every other twenty characters of the report, in their places', () => {
    const random = randomFrom(10);
    const body = ideographs(random, 800);
    const raw = Array.from({ length: 20 }, (_, i) => [
      body.slice(40 * i, 40 * i + 20),
      foreign(random, 20),
    ]);
    expect(match(raw.flat().join(''), recordOf([body]))).toEqual([]);
  });

  test('an empty page, no records', () => {
    expect(match('', recordOf(['一二三四五六七八九十']))).toEqual([]);
    expect(match(ideographs(randomFrom(1), 300))).toEqual([]);
  });
});

describe('many reports', () => {
  const random = randomFrom(9);
  const bodies = Array.from({ length: 5 }, () => ideographs(random, 600));

  test('each is found with its own passages, the best covered first', () => {
    const records = bodies.map((body, i) => recordOf([body], `report-${i}`));
    const raw = [bodies[3]?.slice(0, 200), bodies[1], bodies[4]?.slice(0, 50)].join(PARAGRAPH);
    const found = match(raw, ...records);
    expect(found.map((one) => one.reportId)).toEqual(['report-1', 'report-3']);
    expect(raw.slice(...(found[0]?.passages[0]?.page ?? [0, 0]))).toBe(bodies[1]);
    expect(found[1]?.coverage).toBeCloseTo(1 / 3, 1);
  });

  test('records made with another k are found too', () => {
    const records = bodies.map((body, i) => recordOf([body], `report-${i}`, 6 + (i % 2) * 4));
    const raw = [bodies[2], bodies[3]].join(PARAGRAPH);
    expect(
      match(raw, ...records)
        .map((one) => one.reportId)
        .sort(),
    ).toEqual(['report-2', 'report-3']);
  });
});

describe('what the reader said', () => {
  const random = randomFrom(11);
  const body = ideographs(random, 1000);
  const records = [recordOf([body], 'own'), recordOf([ideographs(random, 600)], 'other')];
  const always = (...ids: string[]): Choices => ({ always: new Set(ids), never: new Set() });
  const never = (...ids: string[]): Choices => ({ always: new Set(), never: new Set(ids) });
  const around = (length: number): string =>
    [foreign(random, 200), body.slice(300, 300 + length), foreign(random, 200)].join(PARAGRAPH);

  test('“always” takes a report in that has one short passage here, and says so', () => {
    const raw = around(20);
    expect(recognise(raw, records).matches).toEqual([]);
    const { matches, candidates } = recognise(raw, records, always('own'));
    expect(matches.map(({ reportId, claimed }) => [reportId, claimed])).toEqual([['own', true]]);
    expect(raw.slice(...(matches[0]?.passages[0]?.page ?? [0, 0]))).toBe(body.slice(300, 320));
    expect(candidates).toEqual([]);
  });

  test('but none of which the page has nothing', () => {
    expect(recognise(around(8), records, always('own', 'other')).matches).toEqual([]);
  });

  test('what is recognised anyhow is not claimed', () => {
    const [found] = recognise(around(200), records, always('own')).matches;
    expect(found).not.toHaveProperty('claimed');
  });

  test('“never” keeps a report out, from the candidates too', () => {
    for (const length of [40, 400]) {
      expect(recognise(around(length), records, never('own'))).toEqual({
        matches: [],
        candidates: [],
      });
    }
  });

  test('a candidate is what proves 24 characters, or a twentieth of the report', () => {
    const idsFor = (raw: string): string[] =>
      recognise(raw, records).candidates.map((one) => one.reportId);
    expect(idsFor(around(24 + 2 * EDGE))).toEqual(['own']);
    expect(idsFor(around(20))).toEqual([]);
    expect(
      idsFor([around(20), body.slice(10, 30), around(0), body.slice(600, 620)].join('')),
    ).toEqual(['own']);
    expect(idsFor(around(200))).toEqual([]);
  });

  test('three candidates at most, the best covered first', () => {
    const bodies = Array.from({ length: 5 }, () => ideographs(random, 500));
    const many = bodies.map((one, i) => recordOf([one], `report-${i}`));
    const raw = bodies.map((one, i) => one.slice(0, 32 + 8 * i)).join(foreign(random, 100));
    const { matches, candidates } = recognise(raw, many);
    expect(matches).toEqual([]);
    expect(candidates.map((one) => one.reportId)).toEqual(['report-4', 'report-3', 'report-2']);
    expect(candidates[0]?.coverage).toBeCloseTo(64 / 500, 1);
  });
});
