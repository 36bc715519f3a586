/** What of a report a page gives otherwise: which paragraphs, and which figures. */
import { PARAGRAPH_SEPARATOR } from '../text/char-fold.ts';
import { type NormalText, rawSpan, type WordChars } from '../text/normal-text.ts';
import { type AlteredFigure, findAlteredFigures } from './altered-figures.ts';
import { findGaps } from './find-gaps.ts';
import { heaviestAscent } from './heaviest-ascent.ts';
import type { ReportMatch } from './match-reports.ts';
import { openingOf, wordsBeside } from './page-words.ts';
import { paragraphSpan, type Stand } from './paragraph-span.ts';
import {
  type EndsLine,
  type ParagraphState,
  paragraphStates,
  type Surroundings,
  startsOf,
  WORTH_SAYING,
} from './paragraph-states.ts';
import { placeReport } from './place-report.ts';
import type { ReportRecord } from './report-record.ts';

export interface ParagraphDifference {
  /** Partial: cut off, and what stands here is unchanged. Altered: replaced, put in, or left out within. See paragraph-states.ts. */
  readonly state: ParagraphState;
  /** It stands elsewhere among the others than in the report. */
  readonly moved: boolean;
  /** Where on the page it stands, or most of it: raw [start, end). */
  readonly page?: readonly [number, number];
  /** How the page begins there: its own first words, twelve characters at most, without blanks. */
  readonly opening?: string;
}

export interface FigureDifference {
  readonly paragraph: number;
  /** The numerals, normalised. */
  readonly was: string;
  readonly now: string;
  /** Raw [start, end). */
  readonly page: readonly [number, number];
  /** The page's own words on either side, eight characters at most: '' at a line's end. */
  readonly before?: string;
  readonly after?: string;
}

export interface ReportDifferences {
  /** One a paragraph of the report. */
  readonly paragraphs: readonly ParagraphDifference[];
  /** In the report's order; only those that are certain. */
  readonly figures: readonly FigureDifference[];
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
  const around = { endsLine: lineEnds(page, words, raw), isTaken: takenIn(place, words) };
  const starts = startsOf(record.paragraphs);
  const proven = paragraphStates(record, place, telling, around);
  // Of a page that is not proven to carry the report, stock phrases are all that is the same.
  const figures = figuresOf(page, starts, match.claimed ? [] : altered, raw).filter(
    ({ paragraph: i }) => proven[i] !== 'missing' || (record.paragraphs[i] ?? 0) <= WORTH_SAYING,
  );
  const withFigures = new Set(figures.map(({ paragraph }) => paragraph));
  const states = proven.map((state, i) => (withFigures.has(i) ? 'altered' : state));
  const stands = states.map((state, i) =>
    state === 'missing' ? undefined : standOf(place.subarray(starts[i], starts[i + 1])),
  );
  const moved = movedAmong(stands);
  return {
    paragraphs: states.map((state, i) => {
      const stand = stands[i];
      if (!stand) return { state, moved: false };
      const span = paragraphSpan(page, words, stand, record.fingerprint.w, around, raw);
      return {
        state,
        moved: moved.has(i),
        page: span,
        ...(raw !== undefined && { opening: openingOf(raw, span) }),
      };
    }),
    figures,
  };
}

/** @param starts of the paragraphs */
function figuresOf(
  page: NormalText,
  starts: readonly number[],
  altered: readonly AlteredFigure[],
  raw: string | undefined,
): FigureDifference[] {
  let paragraph = 0;
  return altered.map(({ was, now }) => {
    while ((starts[paragraph + 1] ?? 0) <= was.at) paragraph++;
    const span = rawSpan(page, now.from, now.to);
    const beside = raw === undefined ? { before: '', after: '' } : wordsBeside(raw, span);
    return { paragraph, was: was.text, now: now.text, page: span, ...beside };
  });
}

function takenIn(place: Int32Array, { codes }: WordChars): Surroundings['isTaken'] {
  const taken = new Uint8Array(codes.length);
  for (const at of place) if (at !== -1) taken[at] = 1;
  return (at) => taken[at] === 1;
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

/** @param place of the paragraph's characters */
function standOf(place: Int32Array): Stand | undefined {
  let best: Stand | undefined;
  let [start, end, count, head] = [0, 0, 0, 0];
  place.forEach((at, i) => {
    if (at === -1) return;
    if (count === 0 || at < end || at - end >= APART) [start, count, head] = [at, 0, i];
    end = at + 1;
    count++;
    if (!best || best.start === start || count > best.count) {
      best = { start, end, count, head, tail: place.length - i - 1 };
    }
  });
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
