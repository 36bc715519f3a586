/** What a slogan counts, read from its spelling: “四大”行动, “1+11”模式, “1366”, “三化四型”. */

/** A number of like things: 四大行动, 三化, 四同步. */
export interface PlainCount {
  readonly shape: 'count';
  readonly count: number;
  /** What follows numeral and measure word: 行动, 化, 同步; may be ''. */
  readonly head: string;
  /** What each of its things may be asked to carry: 机制 of “三项督办机制”, 型 of “五型机关”. */
  readonly kind: string;
}

/** Numbers that each stand for things of their own: 1 and 11, or the digits of 1366. */
export interface PartedCount {
  readonly shape: 'parts';
  /** Arabic numbers as decimal strings, in order; an N stands for no number and is left out. */
  readonly parts: readonly string[];
}

/** Counts in a row, each with its kind: 三化 and 四型. */
export interface GroupedCount {
  readonly shape: 'groups';
  readonly groups: readonly {
    readonly key: string;
    readonly count: number;
    readonly kind: string;
  }[];
}

export type SloganCount = PlainCount | PartedCount | GroupedCount;

/** More than these no article lists in running text. */
const MOST = 20;
const DIGITS = '零一二三四五六七八九';
const NUMERAL = /[0-9]+|[一二三四五六七八九十百千万两]+/g;
const PLUS =
  /(?<![0-9a-z])(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})(?:\+(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2}|[nx]))+(?![0-9a-z])/i;
/** Time, size and order: nothing that is listed. */
const MEASURED =
  /^(?:[年月日号天周岁时分秒元角亩米吨度成%届期次里审楼孩多余几./-]|季度|小时|公里|平方|百分|分之)/;
const SHAPED = /^[型化性心级]/;
const WORD = /^\p{L}+$/u;
export const MEASURE_WORD = /^[大项个条类种级位方张件支场处道套步轮门批块座片股重层组则环名]/;

/**
 * @param text folded (see page-window.ts), without quotes and blanks
 * @returns undefined when it counts nothing (“十百千”, “一站式”, “十四五”)
 */
export function countOfSlogan(text: string): SloganCount | undefined {
  const plus = PLUS.exec(text)?.[0];
  if (plus) {
    const parts = plus.split('+').filter((one) => !/[nx]/i.test(one));
    return { shape: 'parts', parts: parts.map((one) => String(numberOf(one))) };
  }
  const numerals = Array.from(text.matchAll(NUMERAL)).filter(({ 0: found, index }) => {
    const rest = text.slice(index + found.length);
    // In “三个一” the 一 counts nothing.
    return !MEASURED.test(rest) && !/[第个]$/.test(text.slice(0, index));
  });
  const [only, ...more] = numerals;
  if (!only || /^\+/.test(text.slice(only.index + only[0].length))) return undefined;
  return more.length > 0 ? groupsOf(text, numerals) : countOf(text, only[0], only.index);
}

/** @returns undefined where a numeral is none from 1 to 99 (“十百”) */
export function numberOf(numeral: string): number | undefined {
  if (/^[1-9][0-9]?$/.test(numeral)) return Number(numeral);
  const found = /^([一二三四五六七八九])?(十)?([一二三四五六七八九两])?$/.exec(numeral);
  if (!found || numeral === '') return undefined;
  const [, tens, ten, ones] = found;
  if (!ten) return tens && ones ? undefined : digit(tens ?? ones);
  return ones === '两' ? undefined : 10 * (tens ? digit(tens) : 1) + (ones ? digit(ones) : 0);
}

function digit(char: string | undefined): number {
  return char === '两' ? 2 : Math.max(0, DIGITS.indexOf(char ?? '零'));
}

function countOf(text: string, numeral: string, at: number): SloganCount | undefined {
  const rest = text.slice(at + numeral.length);
  if (/^[1-9]{2,}$/.test(numeral) && !MEASURE_WORD.test(rest)) {
    return { shape: 'parts', parts: Array.from(numeral) };
  }
  const count = numberOf(numeral);
  if (count === undefined || count < 2 || count > MOST) return undefined;
  const head = rest.replace(MEASURE_WORD, '');
  const isMeasured = head !== rest;
  const kind = isMeasured ? head.slice(-2) : head.slice(0, SHAPED.test(head) ? 1 : 2);
  return { shape: 'count', count, head, kind };
}

/** “两不愁三保障”: each numeral with what follows it; behind the last, as much as behind the first. */
function groupsOf(text: string, numerals: readonly RegExpExecArray[]): GroupedCount | undefined {
  const kinds = numerals.map(({ 0: found, index }, i) =>
    text.slice(index + found.length, numerals[i + 1]?.index ?? text.length),
  );
  const width = kinds[0]?.length ?? 0;
  const groups = numerals.map(({ 0: found }, i) => {
    const kind = (kinds[i] ?? '').slice(0, i === numerals.length - 1 ? width : undefined);
    return { key: found + kind, count: numberOf(found) ?? 0, kind };
  });
  const isSound = groups.every(({ count, kind }) => count > 0 && count < 10 && WORD.test(kind));
  return isSound && width <= 3 ? { shape: 'groups', groups } : undefined;
}
