/** Whether what stands between quotation marks is a number slogan. */
import {
  CODE_HEAD,
  FIXED_NAME,
  HEAD,
  IDIOM,
  IS_MAP,
  IS_TALLY,
  KNOWN_DIGITS,
  ON_A_MAP,
  PLAIN_BOTH,
  PLAIN_COUNT,
  PLAIN_DIGITS,
  SEVERAL,
} from './slogan-words.ts';

/** Longer quotations are sentences. */
export const LONGEST_QUOTED = 14;

const HAN = '[\\u4e00-\\u9fff]';
const ELEMENT = `(?:\\d{1,4}|[nx]|[一二三四五六七八九十]|${HAN}{2,6})`;
const SUM = new RegExp(`^${ELEMENT}(?:\\+${ELEMENT}){1,5}$`, 'i');
/** A word by itself is no count: “顶层设计+基层创新”. */
const HAS_COUNT = /(?:^|\+)(?:\d+|[nx]|[一二三四五六七八九十])(?:\+|$)/i;
const DIGITS = /^\d{3,4}$/;
/** “1131N” too: some leave the plus signs out. */
const FEW_DIGITS = /^\d{2,6}[nx]?$/i;
const FIXED = new RegExp(`^(?:${FIXED_NAME})(?:${HAN}{0,6})$`);
const COUNT = new RegExp(`^(?:新(?=[三四五六七八九][样化型件高]))?(${SEVERAL})(${HAN}{1,8})$`);
const BARE = new RegExp(`^(?:${SEVERAL})[大项个条种类]$`);
const NUMERALS = /^[〇零一二两三四五六七八九十百千万]+$/;
const PARALLEL = new RegExp(`^(?:(?:[一二两双三四五六七八九十多]|\\d)${HAN}{1,3}){2,6}$`);
const COUNTED = /^[一二两三四五六七八九十][\u4e00-\u9fff]+$/;
const SEGMENTS = /[一二两双三四五六七八九十多\d]/g;
const SCALE = new RegExp(
  `^(?:十百千万|十百千|百千万|十百|百千|双百|双千|双万)(?:${HAN}{0,6}(?:${HEAD}))?$|^千万(?:工程|行动|计划)$|` +
    `^[百千万]${HAN}{1,2}[帮进联兴助包带扶结][百千万]${HAN}{1,2}$`,
);
/** Four characters that begin with one are proverbs, unless planners draw a map. */
const ONE_AND_MORE = new RegExp(`^一${HAN}{3}$`);
/** Congresses, plans and the like: they are numbered, not counted. */
const ORDERED =
  /^十?[一二三四五六七八九]五(?:$|规划|时期|期间|末|开局)|^(?:二十|十[一二三四五六七八九]|[七八九])大(?:$|以来|精神|报告|代表)/;
const SPEECH = /[的了吗着我你他她它是就也都很太吧呢啊，。、；：？！,.;:?!]/;
/** What makes a plain figure of the digits before it, or goes on with the sentence. */
const UNIT_AFTER =
  /^[年月日号天时分秒元人名个条只路房楼室次届斤米里案事和与及或是在为的等岁度款版型系%,.;:、。）)]/;
const HEAD_AFTER = new RegExp(`^[项类]?${HAN}{0,4}?(?:${HEAD})`);
const CODE_HEAD_AFTER = new RegExp(`^[项类]?${HAN}{0,4}?(?:${CODE_HEAD})`);

/**
 * @param quoted the text between the marks, as sloganText gives it
 * @param after what follows the closing mark
 */
export function isQuotedSlogan(quoted: string, after: string): boolean {
  if (/\d/.test(quoted) && !/[\u4e00-\u9fff]/.test(quoted)) return isCode(quoted, after);
  if (SUM.test(quoted)) return HAS_COUNT.test(quoted);
  if (FIXED.test(quoted)) return true;
  if (quoted.includes('、')) return isRow(quoted);
  if (SPEECH.test(quoted) || ORDERED.test(quoted) || IDIOM.test(quoted)) return false;
  if (SCALE.test(quoted)) return !NUMERALS.test(quoted) || HEAD_AFTER.test(after);
  if (PARALLEL.test(quoted)) return isParallel(quoted);
  return isCount(quoted, after);
}

function isCode(quoted: string, after: string): boolean {
  if (SUM.test(quoted) || KNOWN_DIGITS.test(quoted)) return true;
  if (PLAIN_DIGITS.test(quoted)) return false;
  if (FEW_DIGITS.test(quoted) && CODE_HEAD_AFTER.test(after)) return true;
  return DIGITS.test(quoted) && /^[\u4e00-\u9fff]/.test(after) && !UNIT_AFTER.test(after);
}

function isParallel(quoted: string): boolean {
  if (IS_TALLY.test(quoted)) return false;
  if (IS_MAP.test(quoted)) return true;
  if (ONE_AND_MORE.test(quoted)) return false;
  if (PLAIN_COUNT.test(quoted.slice(1))) return false;
  // “一村一品” says that each has one.
  return (quoted.match(SEGMENTS) ?? []).some((count) => count !== '一');
}

/** “一环串联、两带展开、全域协同”: members of one length, two of them counted. */
function isRow(quoted: string): boolean {
  const members = quoted.split('、');
  const length = members[0]?.length ?? 0;
  if (length < 3 || members.some((member) => member.length !== length)) return false;
  const counted = members.filter((member) => COUNTED.test(member));
  const isPlain = (noun: string) => PLAIN_COUNT.test(noun) && !ON_A_MAP.test(noun);
  return counted.length >= 2 && !counted.some((member) => isPlain(member.slice(1)));
}

function isCount(quoted: string, after: string): boolean {
  const [, count = '', counted = ''] = COUNT.exec(quoted) ?? [];
  // Of two things names say 两.
  if (count === '' || count === '二' || NUMERALS.test(quoted)) return false;
  if (BARE.test(quoted)) return HEAD_AFTER.test(after);
  if (/^\d/.test(count) && !/^[个项大条种类步张化型级]/.test(counted)) return false;
  if (count === '双') return !PLAIN_BOTH.test(counted) && counted.length <= 4;
  return !PLAIN_COUNT.test(counted);
}
