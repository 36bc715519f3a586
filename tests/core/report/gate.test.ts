import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gateHashes, gateOpens } from '../../../lib/core/report/gate.ts';
import { createCharFold } from '../../../lib/core/text/char-fold.ts';
import {
  below,
  codesOf,
  fold,
  ideographs,
  randomFrom,
  seeds,
  withNoise,
} from '../support/texts.ts';

const hashesOf = (text: string): Uint32Array => gateHashes(codesOf(text), fold);
const gateOf = (report: string): Set<number> => new Set(hashesOf(report));

/** 干 has two sources, so its traditional form is not sure. */
const PAIRS = ['戰战', '舉举', '衛卫', '發发', '國国', '乾干', '幹干'];
const traditional = (char: string): string =>
  PAIRS.find((pair) => pair.endsWith(char))?.charAt(0) ?? char;

describe('the gate', () => {
  test('opens for any run of 150 characters of the report, whatever stands between them', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const report = ideographs(random, 200 + below(random, 2000));
        const start = below(random, report.length - 149);
        const run = withNoise(random, report.slice(start, start + 150));
        const page = `${ideographs(random, 300)}\u2029${run}\u2029${ideographs(random, 300)}`;
        expect(gateOpens(page, gateOf(report))).toBe(true);
      }),
    );
  });

  test('opens for the traditional edition of such a run, some of whose characters are not sure', () => {
    const fewer = createCharFold(PAIRS.join(''));
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const simplified = [...'战举卫发国干'];
        const report = Array.from(ideographs(random, 900), (char) =>
          random() < 0.2 ? (simplified[below(random, 6)] as string) : char,
        ).join('');
        const start = below(random, 750);
        const run = Array.from(report.slice(start, start + 150), traditional).join('');
        const gate = new Set(gateHashes(codesOf(report), fewer));
        expect(gateOpens(withNoise(random, run), gate)).toBe(true);
        expect(gateOpens(report.slice(start, start + 150), gate)).toBe(true);
      }),
    );
  });

  test('takes no traditional shingle that is not sure', () => {
    const fewer = createCharFold(PAIRS.join(''));
    const countOf = (text: string): number => gateHashes(codesOf(text), fewer).length;
    expect([countOf('甲乙丙丁戊'), countOf('甲战丙丁戊'), countOf('甲干丙丁戊')]).toEqual([
      1, 2, 1,
    ]);
  });

  test('stays closed for unrelated text of the same characters', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const gate = gateOf(ideographs(random, 2000));
        expect(gateOpens(ideographs(random, 5000), gate)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  test('one phrase alone does not open it, however often it stands there', () => {
    const random = randomFrom(4);
    const report = ideographs(random, 600);
    const gate = gateOf(report);
    const phrases = Array.from({ length: 590 }, (_, i) => report.slice(i, i + 5)).filter((phrase) =>
      hashesOf(phrase).every((hash) => gate.has(hash)),
    );
    expect(phrases.length).toBeGreaterThan(10);
    for (const phrase of phrases) {
      expect(gateOpens(`${phrase}${ideographs(random, 30)}`.repeat(20), gate)).toBe(false);
    }
  });

  test('two hits count up to 400 characters apart, from the last place of either', () => {
    const [a = '', b = ''] = ['甲乙丙丁戊', '子丑寅卯辰'];
    const gate = new Set([a, b].flatMap((one) => [...hashesOf(one)]));
    const apart = (count: number): string => '空'.repeat(count);
    expect(gateOpens(a + apart(390) + b, gate)).toBe(true);
    expect(gateOpens(a + apart(400) + b, gate)).toBe(false);
    expect(gateOpens(a + apart(380) + a + apart(100) + b, gate)).toBe(true);
  });

  test('width and case are folded, all else but words is passed over', () => {
    const gate = new Set([...hashesOf('第16000号'), ...hashesOf('a计划b路线')]);
    expect(gateOpens('第１６０００号，方案Ａ计划—Ｂ 路\u2028线', gate)).toBe(true);
  });

  test('never takes a shingle that the page side would not see as it is', () => {
    expect(hashesOf('あいうえおかきくけこ')).toHaveLength(0);
    expect(hashesOf('éàüößéàüöß')).toHaveLength(0);
    expect(hashesOf('甲乙丙')).toHaveLength(0);
  });

  test('an empty page or gate stays closed', () => {
    expect(gateOpens('', gateOf(ideographs(randomFrom(1), 100)))).toBe(false);
    expect(gateOpens(ideographs(randomFrom(1), 100), new Set())).toBe(false);
  });
});
