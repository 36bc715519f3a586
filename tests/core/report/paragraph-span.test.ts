import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { below, foreign, randomFrom, seeds } from '../support/texts.ts';
import { compare, figuredText } from './support/compare.ts';

const PARAGRAPH = '\u2029';
const BREAK = '\u2028';

const spans = (paragraphs: readonly string[], raw: string): (string | undefined)[] =>
  compare(paragraphs, raw).paragraphs.map(({ page }) => page && raw.slice(...page));

describe('a paragraph’s span', () => {
  test('is all of its line, its marks among it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const paragraphs = Array.from(
          { length: 4 },
          () => `“${figuredText(random, 60 + below(random, 200))}。”`,
        );
        const lines = paragraphs.flatMap((one) => [foreign(random, 20), `　　${one} `]);
        for (const end of [PARAGRAPH, BREAK, `\n${PARAGRAPH}\n`]) {
          expect(spans(paragraphs, lines.join(end))).toEqual(paragraphs);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('in one line with its neighbours: its marks among it, and not theirs', () => {
    const random = randomFrom(1);
    const paragraphs = [1, 2, 3].map(() => `“${figuredText(random, 150)}。”`);
    expect(spans(paragraphs, paragraphs.join('\n'))).toEqual(paragraphs);
    expect(spans(paragraphs, paragraphs.join(''))).toEqual(paragraphs);
  });

  test('ends where the line does, if it is cut off', () => {
    const random = randomFrom(2);
    const paragraphs = [1, 2, 3].map(() => `${figuredText(random, 200)}。`);
    const [first = '', second = '', third = ''] = paragraphs;
    for (let cut = 60; cut < 100; cut++) {
      const lines = [`${first.slice(cut)}”`, second, `“${third.slice(0, cut)}，`];
      const raw = [foreign(random, 30), ...lines, foreign(random, 30)].join(PARAGRAPH);
      expect(spans(paragraphs, raw)).toEqual(lines);
    }
  });

  test('takes nothing of what else stands on its line', () => {
    const random = randomFrom(3);
    const paragraphs = [1, 2].map(() => figuredText(random, 150));
    const raw = `${paragraphs[0]}${foreign(random, 30)}${PARAGRAPH}${foreign(random, 30)}${paragraphs[1]}`;
    const [first = '', second = ''] = spans(paragraphs, raw);
    expect(paragraphs[0]?.startsWith(first)).toBe(true);
    expect(paragraphs[1]?.endsWith(second)).toBe(true);
    expect(Math.min(first.length, second.length)).toBeGreaterThan(140);
  });
});

test('a paragraph that stands here has the page’s own first words, and no other has', () => {
  const random = randomFrom(4);
  const [before = '', text = '', after = ''] = [1, 2, 3].map(() => figuredText(random, 150));
  const raw = [`“${before}`, after.slice(60)].join(PARAGRAPH);
  const openings = compare([before, text, after], raw).paragraphs.map(({ opening }) => opening);
  expect(openings).toEqual([`“${before.slice(0, 11)}`, undefined, after.slice(60, 72)]);
});
