import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameNumber, numeralsIn } from '../../../lib/core/report/numerals.ts';
import { below, foreign, type Random, randomFrom, seeds, withNoise } from '../support/texts.ts';
import {
  compare,
  compareFully,
  compareWith,
  NUMERALS,
  recordFrom,
  reportText,
  statesOf,
} from './support/compare.ts';

const PARAGRAPH = '\u2029';

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

  test('on a page that is only claimed, no figure is held against another', () => {
    const random = randomFrom(2);
    const text = [20, 20].map((length) => foreign(random, length));
    const record = recordFrom([foreign(random, 200), `${text[0]}共11个${text[1]}`]);
    const raw = `${text[0]}共7个${text[1]}`;
    const { match, differences } = compareFully(record, raw, { isClaimed: true });
    expect(match.claimed).toBe(true);
    expect(differences.figures).toEqual([]);
  });

  test('of a paragraph of which the page has no more than a phrase, none is named', () => {
    const random = randomFrom(5);
    const texts = [200, 60, 60].map((length) => foreign(random, length).replace(NUMERALS, '甲'));
    const [whole = '', left = '', right = ''] = texts;
    const page = (length: number): string =>
      [whole, `${left.slice(-length)}共7个${right.slice(0, length)}`].join(PARAGRAPH);
    const stateOn = (length: number) => {
      const found = compare([whole, `${left}共11个${right}`], page(length));
      return [statesOf(found), found.figures.length];
    };
    expect(stateOn(10)).toEqual(['PM', 0]);
    expect(stateOn(40)).toEqual(['PA', 1]);
  });

  test('has the page’s own words about it', () => {
    const raw = `${before}共 “１５7”\u2028个${after}`;
    expect(compare([`${before}共156个${after}`], raw).figures).toMatchObject([
      { before: `${before.slice(-6)}共“`, after: '”' },
    ]);
  });
});
