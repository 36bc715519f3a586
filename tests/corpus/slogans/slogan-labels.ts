/**
 * Where the number slogans of a page stand, kept without a word of it: each label is a
 * hash of the slogan with eight characters on either side. Texts are compared without
 * blanks, quotes, invisible characters and width, so that markup changes nothing.
 */
import type { Span } from '../../../lib/core/glossary/find-slogans.ts';
import { plainText } from '../plain-text.ts';

export interface SloganLabel {
  /** Of the slogan and its surroundings, 16 hexadecimal digits. */
  readonly hash: string;
  /** Of the whole name, head noun and all, in compared characters. */
  readonly length: number;
  /** How many of them, from the first on, say what is counted: the rest is head noun. */
  readonly core: number;
}

/** A text as labels see it. */
export interface ComparedText {
  readonly text: string;
  /** Offset in the page's text of every compared character. */
  readonly toRaw: readonly number[];
}

const CONTEXT = 8;

export function comparedText(raw: string): ComparedText {
  const parts: string[] = [];
  const toRaw: number[] = [];
  let offset = 0;
  for (const char of raw) {
    const plain = plainText(char);
    parts.push(plain);
    for (let i = 0; i < plain.length; i++) toRaw.push(offset);
    offset += char.length;
  }
  return { text: parts.join(''), toRaw };
}

/** @param span in compared characters; `core` how many of them are no head noun */
export function labelOf({ text }: ComparedText, { start, end }: Span, core: number): SloganLabel {
  return { hash: hashAt(text, start, end - start), length: end - start, core };
}

/**
 * Spans of a label in compared characters: none where the page has changed, several where
 * the page repeats itself.
 */
export function placesOf({ text }: ComparedText, { hash, length }: SloganLabel): Span[] {
  const places: Span[] = [];
  for (let start = 0; start + length <= text.length; start++) {
    if (hashAt(text, start, length) === hash) places.push({ start, end: start + length });
  }
  return places;
}

/** FNV-1a twice, with two beginnings: fast enough to be taken at every character of a page. */
function hashAt(text: string, start: number, length: number): string {
  let one = 0x811c9dc5;
  let two = 0x01234567;
  const end = Math.min(text.length, start + length + CONTEXT);
  for (let i = Math.max(0, start - CONTEXT); i < end; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code ^ (two >>> 15), 0x01000193);
  }
  return hex(one) + hex(two);
}

const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0');
