/** The sentence of a text in which a span stands, for showing a term in its context. */

/** Three pieces of one sentence, tidied. */
export interface Sentence {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const PARAGRAPH_END = '\u2029';
const STOPS = '。！？!?；;';
/** Closing marks right after a stop belong to the sentence that it ends. (Straight quotes may open one.) */
const CLOSERS = '”’」』）)》〉';
const MAX_SIDE = 80;
/** Raw characters looked at on either side; blanks of the markup are among them. */
const MAX_RAW = 2 * MAX_SIDE;

/** `start` and `end` are raw offsets. Long sentences are cut to 80 characters on either side, with …. */
export function sentenceAround(text: string, start: number, end: number): Sentence {
  const from = sentenceStart(text, start);
  const to = sentenceEnd(text, end);
  return {
    before: clip(tidy(text.slice(from, start)).trimStart(), 'start', start - from === MAX_RAW),
    match: tidy(text.slice(start, end)),
    after: clip(tidy(text.slice(end, to)).trimEnd(), 'end', to - end === MAX_RAW),
  };
}

function sentenceStart(text: string, start: number): number {
  const limit = Math.max(0, start - MAX_RAW);
  let at = start;
  while (at > limit && !isEnd(text.charAt(at - 1))) at--;
  if (at > 0 && STOPS.includes(text.charAt(at - 1))) {
    while (at < start && CLOSERS.includes(text.charAt(at))) at++;
  }
  return at;
}

function sentenceEnd(text: string, end: number): number {
  const limit = Math.min(text.length, end + MAX_RAW);
  let at = end;
  while (at < limit && !isEnd(text.charAt(at))) at++;
  if (at < limit && text.charAt(at) !== PARAGRAPH_END) {
    at++;
    while (at < limit && CLOSERS.includes(text.charAt(at))) at++;
  }
  return at;
}

function isEnd(char: string): boolean {
  return char === PARAGRAPH_END || STOPS.includes(char);
}

/** Line breaks and runs of blanks inside Chinese text are typesetting, not content. */
function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(/(?<=[^\x21-\x7e]) | (?=[^\x21-\x7e])/g, '');
}

/** @param isCut the sentence goes on beyond what was looked at */
function clip(text: string, side: 'start' | 'end', isCut: boolean): string {
  if (text.length <= MAX_SIDE && !isCut) return text;
  // A surrogate pair cut in two would show as a box.
  return side === 'start'
    ? `…${text.slice(-MAX_SIDE).replace(/^[\udc00-\udfff]/, '')}`
    : `${text.slice(0, MAX_SIDE).replace(/[\ud800-\udbff]$/, '')}…`;
}
