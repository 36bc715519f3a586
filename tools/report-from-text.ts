/** A report record from a text: title, publisher, date, paragraph lengths, winnowed fingerprint; no sentence of it. */
import * as v from 'valibot';
import { gateHashes } from '../lib/core/report/gate.ts';
import {
  encodeFingerprint,
  encodeWords,
  type ReportRecord,
  reportRecordSchema,
} from '../lib/core/report/report-record.ts';
import { winnow } from '../lib/core/report/winnow.ts';
import { createCharFold } from '../lib/core/text/char-fold.ts';
import { normalise, wordChars } from '../lib/core/text/normal-text.ts';
import { foldPairs } from './fold-pairs.ts';

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
}

/** @throws ValiError when a field is not as report-record.ts wants it */
export function reportFromText(text: ReportText): ReportRecord {
  const fold = createCharFold(foldPairs());
  const paragraphs = text.paragraphs.map((one) => wordChars(normalise(one, fold).text).codes);
  const codes = Uint16Array.from(paragraphs.flatMap((one) => [...one]));
  const { id, title, publisher, date, lang } = text;
  return v.parse(reportRecordSchema, {
    id,
    title,
    publisher,
    date,
    lang,
    paragraphs: paragraphs.map((one) => one.length),
    fingerprint: encodeFingerprint(winnow(codes, K, W)),
    gate: encodeWords(gateHashes(codes, fold)),
  });
}
