import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contextAllows } from '../../../lib/core/glossary/context-rules.ts';
import { scanTerms } from '../../../lib/core/glossary/scan-terms.ts';
import { createTermAutomaton } from '../../../lib/core/glossary/term-automaton.ts';
import type { Variant } from '../../../lib/core/glossary/variants.ts';
import { normalise, rawSpan } from '../../../lib/core/text/normal-text.ts';
import { fold } from '../support/texts.ts';

type Spelling = string | (Partial<Variant> & { readonly text: string });

interface Occurrence {
  readonly concept: number;
  readonly start: number;
  readonly end: number;
}

function variantsFrom(spellings: readonly Spelling[]): Variant[] {
  return spellings.map((spelling, concept) => ({
    concept,
    status: 'preferred',
    notBefore: [],
    notAfter: [],
    onlyBefore: undefined,
    onlyAfter: undefined,
    near: undefined,
    notNear: undefined,
    ...(typeof spelling === 'string' ? {} : spelling),
    text: normalise(typeof spelling === 'string' ? spelling : spelling.text, fold).text,
  }));
}

/** @param from, to normal offsets */
function find(raw: string, spellings: readonly Spelling[], from = 0, to?: number): Occurrence[] {
  const variants = variantsFrom(spellings);
  const page = normalise(raw, fold);
  const automaton = createTermAutomaton(variants.map((variant) => variant.text));
  const span = {
    start: page.toRaw[from] ?? raw.length,
    end: page.toRaw[to ?? page.text.length] ?? raw.length,
  };
  return scanTerms(raw, page, automaton, span, (candidates, start, end) =>
    candidates
      .map((candidate) => variants[candidate])
      .find((variant) => variant && contextAllows(raw, page, variant, start, end)),
  ).map(({ start, end, found: { concept } }) => ({ concept, start, end }));
}

/** The raw text of every occurrence. */
const marked = (raw: string, ...spellings: readonly Spelling[]): string[] =>
  find(raw, spellings).map(({ start, end }) => raw.slice(start, end));

describe('scanTerms', () => {
  test('the leftmost, then the longest; none overlap', () => {
    expect(marked('新型学习小组长', '学习', '学习小组', '小组长')).toEqual(['学习小组']);
    expect(marked('甲乙丙丁', '甲乙', '乙丙丁', '丙丁')).toEqual(['甲乙', '丙丁']);
    expect(marked('步步步步步', '步步')).toEqual(['步步', '步步']);
  });

  test.each([
    ['用 1\u200b+\u200b11 法', '1\u200b+\u200b11 法'],
    ['用１＋１１法', '１＋１１法'],
    ['用1+\u202811\u2028法', '1+\u202811\u2028法'],
    ['用1 + 11法', '1 + 11法'],
    ['用1+11\n      法', '1+11\n      法'],
    ['用1+1\u00ad1法。', '1+1\u00ad1法'],
  ])('across unseen characters, breaks and blanks: %j', (raw, surface) => {
    expect(marked(raw, '1+11法')).toEqual([surface]);
  });

  test('not across the end of a block', () => {
    expect(marked('学习\u2029小组', '学习小组')).toEqual([]);
  });

  test('also in traditional characters and radicals', () => {
    expect(marked('舉辦⺠⽣戰役', '民生战役')).toEqual(['⺠⽣戰役']);
  });
});

