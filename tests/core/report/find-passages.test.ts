import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPassages, type WordPassage } from '../../../lib/core/report/find-passages.ts';
import { createFingerprintIndex } from '../../../lib/core/report/fingerprint-index.ts';
import { type Fingerprint, winnow } from '../../../lib/core/report/winnow.ts';
import {
  below,
  codesOf,
  foreign,
  ideographs,
  K,
  randomFrom,
  seeds,
  substituteEvery,
  W,
} from '../support/texts.ts';

/** Winnowing may miss so many characters at either end of a run. */
const EDGE = W - 1;

function passagesOf(page: string, ...reports: string[]): WordPassage[] {
  return passagesIn(winnow(codesOf(page), K, W), reports);
}

function passagesIn(page: Fingerprint, reports: readonly string[]): WordPassage[] {
  const index = createFingerprintIndex(reports.map((report) => winnow(codesOf(report), K, W)));
  return findPassages(page, index);
}

describe('findPassages', () => {
  test('a run of the report is one passage, up to three characters at either end', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: K + W - 1, max: 300 }), (seed, length) => {
        const random = randomFrom(seed);
        const report = ideographs(random, 600);
        const start = below(random, 600 - length);
        const before = foreign(random, below(random, 100));
        const page = before + report.slice(start, start + length) + foreign(random, 80);
        const found = passagesOf(page, report);
        expect(found).toHaveLength(1);
        const [passage] = found as [WordPassage];
        expect(passage.reportStart).toBeGreaterThanOrEqual(start);
        expect(passage.reportStart).toBeLessThanOrEqual(start + EDGE);
        expect(passage.reportEnd).toBeLessThanOrEqual(start + length);
        expect(passage.reportEnd).toBeGreaterThanOrEqual(start + length - EDGE);
        expect(passage.pageStart - before.length).toBe(passage.reportStart - start);
        expect(passage.matched).toBe(passage.reportEnd - passage.reportStart);
        expect(passage.solid).toBe(passage.matched);
        const { pageStart: at, reportStart: inReport, matched } = passage;
        expect(passage.runs).toEqual([{ page: at, report: inReport, length: matched }]);
      }),
    );
  });

  test('a run has the same passage whatever text surrounds it', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: K + W - 1, max: 200 }), (seed, length) => {
        const random = randomFrom(seed);
        const report = ideographs(random, 400);
        const start = below(random, 400 - length);
        const run = report.slice(start, start + length);
        const within = (before: string, after: string): unknown =>
          passagesIn(winnow(codesOf(before + run + after), K, 1), [report]).map((passage) => ({
            ...passage,
            pageStart: passage.pageStart - before.length,
            pageEnd: passage.pageEnd - before.length,
            runs: passage.runs.map((one) => ({ ...one, page: one.page - before.length })),
          }));
        const others = (): string => foreign(random, 2 + below(random, 90));
        // What winnowing chooses at a run's ends depends on the text beyond: looking up all does not.
        const first = within(others(), others());
        expect(within(others(), others())).toEqual(first);
      }),
    );
  });

  test('text without a shared shingle has none', () => {
    const random = randomFrom(1);
    expect(passagesOf(ideographs(random, 3000), ideographs(random, 3000))).toEqual([]);
    expect(passagesOf('', ideographs(random, 100))).toEqual([]);
    expect(passagesOf(ideographs(random, 100))).toEqual([]);
  });

  test('what is proven stands on the page as in the report', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const report = ideographs(random, 400);
        let page = '';
        for (let i = 0; i < 12; i++) {
          const at = below(random, 390);
          page += report.slice(at, at + below(random, 60)) + foreign(random, below(random, 30));
        }
        for (const passage of passagesOf(page, report)) {
          let sum = 0;
          let last = { page: -1, report: -1 };
          for (const run of passage.runs) {
            const here = page.slice(run.page, run.page + run.length);
            expect(here).toBe(report.slice(run.report, run.report + run.length));
            expect(run.length).toBeGreaterThanOrEqual(K);
            expect(run.page).toBeGreaterThan(last.page);
            expect(run.report).toBeGreaterThan(last.report);
            last = run;
            sum += run.length;
          }
          expect(passage.runs[0]?.page).toBe(passage.pageStart);
          expect(passage.runs[0]?.report).toBe(passage.reportStart);
          expect(last.page).toBeLessThan(passage.pageEnd);
          expect(passage.matched).toBeLessThanOrEqual(sum);
          expect(passage.matched).toBeLessThanOrEqual(passage.pageEnd - passage.pageStart);
          expect(passage.solid).toBeLessThanOrEqual(passage.matched);
        }
      }),
    );
  });

  test('a changed character every 30 does not cut a passage', () => {
    const random = randomFrom(2);
    const report = ideographs(random, 600);
    const [passage, ...rest] = passagesOf(substituteEvery(report, 30), report);
    expect(rest).toEqual([]);
    expect(passage?.pageEnd).toBeGreaterThan(590);
    expect(passage?.matched).toBeGreaterThan(600 * 0.75);
    expect(passage?.solid).toBe(passage?.matched);
  });

  test('a few characters added or dropped do not cut it, a long insertion does', () => {
    const random = randomFrom(3);
    const report = ideographs(random, 300);
    const [head, tail] = [report.slice(0, 150), report.slice(150)];
    expect(passagesOf(head + foreign(random, 10) + tail, report)).toHaveLength(1);
    expect(passagesOf(head + tail.slice(10), report)).toHaveLength(1);
    expect(passagesOf(head + foreign(random, 60) + tail, report)).toHaveLength(2);
    expect(passagesOf(head + tail.slice(60), report)).toHaveLength(2);
  });

  test('a hole of more than 16 characters ends a solid stretch, not the passage', () => {
    const random = randomFrom(4);
    const report = ideographs(random, 300);
    const page = report.slice(0, 100) + foreign(random, 25) + report.slice(125);
    const [passage, ...rest] = passagesOf(page, report);
    expect(rest).toEqual([]);
    expect(passage?.matched).toBeGreaterThan(260);
    expect(passage?.solid).toBeLessThanOrEqual(175);
    expect(passage?.runs).toHaveLength(2);
  });

  test('a phrase repeated on the page proves no more than once', () => {
    const random = randomFrom(5);
    const report = ideographs(random, 500);
    for (const length of [9, 12, 20, 40]) {
      const phrase = report.slice(200, 200 + length);
      for (const between of ['', foreign(random, 3), foreign(random, 15)]) {
        for (const passage of passagesOf((phrase + between).repeat(40), report)) {
          expect(passage.matched).toBeLessThanOrEqual(length);
        }
      }
    }
  });

  test('a phrase that the report holds twice does not break the passage around it', () => {
    const random = randomFrom(6);
    for (const distance of [4, 11, 30, 100]) {
      const phrase = ideographs(random, 14);
      const report =
        ideographs(random, 150) +
        phrase +
        ideographs(random, distance) +
        phrase +
        ideographs(random, 150);
      const longest = Math.max(...passagesOf(report, report).map((passage) => passage.matched));
      expect(longest).toBeGreaterThanOrEqual(report.length - 2 * EDGE);
    }
  });

  test('nor does a shingle that comes again a few characters later', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 5 }), (seed, distance) => {
        const random = randomFrom(seed);
        const phrase = ideographs(random, K + 1);
        const middle = phrase + ideographs(random, distance) + phrase;
        const report = ideographs(random, 60) + middle + ideographs(random, 60);
        const longest = Math.max(...passagesOf(report, report).map((passage) => passage.matched));
        expect(longest).toBeGreaterThanOrEqual(report.length - 2 * EDGE);
      }),
    );
  });

  test('each repetition of a phrase is a passage of its own', () => {
    const random = randomFrom(10);
    const report = ideographs(random, 500);
    const phrase = report.slice(200, 212);
    for (const between of ['', foreign(random, 3)]) {
      const found = passagesOf((phrase + between).repeat(5), report);
      expect(found.filter((passage) => passage.matched >= 12 - 2 * EDGE)).toHaveLength(5);
    }
  });

  test('reports do not disturb each other', () => {
    const random = randomFrom(7);
    const [a = '', b = '', c = ''] = [1, 2, 3].map(() => ideographs(random, 200));
    const found = passagesOf(b.slice(0, 100) + a.slice(50, 150) + b.slice(100), a, b, c);
    expect(found.map((passage) => passage.report)).toEqual([1, 0, 1]);
  });

  test('passages below the wanted length are left out', () => {
    const random = randomFrom(8);
    const report = ideographs(random, 300);
    const index = createFingerprintIndex([winnow(codesOf(report), K, W)]);
    const page = `${report.slice(0, 15)}${foreign(random, 80)}${report.slice(100, 160)}`;
    const find = (least?: number): number =>
      findPassages(winnow(codesOf(page), K, W), index, least).length;
    expect([find(), find(16), find(100)]).toEqual([2, 1, 0]);
  });
});

