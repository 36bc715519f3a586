/** A report record from a text: title, publisher, date, paragraph lengths, figures, winnowed fingerprint; no sentence of it. */
import * as v from 'valibot';
import type { CharFold } from '../text/char-fold.ts';
import { normalise, wordChars } from '../text/normal-text.ts';
import { type GateShape, gateHashes, PACK_GATE } from './gate.ts';
import { lineHashes } from './known-lines.ts';
import { numeralsIn } from './numerals.ts';
import {
  encodeFingerprint,
  type Figure,
  MAX_FIGURES,
  type ReportRecord,
  reportRecordSchema,
} from './report-record.ts';
import { winnow } from './winnow.ts';
import { encodeWords } from './words.ts';

/** Any run of k + w − 1 = 9 characters shared with a page shares a shingle with it. */
const K = 6;
const W = 4;

export interface ReportText {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO 8601 day. */
  readonly date: string;
  readonly lang: string;
  readonly paragraphs: readonly string[];
  /** Lines that belong to it without being its body: a sub-title, the name of its series. */
  readonly besides?: readonly string[];
}

/**
 * Paragraphs without a word character are left out.
 * @throws ValiError when a field is not as report-record.ts wants it, when no paragraph
 * is left, or above some 900,000 word characters
 */
export function makeReport(
  text: ReportText,
  fold: CharFold,
  gate: GateShape = PACK_GATE,
): ReportRecord {
  const { id, title, publisher, date, lang } = text;
  const lengths: number[] = [];
  const figures: Figure[] = [];
  const parts: Uint16Array[] = [];
  let length = 0;
  for (const paragraph of text.paragraphs) {
    const { codes } = wordChars(normalise(paragraph, fold).text);
    if (codes.length === 0) continue;
    for (const { at, text: numeral } of figuresOf(paragraph, fold)) {
      figures.push({ at: length + at, text: numeral });
    }
    parts.push(codes);
    lengths.push(codes.length);
    length += codes.length;
  }
  const codes = new Uint16Array(length);
  let at = 0;
  for (const part of parts) {
    codes.set(part, at);
    at += part.length;
  }
  const besides = (text.besides ?? []).map((line) => wordChars(normalise(line, fold).text).codes);
  return v.parse(reportRecordSchema, {
    id,
    title,
    publisher,
    date,
    lang,
    paragraphs: lengths,
    figures: figures.slice(0, MAX_FIGURES),
    fingerprint: encodeFingerprint(winnow(codes, K, W)),
    gate: encodeWords(gateHashes(codes, fold, gate)),
    lines: encodeWords(lineHashes([...parts, ...besides])),
  });
}

/** Offsets are within the paragraph. */
function figuresOf(paragraph: string, fold: CharFold): Figure[] {
  // Folding makes points of full stops: “…共20。5月…” would read as 20.5.
  const { text } = normalise(paragraph.replaceAll('。', '；'), fold);
  const { offsets } = wordChars(text);
  let at = 0;
  return numeralsIn(text).flatMap(({ start, end, text: numeral }) => {
    while (at < offsets.length && (offsets[at] ?? 0) < start) at++;
    // 〇 is no word character: standing alone it has no place.
    return (offsets[at] ?? end) < end ? [{ at, text: numeral }] : [];
  });
}