describe('boundaries', () => {
  test.each([
    ['1+110联动', '1+11'],
    ['21+11联动', '1+11'],
    ['1+11+2联动', '1+11'],
    ['１＋１１０联动', '1+11'],
    ['10+NX计划', '10+N'],
    ['10+nx计划', '10+N'],
    ['单号81688', '1688'],
    ['单号16885', '1688'],
    ['1+1\u200b1\u200b0联动', '1+11'],
    ['1688\u20285号', '1688'],
    ['电话0351-1688转', '1688'],
    ['版本3.1+11联动', '1+11'],
    ['长1688.5米', '1688'],
    ['2024/1688批', '1688'],
    ['1688-2号楼', '1688'],
    ['长１６８８．５米', '1688'],
  ])('“%s” does not hold “%s”', (raw, term) => {
    expect(marked(raw, term)).toEqual([]);
  });

  test.each([
    ['推行1+11模式', '1+11'],
    ['1+11', '1+11'],
    ['第1 1+11 0条', '1+11'],
    ['十项10+N。', '10+N'],
    ['“1688”2024年起', '1688'],
    ['2024年“1688”号', '1688'],
    ['提出1688\u00a02024年', '1688'],
    ['2024\u20291688\u20292025', '1688'],
    ['(1688)', '1688'],
    ['到2024年。1688正是', '1688'],
    ['增至2024。1688正是', '1688'],
    ['增至2024. 1688正是', '1688'],
    ['表2.“1688”要求', '1688'],
    ['甲-1688-乙', '1688'],
  ])('“%s” holds “%s”', (raw, term) => {
    expect(marked(raw, term)).toEqual([term]);
  });

  test('ideographs bind nothing: that is what vetoes are for', () => {
    const veto = { text: '1688', notBefore: ['第', '编号'], notAfter: ['号', '万元'] };
    expect(marked('按照1688要求', veto)).toEqual(['1688']);
    for (const raw of ['第1688号', '编号1688', '1688 万元', '１６８８号', '第“1688”条']) {
      expect(marked(raw, '1688')).toHaveLength(1);
      expect(marked(raw, veto)).toEqual([]);
    }
    expect(marked('第\u20291688\u2029号', veto)).toEqual(['1688']);
  });

  test('a vetoed spelling makes room for a shorter one, or for another concept', () => {
    expect(marked('试点县长', { text: '试点县', notAfter: ['长'] }, '试点')).toEqual(['试点']);
    const [occurrence] = find('试点县长', [{ text: '试点县', notAfter: ['长'] }, '试点县']);
    expect(occurrence?.concept).toBe(1);
    expect(find('试点县', ['试点县', '试点县'])).toMatchObject([{ concept: 0 }]);
  });
});

describe('quotes', () => {
  test.each([
    ['以“1+11”模式为', '“1+11”模式'],
    ['以"1+11"模式为', '"1+11"模式'],
    ['以「1+11」模式为', '「1+11」模式'],
    ['以“\u200b1+11” 模式为', '“\u200b1+11” 模式'],
    ['以‘1+11’模式为', '‘1+11’模式'],
    ['以«1+11»模式为', '«1+11»模式'],
    ['以“1+11模式”为', '1+11模式'],
    ['以1+11“模式”为', '1+11“模式”'],
    ['以1+11"模式"为', '1+11"模式"'],
    ['以"1+11"模式"为', '"1+11"模式'],
    ['以1+11”模式为', '1+11”模式'],
    ['以”1+11”模式为', '1+11”模式'],
    ['“以“1+11”模式”为', '“1+11”模式'],
    ['以“1”+“11”模式为', '“1”+“11”模式'],
    ['以“1”+“11模式”为', '“1”+“11模式”'],
    ['以“1+11”“模式”为', '“1+11”“模式”'],
  ])('%s: %s', (raw, surface) => {
    expect(marked(raw, '1+11模式')).toEqual([surface]);
  });

  test('a straight quote between two terms goes with one of them only', () => {
    const raw = '甲"乙"丙丁"戊';
    const found = find(raw, ['甲乙', '丙丁戊']);
    expect(found.map(({ start, end }) => raw.slice(start, end))).toEqual(['甲"乙"', '丙丁"戊']);
  });
});

describe('limits', () => {
  const raw = '甲乙 “甲乙” 甲乙';

  test('no occurrence begins before `from` or reaches beyond `to`', () => {
    const starts = (from?: number, to?: number): number[] =>
      find(raw, ['甲乙'], from, to).map(({ start }) => start);
    expect(starts()).toEqual([0, 4, 8]);
    expect(starts(1)).toEqual([4, 8]);
    expect(starts(2, 4)).toEqual([4]);
    expect(starts(2, 3)).toEqual([]);
    expect(starts(6, 6)).toEqual([]);
  });

  test('where the longest reaches beyond, a shorter one is taken', () => {
    expect(find('学习小组', ['学习小组', '学习'], 0, 3)).toMatchObject([{ concept: 1, end: 2 }]);
  });
});

