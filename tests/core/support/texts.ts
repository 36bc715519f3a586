/** Texts for property tests: random ideographs from a seed, noise between them, records made of them. */
import fc from 'fast-check';
import { gateHashes } from '../../../lib/core/report/gate.ts';
import { encodeFingerprint, type ReportRecord } from '../../../lib/core/report/report-record.ts';
import { winnow } from '../../../lib/core/report/winnow.ts';
import { encodeWords } from '../../../lib/core/report/words.ts';
import { createCharFold } from '../../../lib/core/text/char-fold.ts';
import { normalise, wordChars } from '../../../lib/core/text/normal-text.ts';

export const K = 6;
export const W = 4;

export const fold = createCharFold('戰战舉举衛卫發发國国');

/** 400 ideographs: few enough for repeats of one and two, as in real text. */
const ALPHABET = Array.from({ length: 400 }, (_, i) => String.fromCharCode(0x4e00 + 37 * i));

export type Random = () => number;

/** Mulberry32: numbers in [0, 1), the same for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const below = (random: Random, limit: number): number => Math.floor(random() * limit);

export function ideographs(random: Random, length: number): string {
  return Array.from({ length }, () => ALPHABET[below(random, ALPHABET.length)]).join('');
}

/** Stands in no report of these tests: what is changed, and where foreign text begins and ends. */
export const CHANGED = '改';

/** Text of the same characters, which no accident joins to a report beside it. */
export function foreign(random: Random, length: number): string {
  return length < 2 ? '' : CHANGED + ideographs(random, length - 2) + CHANGED;
}

export function substituteEvery(text: string, step: number): string {
  return Array.from(text, (char, i) => (i % step === step - 1 ? CHANGED : char)).join('');
}

export function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const left = [...items];
  return items.map(() => left.splice(below(random, left.length), 1)[0] as T);
}

/** What pages put between characters and readers do not see as a change of the text. */
const NOISE = ['', '', '', '', '', '', ' ', '\n  ', '\u2028', '\u200b', '\u00a0', '，', '“'];

export function withNoise(random: Random, text: string): string {
  return Array.from(text, (char) => char + NOISE[below(random, NOISE.length)]).join('');
}

/** The word characters of raw text, as a string. */
export function wordsOf(raw: string): string {
  return String.fromCharCode(...wordChars(normalise(raw, fold).text).codes);
}

export function codesOf(text: string): Uint16Array {
  return Uint16Array.from(text, (char) => char.charCodeAt(0));
}

/** Any string, with lone surrogates and the characters that folding treats apart. */
export const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'戰战舉举⺠⽣ＡａＢ０１＋+“”‘’"\'「」《》 \t\n\r\u00a0\u3000\u00ad\u200b\u200d',
    ),
    fc.constantFrom(
      '\u2028',
      '\u2029',
      '\ufeff',
      '\ufe0f',
      '\ud83d',
      '\ude00',
      '𠮷',
      '。',
      '．',
      '・',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  ),
  maxLength: 60,
});

/** A valid record of these paragraphs (word characters only), as make-report.ts makes one, without figures. */
export function recordOf(paragraphs: readonly string[], id = 'test-report', k = K): ReportRecord {
  const codes = codesOf(paragraphs.join(''));
  return {
    id,
    title: '测试报道',
    publisher: '测试日报',
    date: '2025-04-01',
    lang: 'zh-Hans',
    paragraphs: paragraphs.map((one) => one.length),
    fingerprint: encodeFingerprint(winnow(codes, k, W)),
    gate: encodeWords(gateHashes(codes, fold)),
  };
}

export const seeds = fc.integer({ min: 0, max: 0x7fffffff });
