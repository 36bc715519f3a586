/** Where an occurrence begins and ends in the page's own text. */
import { isQuote } from '../text/char-fold.ts';
import { type NormalText, rawSpan } from '../text/normal-text.ts';

/** Opening and closing quotes; straight ones serve as both. */
const PAIRS = [
  ...['“”', '‘’', '「」', '『』', '《》', '〈〉', '﹁﹂', '﹃﹄', '«»', '‹›', '〝〞'],
  ...['""', "''", '＂＂', '＇＇'],
];

/**
 * The raw span of a normal one. Where half of a pair of quotes stands inside, the
 * other half is taken along if it is next to the span: “1+11”模式, not 1+11”模式.
 * @param floor raw offset that the span may not reach below
 * @param ceiling raw offset that it may not reach beyond
 */
export function spanWithQuotes(
  raw: string,
  page: NormalText,
  from: number,
  to: number,
  floor: number,
  ceiling: number,
): [number, number] {
  const [start, end] = rawSpan(page, from, to);
  // Between neighbouring kept characters lie only dropped ones: blanks, quotes, unseen.
  const previous = from === 0 ? 0 : (page.toRaw[from - 1] ?? 0) + 1;
  const leading = Array.from(raw.slice(Math.max(floor, previous), start));
  const trailing = Array.from(raw.slice(end, Math.min(ceiling, page.toRaw[to] ?? ceiling)));
  const before = leading.findLastIndex(isQuote);
  const after = trailing.findIndex(isQuote);
  const open = leading[before] ?? '';
  const close = trailing[after] ?? '';
  const missing = missingHalves(raw.slice(start, end));
  const takesOpen = missing.opening.includes(open) || missing.straight.includes(open);
  const takesClose =
    missing.closing.includes(close) || (missing.straight.includes(close) && close !== open);
  return [takesOpen ? start - leading.length + before : start, takesClose ? end + after + 1 : end];
}

interface MissingHalves {
  readonly opening: readonly string[];
  readonly closing: readonly string[];
  /** Straight quotes of odd number: the partner may stand on either side. */
  readonly straight: readonly string[];
}

function missingHalves(inside: string): MissingHalves {
  const opening: string[] = [];
  const closing: string[] = [];
  const straight: string[] = [];
  for (const pair of PAIRS) {
    const [open = '', close = ''] = pair;
    let depth = 0;
    let lowest = 0;
    for (const char of inside) {
      if (char === open) depth++;
      else if (char === close) lowest = Math.min(lowest, --depth);
    }
    if (open === close) {
      if (depth % 2 === 1) straight.push(open);
      continue;
    }
    if (lowest < 0) opening.push(open);
    if (depth > lowest) closing.push(close);
  }
  return { opening, closing, straight };
}
