/** Points with ordinals: 一是…二是…, （一）…（二）…, ①…②…, 第一…第二…, 其一…, 首先…其次…最后…. */
import type { Part } from './split-list.ts';

const CHINESE = Array.from('一二三四五六七八九十');
/** A point is shown by its first clause when its first sentence is longer. */
const LONG = 40;
const STOPS = /[。;!?\n]/;

/** The marker of the k-th point (from 0) of `count`, or undefined. */
type Series = (k: number, count: number) => string | undefined;

const WORDS = ['首先', '其次', '再次'];

/** 首先…其次…最后…: two to four points, or 首先…其次 alone. */
const IN_WORDS: Series = (k, count) => {
  if (count > 4 || k >= count) return undefined;
  return k > 1 && k === count - 1 ? '最后' : WORDS[k];
};

const SERIES: readonly Series[] = [
  ...Array.from(
    '是要靠抓看',
    (verb): Series =>
      (k) =>
        after(CHINESE[k], '', verb),
  ),
  (k) => after(CHINESE[k], '(', ')'),
  (k) => `(${k + 1})`,
  (k) => char(0x2460, k),
  (k) => char(0x2474, k),
  (k) => char(0x3220, k, 10),
  (k) => after(CHINESE[k], '', '、'),
  (k) => `${k + 1}、`,
  (k) => `${k + 1}.`,
  (k) => after(CHINESE[k], '第', ''),
  (k) => after(CHINESE[k], '其', ''),
  IN_WORDS,
];

/**
 * @param from where the first marker must stand
 * @returns the first clause of each point; [] when they are not exactly `count`; undefined when no marker stands there
 */
export function numberedPoints(text: string, from: number, count: number): Part[] | undefined {
  const at = text.charAt(from) === '\n' ? from + 1 : from;
  for (const series of SERIES) {
    const first = series(0, count);
    if (first === undefined || !text.startsWith(first, at)) continue;
    return pointsOf(text, at, series, count) ?? [];
  }
  return undefined;
}

function pointsOf(text: string, from: number, series: Series, count: number): Part[] | undefined {
  const starts: Part[] = [];
  for (let k = 0, at = from; k < count; k++) {
    const marker = series(k, count) ?? '';
    const start = k === 0 ? at : markerAt(text, at, marker);
    if (marker === '' || start === undefined) return undefined;
    at = start + marker.length;
    starts.push({ start, end: at });
  }
  const more = series(count, count);
  const end = starts.at(-1)?.end ?? from;
  if (more !== undefined && markerAt(text, end, more) !== undefined) return undefined;
  const points = starts.map(({ end: point }, k) =>
    firstClause(text, point, starts[k + 1]?.start ?? text.length),
  );
  return points.some((one) => one.end <= one.start) ? undefined : points;
}

/** A marker stands at the beginning of a clause only. */
function markerAt(text: string, from: number, marker: string): number | undefined {
  for (let at = text.indexOf(marker, from); at >= 0; at = text.indexOf(marker, at + 1)) {
    if (/[,。;:!?\n]/.test(text.charAt(at - 1))) return at;
  }
  return undefined;
}

export function firstClause(text: string, from: number, to: number): Part {
  const start = from + (/^[,、:.。]*/.exec(text.slice(from, to))?.[0].length ?? 0);
  const stop = text.slice(start, to).search(STOPS);
  const sentence = text.slice(start, stop < 0 ? to : start + stop);
  const comma = sentence.length > LONG ? sentence.indexOf(',') : -1;
  const clause = (comma < 0 ? sentence : sentence.slice(0, comma)).replace(/[,、:]+$/, '');
  return { start, end: start + clause.length };
}

function after(ordinal: string | undefined, before: string, behind: string): string | undefined {
  return ordinal && before + ordinal + behind;
}

function char(first: number, k: number, most = 20): string | undefined {
  return k < most ? String.fromCharCode(first + k) : undefined;
}
