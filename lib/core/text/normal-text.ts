/**
 * Normalised text with a two-way offset map, after the idea of Hypothesis'
 * normalise step: match in one form, show in the other.
 */
import { type CharFold, isWordChar } from './char-fold.ts';

export interface NormalText {
  /** Folded text; quotes, blanks and invisible characters are left out. */
  readonly text: string;
  /** Raw offset of every normal offset; one entry more than `text` has units (the raw length). */
  readonly toRaw: Int32Array;
}

/** O(n) time, 4 bytes per kept code unit. Never throws, whatever the input. */
export function normalise(raw: string, fold: CharFold): NormalText {
  const codes = new Uint16Array(raw.length);
  const toRaw = new Int32Array(raw.length + 1);
  let n = 0;
  for (let i = 0; i < raw.length; i++) {
    const folded = fold(raw.charCodeAt(i));
    if (folded === 0) continue;
    codes[n] = folded;
    toRaw[n] = i;
    n++;
  }
  toRaw[n] = raw.length;
  return { text: decodeUnits(codes.subarray(0, n)), toRaw: toRaw.slice(0, n + 1) };
}

/** Raw span [start, end) of a normal span [start, end); never takes in a blank after its last character. */
export function rawSpan(map: NormalText, start: number, end: number): [number, number] {
  if (end <= start) {
    const at = map.toRaw[start] ?? 0;
    return [at, at];
  }
  return [map.toRaw[start] ?? 0, (map.toRaw[end - 1] ?? 0) + 1];
}

/** First normal offset at or after a raw offset (binary search). */
export function normalOffset(map: NormalText, raw: number): number {
  let low = 0;
  let high = map.toRaw.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((map.toRaw[middle] ?? 0) < raw) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The word characters of normal text, each with its normal offset. */
export interface WordChars {
  readonly codes: Uint16Array;
  readonly offsets: Int32Array;
}

export function wordChars(text: string): WordChars {
  const codes = new Uint16Array(text.length);
  const offsets = new Int32Array(text.length);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isWordChar(code)) continue;
    codes[n] = code;
    offsets[n] = i;
    n++;
  }
  return { codes: codes.subarray(0, n), offsets: offsets.subarray(0, n) };
}

function decodeUnits(codes: Uint16Array): string {
  let text = '';
  const chunk = 8192;
  for (let i = 0; i < codes.length; i += chunk) {
    text += String.fromCharCode(...codes.subarray(i, i + chunk));
  }
  return text;
}
