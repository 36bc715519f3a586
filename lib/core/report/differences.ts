/** What of a report a page gives otherwise: which paragraphs, and which figures. */
import { PARAGRAPH_SEPARATOR } from '../text/char-fold.ts';
import { type NormalText, rawSpan, type WordChars } from '../text/normal-text.ts';
import { findAlteredFigures } from './altered-figures.ts';
import { findGaps } from './find-gaps.ts';
import { heaviestAscent } from './heaviest-ascent.ts';
import type { ReportMatch } from './match-reports.ts';
import {
  type EndsLine,
  type ParagraphState,
  paragraphStates,
  startsOf,
} from './paragraph-states.ts';
import { placeReport } from './place-report.ts';
import type { ReportRecord } from './report-record.ts';

export interface ParagraphDifference {
  /** Altered: part of it is missing or replaced, or something was put in. See paragraph-states.ts. */
  readonly state: ParagraphState;
  /** It stands elsewhere among the others than in the report. */
  readonly moved: boolean;
  /** Where on the page it stands, or most of it: raw [start, end). */
  readonly page?: readonly [number, number];
}

export interface FigureDifference {
  readonly paragraph: number;
  /** The numerals, normalised. */
  readonly was: string;
  readonly now: string;
  /** Raw [start, end). */
  readonly page: readonly [number, number];
}

export interface ReportDifferences {
  /** One a paragraph of the report. */
  readonly paragraphs: readonly ParagraphDifference[];
  /** In the report's order; only those that are certain. */
  readonly figures: readonly FigureDifference[];
}

/** A paragraph on the page: the longest stretch of it that stands in one place. Word offsets, ends exclusive. */
interface Stand {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** Characters between two parts of a paragraph that make them stand in different places. */
const APART = 1000;
const BLOCK_END = String.fromCharCode(PARAGRAPH_SEPARATOR);
const LINE_END = /[\u2028\u2029]/;

/**
 * Linear time, but for a sort of the paragraphs.
 * @param words those of `page`
 * @param match of `record`, as found on that page
 * @param raw the text that `page` was made from: without it the page's blocks are seen, not its `<br>`s
 */
export function differencesOf(
  page: NormalText,
  words: WordChars,
  record: ReportRecord,
  match: ReportMatch,
  raw?: string,
): ReportDifferences {
  const place = placeReport(words, record, match);
  const gaps = findGaps(place);
  const { altered, harmless } = findAlteredFigures(page, words, record, place, gaps);
  const telling = gaps.filter((gap) => !harmless.has(gap));
  const states = paragraphStates(record, place, telling, lineEnds(page, words, raw));
  const starts = startsOf(record.paragraphs);
  const stands = states.map((state, i) =>
    state === 'missing' ? undefined : standOf(place.subarray(starts[i], starts[i + 1])),
  );
  const moved = movedAmong(stands);
  let paragraph = 0;
  return {
    paragraphs: states.map((state, i) => {
      const stand = stands[i];
      return {
        state,
        moved: moved.has(i),
        ...(stand && { page: rawSpanOf(page, words, stand) }),
      };
    }),
    figures: altered.map(({ was, now }) => {
      while ((starts[paragraph + 1] ?? 0) <= was.at) paragraph++;
      return { paragraph, was: was.text, now: now.text, page: rawSpan(page, now.from, now.to) };
    }),
  };
}

function lineEnds({ text, toRaw }: NormalText, { offsets }: WordChars, raw?: string): EndsLine {
  return (at) => {
    const before = offsets[at - 1];
    const after = offsets[at];
    if (before === undefined || after === undefined) return true;
    if (text.slice(before + 1, after).includes(BLOCK_END)) return true;
    if (raw === undefined) return undefined;
    return LINE_END.test(raw.slice((toRaw[before] ?? 0) + 1, toRaw[after]));
  };
}

function rawSpanOf(page: NormalText, { offsets }: WordChars, stand: Stand): [number, number] {
  return rawSpan(page, offsets[stand.start] ?? 0, (offsets[stand.end - 1] ?? 0) + 1);
}

/** @param place of the paragraph's characters */
function standOf(place: Int32Array): Stand | undefined {
  let best: Stand | undefined;
  let [start, end, count] = [0, 0, 0];
  for (const at of place) {
    if (at === -1) continue;
    if (count === 0 || at < end || at - end >= APART) [start, count] = [at, 0];
    end = at + 1;
    count++;
    if (!best || best.start === start || count > best.count) best = { start, end, count };
  }
  return best;
}

/** The fewest characters' worth of paragraphs that would have to be put back for all to stand in order. */
function movedAmong(stands: readonly (Stand | undefined)[]): Set<number> {
  const standing = stands.flatMap((stand, i) => (stand ? [{ i, stand }] : []));
  const inOrder = heaviestAscent(
    standing.map(({ stand }) => stand.start),
    standing.map(({ stand }) => stand.count),
  );
  const moved = new Set(standing.map(({ i }) => i));
  for (const member of inOrder) moved.delete(standing[member]?.i ?? -1);
  return moved;
}
