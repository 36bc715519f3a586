import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, normalOffset, rawSpan, wordChars } from '../../../lib/core/text/normal-text.ts';
import { anyText, fold } from '../support/texts.ts';

describe('normalise', () => {
  test.each([
    ['“１５６”戰略 舉措', '156战略举措'],
    ['１\u200b＋\u2028１１\n模\u00ad式', '1+11模式'],
    ['⺠⽣\u00a0《实\u3000事》', '民生实事'],
    ['前段\u2029后段', '前段\u2029后段'],
    ['', ''],
    ['\u200b “”\n', ''],
  ])('%j → %j', (raw, normal) => {
    expect(normalise(raw, fold).text).toBe(normal);
  });

  test('is idempotent and never throws, whatever the string', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = normalise(raw, fold);
        expect(normalise(text, fold).text).toBe(text);
      }),
    );
  });

  test('bears a text longer than one chunk of code units', () => {
    const raw = '戰 '.repeat(50_000);
    const { text, toRaw } = normalise(raw, fold);
    expect(text).toBe('战'.repeat(50_000));
    expect(toRaw[49_999]).toBe(99_998);
    expect(toRaw[50_000]).toBe(100_000);
  });
});

describe('the offset map', () => {
  test('ascends strictly and ends with the raw length', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text, toRaw } = normalise(raw, fold);
        expect(toRaw).toHaveLength(text.length + 1);
        expect(toRaw.at(-1)).toBe(raw.length);
        for (let i = 1; i < toRaw.length; i++) {
          expect(toRaw[i]).toBeGreaterThan(toRaw[i - 1] as number);
        }
      }),
    );
  });

  test('every normal character is the fold of its raw one', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text, toRaw } = normalise(raw, fold);
        for (let i = 0; i < text.length; i++) {
          expect(text.charCodeAt(i)).toBe(fold(raw.charCodeAt(toRaw[i] as number)));
        }
      }),
    );
  });

  test('normalOffset is the first normal offset at or after a raw one', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const map = normalise(raw, fold);
        for (let at = 0; at <= raw.length; at++) {
          expect(normalOffset(map, at)).toBe(map.toRaw.findIndex((offset) => offset >= at));
        }
        expect(normalOffset(map, raw.length + 5)).toBe(map.text.length);
      }),
    );
  });

  test('a raw span normalises to its normal span, tight at both ends, and maps back', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (raw, a, b) => {
        const map = normalise(raw, fold);
        const from = Math.min(a, b, map.text.length);
        const to = Math.min(Math.max(a, b), map.text.length);
        const [start, end] = rawSpan(map, from, to);
        expect(normalise(raw.slice(start, end), fold).text).toBe(map.text.slice(from, to));
        expect(normalOffset(map, start)).toBe(from);
        expect(normalOffset(map, end)).toBe(to);
        if (to > from) expect(fold(raw.charCodeAt(end - 1))).not.toBe(0);
        else expect(end).toBe(start);
      }),
    );
  });

  test('a raw span leaves out the blanks around it', () => {
    const raw = '甲 “乙丙” 丁';
    const map = normalise(raw, fold);
    expect(raw.slice(...rawSpan(map, 1, 3))).toBe('乙丙');
    expect(rawSpan(map, 4, 4)).toEqual([raw.length, raw.length]);
  });
});

describe('wordChars', () => {
  test('keeps letters, digits and ideographs with their normal offsets', () => {
    const { codes, offsets } = wordChars('甲,乙+1a\u2029.');
    expect(String.fromCharCode(...codes)).toBe('甲乙1a');
    expect([...offsets]).toEqual([0, 2, 4, 5]);
  });

  test('offsets ascend and name the very characters', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text } = normalise(raw, fold);
        const { codes, offsets } = wordChars(text);
        expect(offsets).toHaveLength(codes.length);
        codes.forEach((code, i) => {
          expect(text.charCodeAt(offsets[i] as number)).toBe(code);
          if (i > 0) expect(offsets[i]).toBeGreaterThan(offsets[i - 1] as number);
        });
      }),
    );
  });
});
