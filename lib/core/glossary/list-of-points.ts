/** Whether numbered points behind a slogan are what it counts, or only what is said next. */
import type { PlainCount } from './count-of-slogan.ts';
import {
  CLOSING_KIND,
  GENERIC,
  LEADING_VERB,
  MAY_BE_STATE,
  OPENING_KIND,
  ORDINARY,
  STATE,
} from './enumeration-words.ts';

/** What the numeral of a slogan counts, as far as its spelling says. */
export interface Kind {
  /** 机制 of “三项督办机制”, 任务 of “四项”任务, 型 of “五型卫健”; '' when it does not say. */
  readonly kind: string;
  /** All that follows numeral and measure word: 督办机制, 型卫健. */
  readonly head: string;
  /** The nouns behind a quoted slogan: 要求 of “四同步”要求. */
  readonly nouns: string;
}

const FIRST_CLAUSE = /^[^,]*/;
/** A shorter modifier is any word's first half. */
const SHORTEST = 2;
const COUNTED = /[一二三四五六七八九十两0-9][大项个条类种级张套]?$/;

export function kindOf({ head, kind }: PlainCount, nouns: string): Kind {
  const said = head.startsWith('点') ? head.slice(1) : kind;
  return { kind: said === '' ? nouns.slice(-2) : said, head, nouns };
}

/**
 * @param points texts of the points
 * @param isLoose the sentence ended with the slogan; the points may begin another matter
 * @param isUrged 一要…二要…: what is to be done now, whatever was spoken of
 */
export function arePointsOf(
  points: readonly string[],
  of: Kind,
  { isLoose, isUrged }: { readonly isLoose: boolean; readonly isUrged: boolean },
): boolean {
  const areOfKind = points.every((one) => isOfKind(one, of));
  if (areOfKind && !(isLoose && isUrged)) return true;
  if (isLoose && !GENERIC.test(of.kind)) return false;
  return !points.some((one) => isNoneOf(one, of));
}

/**
 * Told of what the slogan counts (“机制要管用”), or of how things are (“时间紧”), where
 * the slogan does not speak of just that (“三难”: 停车难).
 */
export function isNoneOf(member: string, { kind, head }: Kind): boolean {
  if (MAY_BE_STATE.test(kind)) return false;
  if (CLOSING_KIND.test(kind) && member.startsWith(kind)) return true;
  const clause = FIRST_CLAUSE.exec(member)?.[0] ?? '';
  return STATE.test(clause) && !(head !== '' && head.includes(clause.slice(-1)));
}

/** The kind closes the point as its head noun (督办机制, 学习型) or opens it as its verb (同步踏勘). */
function isOfKind(point: string, { kind, head, nouns }: Kind): boolean {
  const clause = FIRST_CLAUSE.exec(point)?.[0] ?? '';
  if (kind === '') return false;
  if (OPENING_KIND.test(kind) && clause.startsWith(kind)) {
    const isNamed = nouns !== '' && clause.startsWith(kind + nouns.slice(0, 2));
    return !isNamed && clause.length >= kind.length + SHORTEST;
  }
  if (clause.startsWith(kind)) return false;
  const tail = [head, kind].find((one) => one !== '' && clause.endsWith(one));
  if (tail === undefined) return false;
  const before = clause.slice(0, clause.length - tail.length);
  const modifier = before.replace(LEADING_VERB, '');
  if (modifier.length < SHORTEST || modifier.endsWith('的') || COUNTED.test(modifier)) return false;
  return kind.length > 1 || !ORDINARY.test(before + kind);
}
