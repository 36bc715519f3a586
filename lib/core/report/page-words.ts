/** A few of the page's own words, to be shown: without its breaks, and blanks only between Latin words. */

/** Characters of an opening, and of what stands on either side of a figure. */
const OPENING = 12;
const BESIDE = 8;
/** Raw characters looked through for them: blanks and invisible characters may lie between. */
const REACH = 120;

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u206f]/g;
const BLANKS = /[\s\u3164]+/g;
const NEEDLESS_BLANK = /(?<![a-z\d]) | (?![a-z\d])/gi;
const LINE_END = /[\u2028\u2029]/;

type Span = readonly [number, number];

/** @param span raw [start, end) of a paragraph. @returns how it begins */
export function openingOf(raw: string, [start, end]: Span): string {
  const chars = Array.from(tidied(raw.slice(start, Math.min(end, start + REACH))));
  return chars.slice(0, OPENING).join('').trimEnd();
}

/** @param span raw [start, end) of a figure. @returns what stands beside it on its line */
export function wordsBeside(raw: string, [start, end]: Span): { before: string; after: string } {
  const before =
    raw
      .slice(Math.max(0, start - REACH), start)
      .split(LINE_END)
      .at(-1) ?? '';
  const [after = ''] = raw.slice(end, end + REACH).split(LINE_END);
  return {
    before: Array.from(tidied(before)).slice(-BESIDE).join('').trimStart(),
    after: Array.from(tidied(after)).slice(0, BESIDE).join('').trimEnd(),
  };
}

function tidied(text: string): string {
  return text.replace(INVISIBLE, '').replace(BLANKS, ' ').replace(NEEDLESS_BLANK, '');
}
