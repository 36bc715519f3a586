/** A list that the slogan introduces: “‘三化’，即A、B、C”, “‘三项机制’：一是…二是…”, “‘三化’（A、B、C）”. */
import type { PlainCount } from './count-of-slogan.ts';
import {
  COUNTS_ITSELF,
  DENIED_BEFORE,
  JOINS,
  MAY_EXPLAIN,
  NOUNS_AFTER,
  OPEN_END,
  OPENS_BRACKET,
  STARTS_WITH_CONJUNCTION,
} from './enumeration-words.ts';
import { arePointsOf, isNoneOf, type Kind, kindOf } from './list-of-points.ts';
import { firstClause, numberedPoints } from './numbered-points.ts';
import type { PageWindow } from './page-window.ts';
import { areParallel, shareCharacter } from './parallel-members.ts';
import { membersOf, type Part, splitAt, stopAt, textIn } from './split-list.ts';

/** How the slogan and what follows it are joined. */
export interface Joint {
  /** Where what follows begins. */
  readonly at: number;
  /** stop: the sentence ends with the slogan; maybe: a word behind which reasons may stand too. */
  readonly by: 'word' | 'maybe' | 'colon' | 'bracket' | 'stop';
  /** The nouns between. */
  readonly nouns: string;
}

const LONGEST = 30;
const URGES = /^\n?.[要靠抓看]/;
/** A number that may count things; 一 stands in too many words. */
const COUNTED = /[二三四五六七八九十两0-9](?![一二三四五六七八九十两0-9年月日号时点%万亿元届次.])/;

/** @returns undefined when the slogan is followed by something else than its list */
export function jointAfter({ text, end }: PageWindow): Joint | undefined {
  const nouns = NOUNS_AFTER.exec(text.slice(end))?.[0] ?? '';
  const behind = end + nouns.length;
  const rest = text.slice(behind, behind + 12);
  const bracket = OPENS_BRACKET.exec(rest)?.[0];
  if (bracket) return { at: behind + bracket.length, by: 'bracket', nouns };
  const word = JOINS.exec(rest)?.[0];
  if (word) return { at: behind + word.length, by: tieBy(word), nouns };
  return /^[。\n]/.test(rest) ? { at: behind + 1, by: 'stop', nouns } : undefined;
}

function tieBy(word: string): Joint['by'] {
  if (MAY_EXPLAIN.test(word)) return 'maybe';
  return /[^:—]/.test(word) ? 'word' : 'colon';
}

/** Whether the slogan is denied where it stands: what follows tells why, or what is instead. */
export function isDenied({ text, start }: PageWindow): boolean {
  return DENIED_BEFORE.test(text.slice(Math.max(0, start - 30), start));
}

/** Whether points begin behind the slogan, which may go on for pages. */
export function opensPoints(window: PageWindow): boolean {
  const joint = jointAfter(window);
  return joint !== undefined && numberedPoints(window.text, joint.at, 2) !== undefined;
}

export function listAfter(window: PageWindow, counted: PlainCount): Part[] | undefined {
  const { text } = window;
  const joint = jointAfter(window);
  if (!joint || (joint.by !== 'bracket' && isDenied(window))) return undefined;
  const kind = kindOf(counted, joint.nouns);
  const points = numberedPoints(text, joint.at, counted.count);
  if (points) {
    const said = {
      isLoose: joint.by === 'stop',
      isUrged: URGES.test(text.slice(joint.at, joint.at + 4)),
    };
    const isMeant = points.length > 0 && arePointsOf(points.map(textIn(text)), kind, said);
    return isMeant && isOnlyCount(window) ? points : undefined;
  }
  return joint.by === 'stop' ? undefined : runningList(text, joint, counted.count, kind);
}

/** Other numbers in the sentence might be what the points belong to. */
function isOnlyCount({ text, start }: PageWindow): boolean {
  const sentence = /[^。;!?\n]*$/.exec(text.slice(0, start))?.[0] ?? '';
  return !COUNTED.test(sentence);
}

function runningList(text: string, joint: Joint, count: number, kind: Kind): Part[] | undefined {
  const { at } = joint;
  const sentence = { start: at, end: stopAt(text, at, '。!?') };
  const clause = { start: at, end: stopAt(text, at, ',。;!?') };
  const following = text.slice(clause.end + 1, clause.end + 4);
  if (text.charAt(clause.end) === ',' && STARTS_WITH_CONJUNCTION.test(following)) return undefined;
  const members = membersOf(text, clause, count);
  if (members) return isWhole(text, members, joint, kind) ? members : undefined;
  if (stopAt(text, at, '、') < clause.end && !text.slice(at, sentence.end).includes(';')) {
    return undefined;
  }
  const byClause = [';', ',']
    .map((separator) => splitAt(text, sentence, separator))
    .find((parts) => parts.length === count);
  if (!byClause) return undefined;
  const parts = byClause.map(({ start, end }) => firstClause(text, start, end));
  const isLong = parts.some(
    ({ start, end }) => end - start < 2 || OPEN_END.test(text.slice(start, end)),
  );
  const words = parts.map(textIn(text));
  if (isLong || !areMeant(words, joint, kind)) return undefined;
  // Two clauses of one length are any couplet.
  return (count > 2 ? areParallel(words) : shareCharacter(words)) ? parts : undefined;
}

/** Whether the last member ends where it seems to, and nothing is left open. */
function isWhole(text: string, members: readonly Part[], joint: Joint, kind: Kind): boolean {
  const words = members.map(textIn(text));
  if (words.some((one) => OPEN_END.test(one) || one.length > LONGEST)) return false;
  if (new Set(words).size < words.length || !areMeant(words, joint, kind)) return false;
  if (areParallel(words)) return true;
  const { head } = kind;
  const others = words.slice(0, -1);
  const isBroken = head !== '' && others.every((one) => one.endsWith(head.slice(-1)));
  const end = text.charAt(members.at(-1)?.end ?? 0);
  return (
    joint.by !== 'colon' && !isBroken && end !== ',' && !words.some((one) => one.includes('的'))
  );
}

/** Things that can be counted so, and behind 主要是 or 就是 such as carry the slogan's kind. */
function areMeant(words: readonly string[], { by }: Joint, kind: Kind): boolean {
  const [last = '', ...others] = Array.from(words).reverse();
  if (COUNTS_ITSELF.test(last) && !others.some((one) => COUNTS_ITSELF.test(one))) return false;
  if (words.some((one) => isNoneOf(one, kind))) return false;
  return by !== 'maybe' || areNamed(words, kind.kind);
}

function areNamed(words: readonly string[], kind: string): boolean {
  if (kind === '') return false;
  return words.every((one) => one.startsWith(kind)) || words.every((one) => one.endsWith(kind));
}
