/**
 * A report as it ships: what identifies it and where its paragraphs lie, never its words.
 */
import * as v from 'valibot';
import { isWordChar } from '../text/char-fold.ts';
import { LONGEST_NUMERAL } from './numerals.ts';
import type { Fingerprint } from './winnow.ts';
import { decodeWords, encodeWords } from './words.ts';

const base64 = v.pipe(
  v.string(),
  v.maxLength(2_000_000),
  v.base64(),
  v.check((text) => byteLength(text) % 4 === 0, 'not whole 32-bit words'),
);
const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** Longest report, in word characters: matching needs a byte for each. */
const MAX_LENGTH = 2_000_000;
/** Figures that one record keeps. */
export const MAX_FIGURES = 20_000;

const figureShape = v.strictObject({
  /** Where its first word character stands in the body. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The numeral, normalised. */
  text: v.pipe(
    v.string(),
    v.maxLength(LONGEST_NUMERAL),
    v.regex(/^(?:\d[\d.,]*[十百千万亿]*|[〇零一二三四五六七八九十百千万亿两]+)$/),
  ),
});

const recordShape = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{1,80}$/)),
  title: shortText,
  publisher: shortText,
  date: v.pipe(v.string(), v.isoDate()),
  lang: v.picklist(['zh-Hans', 'zh-Hant']),
  /** Length of each body paragraph in word characters, in order. */
  paragraphs: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
    v.minLength(1),
    v.maxLength(20_000),
    v.check((lengths) => lengthOf(lengths) <= MAX_LENGTH, 'too long a report'),
  ),
  fingerprint: v.strictObject({
    k: v.pipe(v.number(), v.integer(), v.minValue(4), v.maxValue(32)),
    w: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(64)),
    /** Little-endian 32-bit hashes, base64. */
    hashes: base64,
    /** Little-endian 32-bit positions in word characters, base64. */
    positions: base64,
  }),
  /** Hashes that the gate in the page looks for; see gate.ts. Little-endian 32-bit, base64. */
  gate: base64,
  /** Hashes of whole lines too short for the fingerprint; see known-lines.ts. Little-endian 32-bit, base64. */
  lines: v.optional(base64),
  /** The numbers of the body, ascending; none in records made before there were any. */
  figures: v.optional(v.pipe(v.array(figureShape), v.maxLength(MAX_FIGURES))),
});

export type ReportRecord = v.InferOutput<typeof recordShape>;
export type Figure = v.InferOutput<typeof figureShape>;
export type ReportId = string;

export const reportRecordSchema = v.pipe(
  recordShape,
  v.forward(v.check(liesWithin, 'one position a hash, ascending, within the paragraphs'), [
    'fingerprint',
    'positions',
  ]),
  v.forward(v.check(figuresLieWithin, 'one after another, each within a paragraph'), ['figures']),
);

export function encodeFingerprint(fingerprint: Fingerprint): ReportRecord['fingerprint'] {
  return {
    k: fingerprint.k,
    w: fingerprint.w,
    hashes: encodeWords(fingerprint.hashes),
    positions: encodeWords(fingerprint.positions),
  };
}

/** @throws DOMException when it is not base64 (a record held against the schema always is) */
export function decodeFingerprint(record: ReportRecord['fingerprint']): Fingerprint {
  return {
    k: record.k,
    w: record.w,
    hashes: decodeWords(record.hashes),
    positions: decodeWords(record.positions),
  };
}

/** How many word characters a figure takes up: its points and commas are none. */
export function figureLength({ text }: Figure): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) if (isWordChar(text.charCodeAt(i))) length++;
  return length;
}

function lengthOf(paragraphs: readonly number[]): number {
  return paragraphs.reduce((sum, length) => sum + length, 0);
}

function byteLength(base64Text: string): number {
  return Math.floor((base64Text.replace(/=+$/, '').length * 3) / 4);
}

/** Checked also beside other problems, so it must bear text that is not base64. */
function liesWithin(record: ReportRecord): boolean {
  try {
    const { k, hashes, positions } = decodeFingerprint(record.fingerprint);
    const last = lengthOf(record.paragraphs) - k;
    return (
      hashes.length === positions.length &&
      positions.every((at, i) => at <= last && (i === 0 || at > (positions[i - 1] ?? 0)))
    );
  } catch {
    return false;
  }
}

function figuresLieWithin({ figures = [], paragraphs }: ReportRecord): boolean {
  let paragraph = 0;
  let end = paragraphs[0] ?? 0;
  let floor = 0;
  return figures.every((figure) => {
    const { at } = figure;
    while (at >= end && paragraph < paragraphs.length) end += paragraphs[++paragraph] ?? 0;
    const isAfter = at >= floor;
    floor = at + figureLength(figure);
    return isAfter && floor <= end && floor > at;
  });
}
