import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  below,
  foreign,
  type Random,
  randomFrom,
  seeds,
  shuffled,
  withNoise,
  wordsOf,
} from '../support/texts.ts';
import { compare, figuredText, reportText, statesOf } from './support/compare.ts';

const PARAGRAPH = '\u2029';
const BREAK = '\u2028';

/** Other text with figures in it, in a line of its own. */
const between = (random: Random): string =>
  random() < 0.4
    ? foreign(random, 10) + below(random, 2000) + foreign(random, 10 + below(random, 90))
    : '';

describe('the whole report', () => {
  test('amid other text, with any breaks, blanks, quotes: nothing differs', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const paragraphs = reportText(random);
        const lines = paragraphs.flatMap((one) => [between(random), withNoise(random, one)]);
        const raw = [...lines, between(random)].filter((line) => line !== '').join(PARAGRAPH);
        const found = compare(paragraphs, raw);
        expect(found.figures).toEqual([]);
        expect(statesOf(found)).toBe('P'.repeat(paragraphs.length));
      }),
      { numRuns: 80 },
    );
  });

  test('in one line, in hard lines, or parted anywhere: nothing differs', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const paragraphs = reportText(random);
        const whole = paragraphs.join('');
        const every = 5 + below(random, 60);
        const parted = whole.replace(
          new RegExp(`.{${every}}`, 'g'),
          `$&${random() < 0.5 ? BREAK : PARAGRAPH}`,
        );
        for (const raw of [whole, parted]) {
          const found = compare(paragraphs, foreign(random, 80) + raw + foreign(random, 80));
          expect(found.figures).toEqual([]);
          expect(statesOf(found)).toBe('P'.repeat(paragraphs.length));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('where each paragraph stands', () => {
    const random = randomFrom(1);
    const paragraphs = [figuredText(random, 200), figuredText(random, 120)];
    const raw = [foreign(random, 50), paragraphs[0], foreign(random, 70), paragraphs[1]].join(
      PARAGRAPH,
    );
    const found = compare(paragraphs, raw);
    expect(found.paragraphs.map(({ page }) => raw.slice(...(page ?? [0, 0])))).toEqual(paragraphs);
  });
});

