/**
 * Names made of numerals that no entry explains (“1458”工作法, 三化四型): a small grammar
 * of the genre. What counts as one, and how well this does: docs/unglossed-terms.md.
 */
import { isQuotedSlogan, LONGEST_QUOTED } from './quoted-slogan.ts';
import { sloganText } from './slogan-text.ts';
import { CODE_HEAD, FIXED_NAME, HEAD, IDIOM, PROGRAMME } from './slogan-words.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

const HAN = '[\\u4e00-\\u9fff]';
/** Within a name no word of grammar stands. */
const INNER = '(?![的了和与为在是将把以及等对从我各启推参承签施完获由被向])[\\u4e00-\\u9fff]';
const NUMERAL = '一二两双三四五六七八九十百千万';
/** Who takes part in what, neither a number nor a measure. */
const EACH = `(?![${NUMERAL}亿年元里分])${HAN}`;

/** No part of a longer number, and no ordinal. */
const COUNTING = `(?<![${NUMERAL}\\d第])`;
const AMOUNT = `(?<![${NUMERAL}\\d几数上])`;
/** No part of a word, a sum that comes to something, a date or a number of an order. */
const CODE = '(?<![\\dA-Za-z+.=*/-])';
const NO_SUM = '(?![\\dA-Za-z+%.=*/-])';
const BARE_CODE = '(?<![\\dA-Za-z+.,第年月号码/:~-])(?!(?:19|20)\\d\\d)';
const BARE_CODE_HEAD =
  '工程(?![师款量])|工作法|战略(?![储合投伙])|行动|模式|机制|工作机制|工作思路|工作部署';

const QUOTED = new RegExp(`[“"]([^“”"\\u2029]{1,${LONGEST_QUOTED}})[”"]`, 'g');
/** The noun that a name in quotes belongs to; after a measure word it may be long. */
const HEAD_AFTER = new RegExp(
  `(?:[项类](?:${INNER}){0,10}?|(?:${INNER}){0,4}?)(?:${HEAD}){1,2}`,
  'y',
);

/** Names that need no quotes. */
const FORMS = [
  `(?<![一二三四五六七八九十百千第])(?:${FIXED_NAME})`,
  // 九大提升工程
  `${COUNTING}[两三四五六七八九十]大(?!运营|央企|银行|股|巨头|国|公司|集团)(?:${INNER}){0,4}?(?:${PROGRAMME})`,
  // 五型机关
  `${COUNTING}[三四五六七八九]型(?![糖肝血人号车机材钢题变超高过呼导战舰飞火装弹雷潜])(?:${INNER}){2}`,
  // 三化协同, 四同步
  `${COUNTING}[三四五六七八]化(?:建设|协同|同步|融合|改造|联动)`,
  `${COUNTING}(?<![周期拜初])[三四五六七]同步(?![卫直上进播开])`,
  // 三化四型
  `${COUNTING}(?:[两三四五六七八九][化型新严讲定治区创查清高]){2,4}`,
  // 一核两翼三支撑
  `${COUNTING}一[核心主轴带]${HAN}?[二两双](?:${INNER}){1,2}?(?:[三四五六多](?:${INNER}){1,3}?)?` +
    '(?=[”"]|的|空间|总体|发展|布局|格局)(?:(?:空间|总体|发展)?(?:布局|格局))?',
  // 十百千工程
  `${AMOUNT}(?:十百千万|十百千|百千万|十百|双百|双千|双万|千万(?=工程|行动))(?:${INNER}){0,4}?(?:工程(?![师款量])|行动|计划)`,
  // 万企兴万村
  `${AMOUNT}[百千万]${EACH}[帮进联兴助包带扶结][百千万]${EACH}`,
  // 1+3+N
  `${CODE}(?=[\\d+]*[NX])(?:\\d{1,3}|[NX])(?:\\+(?:\\d{1,3}|[NX])){1,5}${NO_SUM}(?:(?:${INNER}){0,2}?(?:${CODE_HEAD}))?`,
  // 1+11模式
  `${CODE}\\d{1,3}(?:\\+\\d{1,3}){1,5}(?:${INNER}){0,2}?(?:${CODE_HEAD})`,
  // 1458工作法
  `${BARE_CODE}\\d{3,6}(?:${BARE_CODE_HEAD})(?:举措|部署|布局)?`,
];
const OPEN = new RegExp(FORMS.map((form) => `(?:${form})`).join('|'), 'g');

/**
 * Number slogans in a text, in page order, never overlapping.
 * @param raw page text: paragraphs parted by U+2029, lines by U+2028
 * @param zones where to look, ascending
 * @param taken spans that already have an explanation: nothing that overlaps them is given
 */
export function findSlogans(raw: string, zones: readonly Span[], taken: readonly Span[]): Span[] {
  const explained = [...taken].sort((a, b) => a.start - b.start);
  const found: Span[] = [];
  let next = 0;
  let reached = 0;
  for (const span of zones.flatMap((zone) => inZone(raw, zone))) {
    for (; (explained[next]?.start ?? span.end) < span.end; next++) {
      reached = Math.max(reached, explained[next]?.end ?? 0);
    }
    if (reached <= span.start) found.push(span);
  }
  return found;
}

function inZone(raw: string, zone: Span): Span[] {
  const { text, toRaw } = sloganText(raw, zone.start, zone.end);
  const spans = [...quotedNames(text), ...openNames(text)];
  // Of names that overlap, the one that begins first; of those, the longest.
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Span[] = [];
  let free = 0;
  for (const { start, end } of spans) {
    if (start < free) continue;
    free = end;
    found.push({ start: toRaw[start] ?? 0, end: (toRaw[end - 1] ?? 0) + 1 });
  }
  return found;
}

function quotedNames(text: string): Span[] {
  const names: Span[] = [];
  for (const { 0: quotation, 1: quoted = '', index } of text.matchAll(QUOTED)) {
    const end = index + quotation.length;
    if (!isQuotedSlogan(quoted, text.slice(end, end + LONGEST_QUOTED))) continue;
    HEAD_AFTER.lastIndex = end;
    names.push({ start: index, end: end + (HEAD_AFTER.exec(text)?.[0].length ?? 0) });
  }
  return names;
}

function openNames(text: string): Span[] {
  return Array.from(text.matchAll(OPEN), ({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    name,
  })).filter(({ name }) => !IDIOM.test(name));
}