describe('on any text', () => {
  const unit = fc.constantFrom(...'甲乙丙1+n“”"\u200b \u2028\u2029,');
  const word = fc.string({ unit: fc.constantFrom(...'甲乙1+n'), minLength: 2, maxLength: 4 });
  const spellings = fc.array(
    fc.record({
      text: word,
      notBefore: fc.array(fc.constantFrom('甲', '1', ','), { maxLength: 1 }),
      notAfter: fc.array(fc.constantFrom('乙', '+', '丙'), { maxLength: 1 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const raws = fc.string({ unit, maxLength: 60 });

  test('occurrences are in order, apart, and normalise to a spelling of their concept', () => {
    fc.assert(
      fc.property(raws, spellings, (raw, list) => {
        let floor = 0;
        for (const { concept, start, end } of find(raw, list)) {
          expect(start).toBeGreaterThanOrEqual(floor);
          floor = end;
          expect(normalise(raw.slice(start, end), fold).text).toBe(list[concept]?.text);
        }
      }),
    );
  });

  test('they are those of a plain search, but for quotes', () => {
    fc.assert(
      fc.property(raws, spellings, fc.nat(40), fc.nat(40), (raw, list, a, b) => {
        const page = normalise(raw, fold);
        const [from, to] = [Math.min(a, b), Math.min(Math.max(a, b), page.text.length)];
        const expected: [number, number, number][] = [];
        for (let at = from; at < to; ) {
          const best = list
            .map((variant, concept) => ({ ...variant, concept, end: at + variant.text.length }))
            .filter(
              ({ text, end, notBefore, notAfter }) =>
                end <= to &&
                page.text.startsWith(text, at) &&
                !bound(raw, page.toRaw, at) &&
                !bound(raw, page.toRaw, end) &&
                !notBefore.some((veto) => page.text.slice(0, at).endsWith(veto)) &&
                !notAfter.some((veto) => page.text.slice(end).startsWith(veto)),
            )
            .sort((x, y) => y.end - x.end || x.concept - y.concept)[0];
          if (best) expected.push([best.concept, ...rawSpan(page, at, best.end)]);
          at = best?.end ?? at + 1;
        }
        const found = find(raw, list, from, to);
        expect(found.map(({ concept }) => concept)).toEqual(expected.map(([concept]) => concept));
        found.forEach(({ start, end }, i) => {
          const [, bareStart = 0, bareEnd = 0] = expected[i] ?? [];
          expect(raw.slice(start, bareStart)).toMatch(/^(|[“"][^甲乙丙1+n,]*)$/);
          expect(raw.slice(bareEnd, end)).toMatch(/^(|[^甲乙丙1+n,]*[”"])$/);
        });
      }),
      { numRuns: 300 },
    );
  });

  /** Joining characters on both sides of a normal offset, with nothing but unseen ones between. */
  function bound(raw: string, toRaw: Int32Array, offset: number): boolean {
    if (offset === 0) return false;
    const around = raw.slice(toRaw[offset - 1], (toRaw[offset] ?? raw.length) + 1);
    return /^[1+n][\u200b\u2028]*[1+n]$/.test(around);
  }

  test('a pair of quotes is never torn apart where its other half is next to the span', () => {
    fc.assert(
      fc.property(raws, spellings, (raw, list) => {
        for (const { start, end } of find(raw, list)) {
          const inside = raw.slice(start, end);
          const opens = inside.split('“').length;
          const closes = inside.split('”').length;
          if (closes > opens) expect(raw.charAt(start - 1)).not.toBe('“');
          if (opens > closes) expect(raw.charAt(end)).not.toBe('”');
        }
      }),
      { numRuns: 300 },
    );
  });
});
