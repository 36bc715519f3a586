/**
 * Folding of single UTF-16 code units: width, Kangxi radicals and compatibility
 * ideographs (Unicode NFKC), letter case, traditional → simplified.
 * The traditional table is data (OpenCC's character dictionary, handed in as a
 * string of pairs), so that the content script never carries it.
 */

/** Maps one code unit to its folded code unit; 0 means "leave it out". */
export type CharFold = (code: number) => number;

const QUOTES = '“”‘’"\'「」『』〝〞〟＂＇`´«»‹›《》〈〉﹁﹂﹃﹄';

/** Blank, invisible or quoting characters: they never take part in matching. */
export function isDropped(code: number): boolean {
  if (code > 0x20 && code < 0x7f) return code === 0x22 || code === 0x27 || code === 0x60;
  if (code <= 0x20) return true;
  if (code >= 0x4e00 && code <= 0x9fff) return false;
  return (
    (code >= 0x7f && code <= 0xa0) ||
    code === 0xad ||
    code === 0x34f ||
    code === 0x61c ||
    code === 0x1680 ||
    (code >= 0x180b && code <= 0x180e) ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f && code !== PARAGRAPH_SEPARATOR) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0x3000 ||
    code === 0x3164 ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    (code >= 0xfff9 && code <= 0xfffb) ||
    QUOTES.includes(String.fromCharCode(code))
  );
}

/** Stands in page text where one block ends and another begins. */
export const PARAGRAPH_SEPARATOR = 0x2029;
/** Stands in page text for a `<br>`: seen by the reader, ignored by matching. */
export const LINE_SEPARATOR = 0x2028;

/** Width and compatibility folding of one code unit; expansions are left alone. */
function compatible(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  const mayFold =
    (code >= 0x2e80 && code <= 0x2fdf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xffe0 && code <= 0xffee);
  if (!mayFold) return code;
  const folded = String.fromCharCode(code).normalize('NFKC');
  return folded.length === 1 ? folded.charCodeAt(0) : code;
}

/** Chinese full stops and commas have no NFKC partner; readers type either. */
function punctuation(code: number): number {
  if (code === 0x3002) return 0x2e;
  if (code === 0xff64) return 0x3001;
  return code;
}

/**
 * @param pairs traditional and simplified characters in turn ("萬万與与…")
 */
export function createCharFold(pairs: string): CharFold {
  const table = new Uint16Array(0x10000);
  for (let code = 1; code < 0x10000; code++) {
    if (isDropped(code)) continue;
    let folded = punctuation(compatible(code));
    if (folded >= 0x41 && folded <= 0x5a) folded += 0x20;
    table[code] = isDropped(folded) ? 0 : folded;
  }
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  }
  // A radical may fold to a traditional character: one more step settles it.
  for (let code = 1; code < 0x10000; code++) table[code] = table[table[code] ?? 0] ?? 0;
  return (code) => table[code] ?? 0;
}

/** Letters, digits and ideographs of folded text: what a fingerprint is made of. */
export function isWordChar(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xc0 && code <= 0x24f) ||
    (code >= 0x3041 && code <= 0x30ff)
  );
}
