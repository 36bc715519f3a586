/** Numerals of normalised text: the figures of a report, and what a page has in their place. */

/** A numeral at [start, end) of the text it was found in. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Longer ones are numbers of orders, telephones and files: no figures. */
export const LONGEST_NUMERAL = 12;

/** Digits with thousands commas, decimal points and Chinese units (“1,234.5万”); or Chinese numerals alone. */
const NUMERAL =
  /\d+(?:,\d{3}(?!\d))*(?:\.\d+)*[十百千万亿]*|[〇零一二三四五六七八九十百千万亿两]+/g;
/** “一是…二是…” counts the clauses of a sentence: it says nothing of the world. */
const ENUMERATOR = /(?<![\p{L}\p{N}])[一二三四五六七八九十](?=是)/uy;
const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GREAT_UNIT = 1e4;
const GREAT_UNITS: Readonly<Record<string, number>> = { 万: GREAT_UNIT, 亿: 1e8 };

export function numeralsIn(text: string): Numeral[] {
  return Array.from(text.matchAll(NUMERAL), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: found,
  })).filter((one) => one.text.length <= LONGEST_NUMERAL && !enumerates(text, one.start));
}

function enumerates(text: string, at: number): boolean {
  ENUMERATOR.lastIndex = at;
  return ENUMERATOR.test(text);
}

/** Whether two numerals say the same: “1,234” and “1234”, “二十六” and “26”, “3万” and “30000”. */
export function isSameNumber(one: string, other: string): boolean {
  if (one === other) return true;
  const value = numberOf(one);
  return value !== undefined && value === numberOf(other);
}

/** Undefined where a numeral is none that can be reckoned (“十百”, “2025.4.8”). */
function numberOf(text: string): number | undefined {
  const arabic = /^([\d.,]+)([十百千万亿]*)$/.exec(text);
  if (!arabic) return chineseValue(text);
  const [, digits = '', units = ''] = arabic;
  const value = Number(digits.replaceAll(',', ''));
  if (Number.isNaN(value)) return undefined;
  // Rounded, since 1.1 × 10,000 is not quite 11,000.
  return Number(
    Array.from(units)
      .reduce((sum, unit) => sum * (UNITS[unit] ?? GREAT_UNITS[unit] ?? 1), value)
      .toPrecision(12),
  );
}

function chineseValue(text: string): number | undefined {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二');
  if (/^[零一二三四五六七八九]+$/.test(plain)) {
    return Number(Array.from(plain, (char) => DIGITS.indexOf(char)).join(''));
  }
  let whole = 0;
  let section = 0;
  let digit: number | undefined;
  let smallest = Number.POSITIVE_INFINITY;
  for (const char of plain) {
    const unit = UNITS[char];
    const great = GREAT_UNITS[char];
    if (unit !== undefined) {
      // “十二” begins with its unit; elsewhere a unit without a digit is no number.
      if (unit >= smallest || (!digit && (unit !== 10 || section > 0))) return undefined;
      section += (digit ?? 1) * unit;
      smallest = unit;
      digit = undefined;
    } else if (great !== undefined) {
      const counted = section + (digit ?? 0);
      // 亿 counts all before it (“一万亿”), 万 only what follows the 亿 (“一亿两千万”).
      const isAll = great > GREAT_UNIT;
      if (counted === 0 && !(isAll && whole > 0)) return undefined;
      whole = isAll ? (whole + counted) * great : whole + counted * great;
      [section, digit, smallest] = [0, undefined, Number.POSITIVE_INFINITY];
    } else {
      if (digit) return undefined;
      digit = DIGITS.indexOf(char);
    }
  }
  return whole + section + (digit ?? 0);
}
