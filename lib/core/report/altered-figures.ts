/**
 * Figures of a report that a page gives otherwise. Between two proven stretches the
 * report's figures are put in the place of the page's numerals: only when this gives
 * back every shingle of the fingerprint there are the figures all that was changed,
 * and only then is anything said. Elsewhere more was rewritten, and there is no telling.
 */
import { isWordChar } from '../text/char-fold.ts';
import type { NormalText, WordChars } from '../text/normal-text.ts';
import type { Gap } from './find-gaps.ts';
import { firstAtOrAfter } from './first-at-or-after.ts';
import { isSameNumber, numeralsIn } from './numerals.ts';
import {
  decodeFingerprint,
  type Figure,
  figureLength,
  type ReportRecord,
} from './report-record.ts';
import { shingleHashes } from './winnow.ts';

/** A numeral of the page; offsets are word characters, those of `text` [from, to) normal ones. */
export interface PageNumeral {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface AlteredFigure {
  readonly was: Figure;
  readonly now: PageNumeral;
}

export interface FigureChanges {
  /** In the report's order. */
  readonly altered: readonly AlteredFigure[];
  /** Gaps in which the page differs in nothing but how it writes the same numbers. */
  readonly harmless: ReadonlySet<Gap>;
}

/** Longer gaps hold more than figures. */
const WIDEST_GAP = 80;

/** Linear time. @param place as placeReport gives it @param gaps as findGaps gives them */
export function findAlteredFigures(
  page: NormalText,
  words: WordChars,
  record: ReportRecord,
  place: Int32Array,
  gaps: readonly Gap[],
): FigureChanges {
  const figures = record.figures ?? [];
  const numerals = pageNumerals(page, words);
  const isGivenBack = fingerprintCheck(record);
  const altered = new Map<Figure, PageNumeral>();
  const harmless = new Set<Gap>();
  const note = (was: Figure, now: PageNumeral): boolean => {
    const differs = !isSameNumber(was.text, now.text);
    if (differs) altered.set(was, now);
    return differs;
  };

  for (const gap of gaps) {
    if (gap.added === undefined || gap.reportEnd - gap.reportStart > WIDEST_GAP) continue;
    if (gap.pageEnd - gap.pageStart > WIDEST_GAP) continue;
    const own = touching(figures, gap.reportStart, gap.reportEnd, startOf, endOf);
    const theirs = touching(numerals, gap.pageStart, gap.pageEnd, pageStartOf, pageEndOf);
    if (own.length === 0 || own.length !== theirs.length) continue;
    const pairs = own.map((was, i) => ({ was, now: theirs[i] as PageNumeral }));
    if (!isGivenBack(words.codes, gap, pairs)) continue;
    const changes = pairs.filter(({ was, now }) => note(was, now));
    if (changes.length === 0) harmless.add(gap);
  }

  // The same digits with another point (12.5, 1.25) leave no gap.
  const numeralAt = new Map(numerals.map((numeral) => [numeral.start, numeral]));
  for (const figure of figures) {
    const length = figureLength(figure);
    const now = numeralAt.get(place[figure.at] ?? -1);
    if (!now || now.end - now.start !== length) continue;
    const isWhole = place
      .subarray(figure.at, figure.at + length)
      .every((at, i) => at === now.start + i);
    if (isWhole) note(figure, now);
  }
  const inOrder = [...altered].sort(([a], [b]) => a.at - b.at);
  return { altered: inOrder.map(([was, now]) => ({ was, now })), harmless };
}

const startOf = (figure: Figure): number => figure.at;
const endOf = (figure: Figure): number => figure.at + figureLength(figure);
const pageStartOf = (numeral: PageNumeral): number => numeral.start;
const pageEndOf = (numeral: PageNumeral): number => numeral.end;

/** Those that overlap [start, end] or stand next to it: a figure may have grown out of its gap. */
function touching<T>(
  sorted: readonly T[],
  start: number,
  end: number,
  from: (one: T) => number,
  to: (one: T) => number,
): T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (to(sorted[middle] as T) < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < sorted.length && from(sorted[i] as T) <= end; i++) {
    found.push(sorted[i] as T);
  }
  return found;
}

function pageNumerals(page: NormalText, { offsets }: WordChars): PageNumeral[] {
  let at = 0;
  return numeralsIn(page.text).flatMap(({ start: from, end: to, text }) => {
    while (at < offsets.length && (offsets[at] ?? 0) < from) at++;
    const start = at;
    while (at < offsets.length && (offsets[at] ?? 0) < to) at++;
    return at > start ? [{ start, end: at, from, to, text }] : [];
  });
}

type Check = (codes: Uint16Array, gap: Gap, pairs: readonly AlteredFigure[]) => boolean;

function fingerprintCheck(record: ReportRecord): Check {
  const { k, hashes, positions } = decodeFingerprint(record.fingerprint);
  return (codes, { reportStart, reportEnd, pageStart, pageEnd }, pairs) => {
    const from = Math.max(0, Math.min(pageStart - k + 1, pairs[0]?.now.start ?? pageStart));
    const to = Math.min(codes.length, Math.max(pageEnd + k - 1, pairs.at(-1)?.now.end ?? pageEnd));
    const base = reportStart - (pageStart - from);
    const restored: number[] = [];
    let at = from;
    for (const { was, now } of pairs) {
      restored.push(...codes.subarray(at, now.start));
      if (base + restored.length !== was.at) return false;
      restored.push(...codesOf(was));
      at = now.end;
    }
    restored.push(...codes.subarray(at, to));
    if (base + restored.length !== reportEnd + to - pageEnd) return false;

    const found = shingleHashes(Uint16Array.from(restored), k);
    let checked = 0;
    for (let i = firstAtOrAfter(positions, reportStart - k + 1); i < positions.length; i++) {
      const position = positions[i] ?? 0;
      if (position >= reportEnd) break;
      if (position < base || found[position - base] !== hashes[i]) return false;
      checked++;
    }
    return checked > 0;
  };
}

function codesOf({ text }: Figure): number[] {
  return Array.from(text, (char) => char.charCodeAt(0)).filter(isWordChar);
}
