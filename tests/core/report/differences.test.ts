import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameNumber, numeralsIn } from '../../../lib/core/report/numerals.ts';
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
import {
  compare,
  compareWith,
  figuredText,
  NUMERALS,
  recordFrom,
  statesOf,
} from './support/compare.ts';

const PARAGRAPH = '\u2029';
const BREAK = '\u2028';

/** Headings amid longer paragraphs, some too short to hold a shingle of their own. */
function reportText(random: Random, count = 4 + below(random, 6)): string[] {
  return Array.from({ length: count }, (_, i) => {
    if (i === 0 || i === count - 1) return figuredText(random, 200 + below(random, 200));
    return figuredText(random, random() < 0.3 ? 7 + below(random, 14) : 60 + below(random, 300));
  });
}

/** Other text with figures in it, in a line of its own. */
const between = (random: Random): string =>
  random() < 0.4
    ? foreign(random, 10) + below(random, 2000) + foreign(random, 10 + below(random, 90))
    : '';

/** Another number, of the same digits or more or fewer. */
function otherNumber(random: Random, text: string): string {
  for (;;) {
    const digit = String(below(random, 10));
    const chinese = '一二三四五六七八九'.charAt(below(random, 9));
    const isArabic = /\d/.test(text);
    const choices = isArabic
      ? [text + digit, digit + text, text.slice(1), text.slice(0, -1) + digit, digit]
      : [chinese, `${chinese}十`, `十${chinese}`, '千百', '百'];
    const now = choices[below(random, choices.length)] as string;
    const [one, ...more] = numeralsIn(now);
    if (one?.text === now && more.length === 0 && !isSameNumber(now, text)) return now;
  }
}

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
    found.paragraphs.forEach(({ page }, i) => {
      const here = raw.slice(...(page ?? [0, 0]));
      expect(paragraphs[i]).toContain(here);
      expect(here.length).toBeGreaterThan((paragraphs[i] ?? '').length - 7);
    });
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
    ['its end left out', [text.slice(0, 160)]],
    ['its beginning left out', [text.slice(40)]],
    ['half of it in another wording', [head + foreign(random, 100)]],
  ])('%s: altered', (_, changed) => {
    expect(with3(pageWith(...changed))).toBe('PAP');
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

describe('figures', () => {
  /** The report with some of its figures altered, and what should be said of it. */
  function planted(random: Random, paragraphs: readonly string[], share: number) {
    const expected: { paragraph: number; was: string; now: string }[] = [];
    const altered = paragraphs.map((text, paragraph) => {
      let at = 0;
      let result = '';
      for (const { start, end, text: was } of numeralsIn(text)) {
        // At the very ends of the report nothing proves what stands around a figure.
        const isAtEnd =
          (paragraph === 0 && start < 12) ||
          (paragraph === paragraphs.length - 1 && text.length - end < 12);
        const now = random() < share && !isAtEnd ? otherNumber(random, was) : was;
        if (now !== was) expected.push({ paragraph, was, now });
        result += text.slice(at, start) + now;
        at = end;
      }
      return result + text.slice(at);
    });
    return { altered, expected };
  }
  const summary = ({ figures }: ReturnType<typeof compare>) =>
    figures.map(({ paragraph, was, now }) => ({ paragraph, was, now }));

  test('each altered one is found, and no other', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = randomFrom(seed);
        const paragraphs = reportText(random);
        const { altered, expected } = planted(random, paragraphs, 0.1);
        // A comma put into a number makes another of it.
        const raw = withNoise(random, altered.join(PARAGRAPH)).replace(
          /(?<=[\d.,一二三四五六七八九十百千万])，(?=[\d.,一二三四五六七八九十百千万])/g,
          '',
        );
        const found = compare(paragraphs, raw);
        expect(summary(found)).toEqual(expected);
      }),
      { numRuns: 80 },
    );
  });

  const random = randomFrom(4);
  const [before = '', after = ''] = [60, 60].map((n) => foreign(random, n).replace(NUMERALS, '甲'));
  const changesIn = (was: string, now: string): string[] =>
    compare([before + was + after], before + now + after).figures.map(
      (one) => `${one.was}→${one.now}`,
    );

  test.each<[string, string, string[]]>([
    ['围绕“156”战略', '围绕“157”战略', ['156→157']],
    ['打造五型卫健', '打造六型卫健', ['五→六']],
    ['开展十百示范', '开展千百示范', ['十百→千百']],
    ['“10+N”专项', '“8+N”专项', ['10→8']],
    ['共156个', '共1567个', ['156→1567']],
    ['共6个', '共16个', ['6→16']],
    ['共16个', '共6个', ['16→6']],
    ['增长12.5%', '增长1.25%', ['12.5→1.25']],
    ['增长12.5%', '增长125%', ['12.5→125']],
    ['投入3万元', '投入3亿元', ['3万→3亿']],
    ['建10个甲、20个乙、30个丙', '建11个甲、20个乙、31个丙', ['10→11', '30→31']],
    ['自2024年', '自２０２５年', ['2024→2025']],
    ['自二〇二四年', '自二〇二五年', ['二〇二四→二〇二五']],
  ])('%s → %s', (was, now, expected) => {
    expect(changesIn(was, now)).toEqual(expected);
  });

  test.each([
    ['共1234个', '共１ ２３４个'],
    ['共1,234个', '共1234个'],
    ['共26件', '共二十六件'],
    ['投入3万元', '投入30000元'],
    ['增长12.50%', '增长12.5%'],
  ])('%s is %s: nothing differs', (was, now) => {
    const found = compare([before + was + after], before + now + after);
    expect(found.figures).toEqual([]);
    expect(statesOf(found)).toBe('P');
  });

  test.each([
    ['共156个单位', '共157家企业'],
    ['共156个单位', '共单位'],
    ['自2025年起', '自今年起'],
    ['共156个', '共156、157个'],
    ['有甲5个、乙6个', '有乙6个、甲5个'],
    ['第5期', '第5-6期'],
  ])('%s → %s: more than a figure was changed, so none is named', (was, now) => {
    const found = compare([before + was + after], before + now + after);
    expect(found.figures).toEqual([]);
    expect(statesOf(found)).toBe('A');
  });

  test('says where it stands', () => {
    const raw = `${before}共 “１５7” 个${after}`;
    const [figure] = compare([`${before}共156个${after}`], raw).figures;
    expect(figure).toMatchObject({ paragraph: 0, was: '156', now: '157' });
    expect(raw.slice(...(figure?.page ?? [0, 0]))).toBe('１５7');
  });

  test('at the page’s end, or where the sentence goes on otherwise, there is no telling', () => {
    const text = before + after;
    const page = `${text}共157个`;
    expect(compare([`${text}共156个`, after], page).figures).toEqual([]);
    expect(compare([`${text}共156个${after}`], page + foreign(random, 60)).figures).toEqual([]);
  });

  test('a record of before there were figures gives none', () => {
    const paragraphs = [`${before}共156个${after}`];
    const raw = `${before}共157个${after}`;
    const { figures: _, ...older } = recordFrom(paragraphs);
    expect(compareWith(older, raw)).toMatchObject({
      figures: [],
      paragraphs: [{ state: 'altered' }],
    });
  });
});
