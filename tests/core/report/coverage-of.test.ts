import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { below, CHANGED, foreign, type Random, randomFrom, seeds } from '../support/texts.ts';
import { compareFully, figuredText, recordFrom } from './support/compare.ts';
import { fold, recogniseSample, sampleBody, sampleRecord } from './support/sample.ts';

const PARAGRAPH = '\u2029';

/** A paragraph left out, cut off, altered, amid others, or as it was. */
function treated(random: Random, text: string): string[] {
  const at = below(random, text.length);
  return (
    [
      [],
      [text.slice(0, at)],
      [text.slice(at)],
      [text.slice(0, at) + CHANGED + text.slice(at + 1)],
      [text.slice(0, at) + foreign(random, 30) + text.slice(at)],
      [foreign(random, 30), text],
      [text.replace(/\d+/, '77')],
    ][below(random, 12)] ?? [text]
  );
}

describe('coverageOf', () => {
  test('says of each paragraph what its state says, and of the report no more', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), (seed, isClaimed) => {
        const random = randomFrom(seed);
        const paragraphs = Array.from({ length: 8 }, () =>
          figuredText(random, random() < 0.3 ? 8 + below(random, 14) : 60 + below(random, 200)),
        );
        const body = paragraphs.flatMap((one) => treated(random, one));
        const solid = figuredText(random, 200);
        const raw = [...body, isClaimed ? solid.slice(0, 40) : solid].join(PARAGRAPH);
        const record = recordFrom([...paragraphs, solid]);
        const { differences, coverage: told } = compareFully(record, raw, { isClaimed });
        differences.paragraphs.forEach(({ state }, i) => {
          const share = told.paragraphs[i] ?? -1;
          if (state === 'present') expect(share).toBe(1);
          else if (state === 'missing') expect(share).toBe(0);
          else {
            expect(share).toBeGreaterThan(0);
            expect(share).toBeLessThan(1);
          }
        });
        const isWhole = differences.paragraphs.every(({ state }) => state === 'present');
        expect(told.coverage === 1).toBe(isWhole);
        expect(told.coverage).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });

  test('the very same page: all of it', () => {
    const raw = sampleBody.join(PARAGRAPH);
    expect(recogniseSample(raw).matches[0]?.coverage).toBeLessThan(1);
    const { coverage } = compareFully(sampleRecord, raw, { charFold: fold });
    expect(coverage.coverage).toBe(1);
    expect(coverage.paragraphs).toEqual(sampleBody.map(() => 1));
  });

  test('without a figure that is another, though all around it is the same', () => {
    const random = randomFrom(1);
    const [before, after] = [foreign(random, 60), foreign(random, 60)];
    for (const [was, now] of [
      ['156', '157'],
      ['12.5', '1.25'],
    ]) {
      const { differences, coverage } = compareFully(
        recordFrom([`${before}共${was}个${after}`]),
        `${before}共${now}个${after}`,
      );
      expect(differences).toMatchObject({ paragraphs: [{ state: 'altered' }], figures: [{ was }] });
      expect(coverage.coverage).toBeLessThanOrEqual(1 - 3 / 125);
      expect(coverage.coverage).toBeGreaterThan(0.96);
    }
  });
});
