import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createCharFold,
  isDropped,
  isQuote,
  isWordChar,
} from '../../../lib/core/text/char-fold.ts';

const folded = (char: string, pairs = ''): string => {
  const code = createCharFold(pairs)(char.charCodeAt(0));
  return code === 0 ? '' : String.fromCharCode(code);
};

const unit = fc.integer({ min: 0, max: 0xffff });

describe('createCharFold', () => {
  test.each([
    ['Ａ', 'a'],
    ['Ｚ', 'z'],
    ['９', '9'],
    ['＋', '+'],
    ['﹢', '+'],
    ['G', 'g'],
    ['É', 'é'],
    ['。', '.'],
    ['．', '.'],
    ['｡', '.'],
    ['、', '、'],
    ['､', '、'],
    ['・', '·'],
    ['•', '·'],
    ['式', '式'],
  ])('width and case: %s → %s', (from, to) => {
    expect(folded(from)).toBe(to);
  });

  test.each([
    ['⼀', '一'],
    ['⽣', '生'],
    ['⾏', '行'],
    ['⺠', '民'],
    ['⻓', '长'],
    ['⻔', '门'],
    ['⻛', '风'],
    ['\uf934', '老'],
  ])('radical or compatibility ideograph: %s → %s', (from, to) => {
    expect(folded(from)).toBe(to);
  });

  test('traditional becomes simplified, also by way of a radical', () => {
    expect(folded('戰', '戰战舉举')).toBe('战');
    expect(folded('战', '戰战舉举')).toBe('战');
    expect(folded('⾒', '見见')).toBe('见');
    expect(folded('\uf90a', '金钅')).toBe('钅');
  });

  test.each([
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '＂',
    '＇',
    '「',
    '」',
    '『',
    '』',
    '《',
    '》',
    '`',
    '«',
  ])('the quote %s is left out', (quote) => {
    expect(folded(quote)).toBe('');
    expect(isQuote(quote)).toBe(true);
  });

  test.each([
    ' ',
    '\t',
    '\n',
    '\r',
    '\u00a0',
    '\u3000',
    '\u2009',
    '\u202f',
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\ufe0f',
    '\u2028',
  ])('the blank or unseen character %j is left out', (char) => {
    expect(folded(char)).toBe('');
    expect(isQuote(char)).toBe(false);
  });

  test('a paragraph separator stays, so that nothing reaches across blocks', () => {
    expect(folded('\u2029')).toBe('\u2029');
    expect(isWordChar(0x2029)).toBe(false);
  });

  test('is idempotent for every code unit and any pairs, chains and circles too', () => {
    const clash = fc.constantFrom(...'甲乙丙丁戊ＡａA⾒見见⺠民');
    const pairs = fc.array(fc.tuple(clash, clash), { maxLength: 12 });
    fc.assert(
      fc.property(pairs, (list) => {
        const fold = createCharFold(list.flat().join(''));
        for (let code = 0; code < 0x10000; code++) {
          const once = fold(code);
          if (fold(once) !== once) throw new Error(`U+${code.toString(16)}`);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('surrogates are left alone and are word characters', () => {
    const fold = createCharFold('');
    for (const code of [0xd800, 0xdbff, 0xdc00, 0xdfff]) {
      expect(fold(code)).toBe(code);
      expect(isWordChar(code)).toBe(true);
    }
  });

  test.each(['戰', '戰战舉', '𠮷吉'])('refuses pairs out of step: %j', (pairs) => {
    expect(() => createCharFold(pairs)).toThrow(RangeError);
  });
});

describe('isWordChar and isDropped', () => {
  test('no character is both', () => {
    fc.assert(fc.property(unit, (code) => !(isDropped(code) && isWordChar(code))));
  });

  test('letters, digits and ideographs are words; marks are not', () => {
    expect([...'一式a9éぁ㐀'].every((char) => isWordChar(char.charCodeAt(0)))).toBe(true);
    expect([...'+.,。·×÷()（—'].some((char) => isWordChar(char.charCodeAt(0)))).toBe(false);
  });
});