describe('hostile pages', () => {
  const random = randomFrom(9);
  const report = ideographs(random, 2000);

  test.each([7, 8, 20, 60, 300])(
    'a page of one phrase of %i characters over and over is done in bounded time and memory',
    (length) => {
      const page = report.slice(300, 300 + length).repeat(Math.ceil(400_000 / length));
      const found = passagesOf(page, report);
      expect(found.length).toBeLessThanOrEqual(2000);
      expect(Math.max(0, ...found.map((passage) => passage.matched))).toBeLessThanOrEqual(length);
    },
  );

  test('a report that repeats itself, on a page that repeats it', () => {
    const drone = `${report.slice(0, 10)}${report.slice(500, 504)}`.repeat(5000);
    const slowly = Array.from(
      { length: 3000 },
      (_, i) => drone.slice(0, 13) + report[i % 900],
    ).join('');
    for (const self of [drone, slowly, '一'.repeat(100_000)]) {
      expect(passagesOf(self.repeat(3), self, report).length).toBeLessThanOrEqual(2000);
    }
  });

  test('many reports that hold the same block eight times, on a page of that block', () => {
    const block = ideographs(random, 200);
    const reports = Array.from({ length: 32 }, () =>
      Array.from({ length: 8 }, () => block + ideographs(random, 3)).join(''),
    );
    expect(passagesOf(block.repeat(2000), ...reports).length).toBeLessThanOrEqual(2000);
  });
});
