/** The sentence of a text in which a span stands, for showing a term in its context. */

export interface Sentence {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const STOPS = '。！？!?；;\u2029';
const MAX_SIDE = 80;

/** `start` and `end` are raw offsets. Long sentences are cut to 80 characters on either side, with …. */
export function sentenceAround(text: string, start: number, end: number): Sentence {
  let from = start;
  while (from > 0 && !STOPS.includes(text.charAt(from - 1)) && start - from < MAX_SIDE * 2) from--;
  let to = end;
  while (to < text.length && to - end < MAX_SIDE * 2) {
    const char = text.charAt(to);
    if (char === '\u2029') break;
    to++;
    if (STOPS.includes(char)) break;
  }
  return {
    before: clip(tidy(text.slice(from, start)).trimStart(), 'start'),
    match: tidy(text.slice(start, end)),
    after: clip(tidy(text.slice(end, to)).trimEnd(), 'end'),
  };
}

/** Line breaks and runs of blanks inside Chinese text are typesetting, not content. */
function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .replace(/(?<=[^\x21-\x7e]) | (?=[^\x21-\x7e])/g, '');
}

function clip(text: string, side: 'start' | 'end'): string {
  if (text.length <= MAX_SIDE) return text;
  return side === 'start' ? `…${text.slice(-MAX_SIDE)}` : `${text.slice(0, MAX_SIDE)}…`;
}
