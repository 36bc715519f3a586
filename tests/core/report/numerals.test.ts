import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameNumber, numeralsIn } from '../../../lib/core/report/numerals.ts';

const textsIn = (text: string): string[] => numeralsIn(text).map((one) => one.text);

describe('numeralsIn', () => {
  test.each<[string, string[]]>([
    ['新建156个', ['156']],
    ['增长12.5%', ['12.5']],
    ['共1,234,567元', ['1,234,567']],
    ['4,5月', ['4', '5']],
    ['10,1200', ['10', '1200']],
    ['约3万人、1.2亿元', ['3万', '1.2亿']],
    ['1+11模式', ['1', '11']],
    ['五型卫健,十百工程', ['五', '十百']],
    ['二〇二五年', ['二〇二五']],
    ['于2025.4.8刊发', ['2025.4.8']],
    ['完.', []],
    ['电话13800138000转8', ['13800138000', '8']],
    ['编号1234567890123', []],
    ['一是早办,二是快办.三要办好', ['三']],
    ['十是多少,百里挑一是常事', ['百', '一']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(textsIn(text)).toEqual(expected);
  });

  test('says where each stands, and leaves no digit out but in numbers too long', () => {
    const chars = fc.string({ unit: fc.constantFrom(...'一万两十0123.,月日'), maxLength: 30 });
    fc.assert(
      fc.property(chars, (text) => {
        let rest = text;
        for (const { start, end, text: found } of numeralsIn(text)) {
          expect(text.slice(start, end)).toBe(found);
          rest = rest.slice(0, start) + '空'.repeat(end - start) + rest.slice(end);
        }
        for (const run of rest.match(/[\d一万两十.,]+/g) ?? []) {
          if (/[\d一万两十]/.test(run)) expect(run.length).toBeGreaterThan(12);
        }
      }),
    );
  });
});

describe('isSameNumber', () => {
  test.each([
    ['1,234', '1234'],
    ['12.50', '12.5'],
    ['3万', '30000'],
    ['1.1万', '11000'],
    ['二十六', '26'],
    ['十二', '12'],
    ['一百零五', '105'],
    ['两千', '2000'],
    ['三万五千', '35000'],
    ['一亿两千万', '1.2亿'],
    ['二〇二五', '2025'],
    ['二零二五', '二〇二五'],
    ['五', '5'],
    ['十百', '十百'],
    ['2025.4.8', '2025.4.8'],
  ])('%s is %s', (one, other) => {
    expect(isSameNumber(one, other)).toBe(true);
    expect(isSameNumber(other, one)).toBe(true);
  });

  test.each([
    ['12.5', '1.25'],
    ['12.5', '125'],
    ['3万', '3亿'],
    ['二十六', '二百六'],
    ['十百', '千百'],
    ['十百', '1000'],
    ['万', '亿'],
    ['百', '100'],
    ['2025.4.8', '2025.48'],
    ['五', '六'],
  ])('%s is not %s', (one, other) => {
    expect(isSameNumber(one, other)).toBe(false);
    expect(isSameNumber(other, one)).toBe(false);
  });

  test('whole numbers are those of their Chinese spelling', () => {
    const chinese = (value: number): string =>
      ['千', '百', '十', '']
        .map((unit, i) => {
          const digit = Math.floor(value / 10 ** (3 - i)) % 10;
          return digit === 0 ? '零' : '零一二三四五六七八九'.charAt(digit) + unit;
        })
        .join('')
        .replace(/零+$/, '')
        .replace(/^零+/, '')
        .replace(/零+/g, '零');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (a, b) => {
        expect(isSameNumber(chinese(a), String(b))).toBe(a === b);
        expect(isSameNumber(chinese(a), String(a))).toBe(true);
        expect(isSameNumber(`${chinese(a)}万`, String(a * 10_000))).toBe(true);
      }),
    );
  });
});
