/**
 * “1+11” is not part of “1+110”, nor “10+N” of “10+NX”: digits, letters and + bind to
 * their like, and digits to digits across a point, hyphen, slash or tilde (“0351-1366”),
 * unless a blank or a quote parts them. (What “第1366号” needs is a context rule.)
 */
import { isQuote } from '../text/char-fold.ts';
import type { NormalText } from '../text/normal-text.ts';

const JOINING = /[0-9a-z+]/;
const DIGIT = /[0-9]/;
const LINK = /[-./~]/;
/** Folded to a point, but it ends a sentence. */
const FULL_STOP = '。';
/** White space but line breaks, which hard-wrapped copies set inside numbers. */
const BLANK = /[^\S\n\r\u2028\ufeff]/;

/**
 * @param raw the text that `page` was made from
 * @param start normal offset where a spelling begins
 * @param end normal offset where it ends
 */
export function standsAlone(raw: string, page: NormalText, start: number, end: number): boolean {
  return !binds(raw, page, start) && !binds(raw, page, end);
}

/** Whether what stands on either side of a normal offset belongs together. */
function binds(raw: string, page: NormalText, offset: number): boolean {
  const before = page.text.charAt(offset - 1);
  const after = page.text.charAt(offset);
  if (JOINING.test(before) && JOINING.test(after)) return touch(raw, page, offset);
  if (DIGIT.test(after) && LINK.test(before)) return isLink(raw, page, offset - 1);
  return DIGIT.test(before) && LINK.test(after) && isLink(raw, page, offset);
}

function isLink(raw: string, page: NormalText, at: number): boolean {
  return (
    DIGIT.test(page.text.charAt(at - 1)) &&
    DIGIT.test(page.text.charAt(at + 1)) &&
    raw.charAt(page.toRaw[at] ?? 0) !== FULL_STOP &&
    touch(raw, page, at) &&
    touch(raw, page, at + 1)
  );
}

/** Whether nothing that a reader sees lies between a normal offset and the one before it. */
function touch(raw: string, { toRaw }: NormalText, offset: number): boolean {
  const between = raw.slice((toRaw[offset - 1] ?? 0) + 1, toRaw[offset]);
  return !BLANK.test(between) && !Array.from(between).some(isQuote);
}