describe('paragraphs', () => {
  test('left out: missing; those around them: as they are; no figure differs', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const paragraphs = reportText(random, 8).map((one) =>
          one.length < 60 ? one : one + figuredText(random, 40),
        );
        paragraphs[0] = figuredText(random, 200);
        const kept = paragraphs.map((_, i) => i === 0 || random() < 0.6);
        const raw = paragraphs.filter((_, i) => kept[i]).join(PARAGRAPH);
        const found = compare(paragraphs, raw);
        expect(found.figures).toEqual([]);
        found.paragraphs.forEach(({ state, moved }, i) => {
          expect(moved).toBe(false);
          // Alone, so short a heading may have no shingle to be known by.
          if (kept[i] && wordsOf(paragraphs[i] ?? '').length < 9) return;
          expect(state).toBe(kept[i] ? 'present' : 'missing');
        });
      }),
    );
  });

  test('in another order: moved, and not altered', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const paragraphs = Array.from({ length: 6 }, () =>
          figuredText(random, 60 + below(random, 200)),
        );
        const raw = shuffled(random, paragraphs).join(PARAGRAPH);
        const found = compare(paragraphs, raw);
        expect(found.figures).toEqual([]);
        expect(statesOf(found).toUpperCase()).toBe('PPPPPP');
        const unmoved = found.paragraphs.filter(({ moved }) => !moved);
        const starts = unmoved.map(({ page }) => page?.[0] ?? -1);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
    const random = randomFrom(2);
    const [a = '', b = '', c = ''] = [1, 2, 3].map(() => figuredText(random, 100));
    expect(statesOf(compare([a, b, c], [b, c, a].join(PARAGRAPH)))).toBe('pPP');
  });

  const random = randomFrom(3);
  const [before = '', text = '', after = ''] = [200, 200, 200].map((n) => figuredText(random, n));
  const pageWith = (...changed: string[]): string => [before, ...changed, after].join(PARAGRAPH);
  const with3 = (raw: string, withRaw?: boolean): string =>
    statesOf(compare([before, text, after], raw, withRaw));
  const [head, tail] = [text.slice(0, 100), text.slice(100)];

  test.each<[string, string[]]>([
    ['a character changed', [text.slice(0, 90) + foreign(random, 3).charAt(0) + text.slice(91)]],
    ['a sentence put in', [head + foreign(random, 30) + tail]],
    ['a sentence put in at its end', [text + foreign(random, 30)]],
    ['a sentence put in at its beginning', [foreign(random, 30) + text]],
    ['a sentence left out', [head + tail.slice(30)]],
    ['half of it in another wording', [head + foreign(random, 100)]],
    ['its first half in another wording', [foreign(random, 100) + tail]],
    ['its first words in fewer others', [foreign(random, 2) + text.slice(6)]],
    ['its last words in fewer others', [text.slice(0, -8) + foreign(random, 3)]],
    ['cut off, and something left out before', [text.slice(0, 60) + text.slice(90, 160)]],
  ])('%s: altered', (_, changed) => {
    expect(with3(pageWith(...changed))).toBe('PAP');
  });

  test.each<[string, string[]]>([
    ['its end left out', [text.slice(0, 160)]],
    ['its beginning left out', [text.slice(40)]],
    ['both left out', [text.slice(40, 160)]],
    ['cut off before a caption', [text.slice(0, 160), foreign(random, 20)]],
    ['cut off before a caption just as long', [text.slice(0, 160), foreign(random, 40)]],
    ['cut off before a line break', [`${text.slice(0, 160)}${BREAK}${foreign(random, 20)}`]],
  ])('%s: partial', (_, changed) => {
    expect(with3(pageWith(...changed))).toBe('PCP');
  });

  test('a page, of several, that begins and ends within a paragraph: those two partial', () => {
    const pages = [before.slice(90), text, after.slice(0, 70)].join(PARAGRAPH);
    expect(with3([foreign(random, 60), pages, foreign(random, 60)].join(PARAGRAPH))).toBe('CPC');
    expect(with3(pages)).toBe('CPC');
    expect(with3(`${before.slice(90)}${PARAGRAPH}${text.slice(0, 70)}`)).toBe('CCM');
  });

  test.each<[string, string[]]>([
    ['in two blocks', [head, tail]],
    ['a caption between the two', [head, foreign(random, 20), tail]],
    ['a caption before and after', [foreign(random, 20), text, foreign(random, 20)]],
    ['line breaks and captions', [`${head}${BREAK}${foreign(random, 20)}${BREAK}${tail}`]],
    ['a caption after a line break', [`${text}${BREAK}${foreign(random, 20)}`]],
  ])('%s: as it was', (_, changed) => {
    expect(with3(pageWith(...changed))).toBe('PPP');
  });

  test('one line with its neighbours: as it was, whatever stands between', () => {
    expect(with3(before + text + after)).toBe('PPP');
    expect(with3(before + foreign(random, 20) + text + after)).toBe('PPP');
  });

  test('without the page’s line breaks, text put in at an end is not spoken of', () => {
    expect(with3(pageWith(text + foreign(random, 30)), false)).toBe('PPP');
  });

  test('a short heading beside missing paragraphs is missing too', () => {
    const other = [foreign(random, 90), text.slice(50, 68), foreign(random, 200)];
    const raw = [before, ...other, after].join(PARAGRAPH);
    const heading = text.slice(0, 5);
    expect(statesOf(compare([before, heading, text.slice(5), after], raw))).toBe('PMMP');
    expect(statesOf(compare([before, text.slice(5), heading, after], raw))).toBe('PMMP');
  });

  test('all of it in other words: missing', () => {
    expect(with3(pageWith(foreign(random, 200)))).toBe('PMP');
  });

  test('a stray phrase of it elsewhere is not the paragraph', () => {
    const raw = [before, after, foreign(random, 80) + text.slice(50, 68) + foreign(random, 80)];
    expect(with3(raw.join(PARAGRAPH))).toBe('PMP');
  });

  test('on the page twice: where most of it stands', () => {
    const raw = [text.slice(20, 90), foreign(random, 90), before, text, after].join(PARAGRAPH);
    const found = compare([before, text, after], raw);
    expect(statesOf(found)).toBe('PPP');
    expect(found.paragraphs[1]?.page?.[0]).toBeGreaterThan(raw.indexOf(before));
  });

  test('a short heading: in its place, among captions, changed, left out', () => {
    for (const length of [6, 7, 8, 9, 12, 16, 19]) {
      const heading = figuredText(random, length).slice(0, length);
      const states = (...lines: string[]): string =>
        statesOf(compare([before, heading, after], [before, ...lines, after].join(PARAGRAPH)));
      expect(states(heading)).toBe('PPP');
      expect(states(foreign(random, 20), heading, foreign(random, 20))).toBe('PPP');
      expect(states(foreign(random, length))).toBe('PAP');
      expect(states()).toBe('PMP');
    }
  });
});
