/**
 * Folding of single UTF-16 code units: width and compatibility ideographs (Unicode
 * NFKC), CJK radicals, letter case, traditional → simplified.
 * The traditional table is data (OpenCC's character dictionary, handed in as a
 * string of pairs), so that the content script never carries it.
 */

/** Maps one code unit to its folded code unit; 0 means "leave it out". */
export type CharFold = (code: number) => number;

const QUOTES = '“”‘’"\'「」『』〝〞〟＂＇`´«»‹›《》〈〉﹁﹂﹃﹄';

/** Quotation marks of any style, and 书名号. */
export function isQuote(char: string): boolean {
  return char !== '' && QUOTES.includes(char);
}

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

/**
 * CJK radicals that PDF text and some input methods put for the ideograph itself,
 * from U+2E80 on (Unicode Character Database, EquivalentUnifiedIdeograph 14.0);
 * “.” where there is none in the basic plane.
 */
const RADICALS =
  '.厂乛乚乙亻冂.刀刂卜㔾小小兀尣尢.巳幺彑彐忄心扌攵.旡日月歺母民氵氺灬爫爫丬牛犭王.目示' +
  '礻.糹纟罓罒㓁冗.羊..耂肀聿肉.艹艹艹虎衤覀西见角.讠贝.车辶辶辶邑钅長镸长门.阝雨青韦页风飞' +
  '食.飠饣.马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

/** Width and compatibility folding of one code unit; expansions are left alone. */
function compatible(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code >= 0x2e80 && code < 0x2e80 + RADICALS.length) {
    const ideograph = RADICALS.charCodeAt(code - 0x2e80);
    return ideograph === 0x2e ? code : ideograph;
  }
  const mayFold =
    (code >= 0x2f00 && code <= 0x2fdf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe10 && code <= 0xfe6b) ||
    (code >= 0xff61 && code <= 0xff65) ||
    (code >= 0xffe0 && code <= 0xffee);
  if (!mayFold) return code;
  const folded = String.fromCharCode(code).normalize('NFKC');
  return folded.length === 1 ? folded.charCodeAt(0) : code;
}

/** Chinese full stops and middle dots have no NFKC partner; writers type either. */
function punctuation(code: number): number {
  if (code === 0x3002) return 0x2e;
  if (code === 0x30fb || code === 0x2022 || code === 0x2027) return 0xb7;
  return code;
}

/** Lower case where that is one code unit too. */
function lowerCase(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/**
 * The result is idempotent: what it returns, it folds to itself.
 * @param pairs traditional and simplified characters in turn ("萬万與与…"), all of
 * the basic plane; a pair that would close a circle with earlier ones is left out
 * @throws RangeError when `pairs` has an odd length or a surrogate, which would shift all pairs after it
 */
export function createCharFold(pairs: string): CharFold {
  if (pairs.length % 2 === 1 || /[\ud800-\udfff]/.test(pairs)) {
    throw new RangeError('fold pairs: two characters of the basic plane each');
  }
  const table = new Uint16Array(0x10000);
  for (let code = 1; code < 0x10000; code++) {
    if (isDropped(code)) continue;
    const folded = lowerCase(punctuation(compatible(code)));
    table[code] = isDropped(folded) ? 0 : folded;
  }
  const settle = (code: number): number => {
    let at = code;
    for (let next = table[at] ?? 0; next !== at; next = table[at] ?? 0) at = next;
    return at;
  };
  for (let i = 0; i < pairs.length; i += 2) {
    const from = pairs.charCodeAt(i);
    const to = settle(pairs.charCodeAt(i + 1));
    if (from !== to) table[from] = to;
  }
  // A radical may fold to a traditional character: follow each to where it settles.
  for (let code = 1; code < 0x10000; code++) table[code] = settle(code);
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
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x3041 && code <= 0x30ff)
  );
}
