/**
 * Where a paragraph of page text ends: at the end of a block (U+2029), or at a `<br>`
 * (U+2028) that begins a new paragraph, because another one or an indent follows. A
 * bare `<br>` may stand inside a sentence. Blanks that HTML collapses are no indent,
 * unless they stand right after the `<br>`, as where white space is kept.
 */
const BREAK =
  /\u2029|\u2028(?= {2}|(?:[^\S\u2028\u2029]|[\u200b-\u200d\u2060])*(?:\u2028|[\u00a0\u2000-\u200a\u3000]{2}))/g;

export function hasParagraphBreak(raw: string): boolean {
  return raw.search(BREAK) >= 0;
}

/** Raw offset of the first break at or after `from`; the text's length when there is none. */
export function nextParagraphBreak(raw: string, from: number): number {
  BREAK.lastIndex = from;
  return BREAK.exec(raw)?.index ?? raw.length;
}
