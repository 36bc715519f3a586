/** A list that the slogan introduces: “‘三化’，即A、B、C”, “‘三项机制’：一是…二是…”, “‘三化’（A、B、C）”. */
import type { PlainCount } from './count-of-slogan.ts';
import {
  GENERIC,
  JOINS,
  NOUNS_AFTER,
  OPEN_END,
  OPENS_BRACKET,
  STARTS_WITH_CONJUNCTION,
} from './enumeration-words.ts';
import { firstClause, numberedPoints } from './numbered-points.ts';
import type { PageWindow } from './page-window.ts';
import { areParallel, shareCharacter } from './parallel-members.ts';
import { membersOf, type Part, splitAt, stopAt, textIn } from './split-list.ts';

/** How the slogan and what follows it are joined. */
export interface Joint {
  /** Where what follows begins. */
  readonly at: number;
  /** stop: the sentence ends with the slogan. */
  readonly by: 'word' | 'colon' | 'bracket' | 'stop';
  /** The slogan with the nouns behind it. */
  readonly slogan: string;
}

const LONGEST = 30;
/** A number that may count things; 一 stands in too many words. */
const COUNTED = /[二三四五六七八九十两0-9](?![一二三四五六七八九十两0-9年月日号时点%万亿元届次.])/;

/** @returns undefined when the slogan is followed by something else than its list */
export function jointAfter({ text, start, end }: PageWindow): Joint | undefined {
  const nouns = NOUNS_AFTER.exec(text.slice(end))?.[0] ?? '';
  const behind = end + nouns.length;
  const slogan = text.slice(start, behind);
  const rest = text.slice(behind, behind + 12);
  const bracket = OPENS_BRACKET.exec(rest)?.[0];
  if (bracket) return { at: behind + bracket.length, by: 'bracket', slogan };
  const word = JOINS.exec(rest)?.[0];
  if (word) return { at: behind + word.length, by: /[^:—]/.test(word) ? 'word' : 'colon', slogan };
  return /^[。\n]/.test(rest) ? { at: behind + 1, by: 'stop', slogan } : undefined;
}

export function listAfter(
  window: PageWindow,
  { count, head, kind }: PlainCount,
): Part[] | undefined {
  const joint = jointAfter(window);
  if (!joint) return undefined;
  const points = numberedPoints(window.text, joint.at, count);
  if (points) {
    const isMeant = joint.by !== 'stop' || areOfKind(window.text, points, joint, kind);
    return points.length > 0 && isMeant && isOnlyCount(window) ? points : undefined;
  }
  return joint.by === 'stop' ? undefined : runningList(window.text, joint, count, head);
}

/** Other numbers in the sentence might be what the points belong to. */
function isOnlyCount({ text, start }: PageWindow): boolean {
  const sentence = /[^。;!?\n]*$/.exec(text.slice(0, start))?.[0] ?? '';
  return !COUNTED.test(sentence);
}

function areOfKind(
  text: string,
  points: readonly Part[],
  { slogan }: Joint,
  kind: string,
): boolean {
  if (GENERIC.test(slogan)) return true;
  const carried = kind === '' ? slogan.slice(-2) : kind;
  return points.map(textIn(text)).every((one) => one.includes(carried));
}

function runningList(text: string, joint: Joint, count: number, head: string): Part[] | undefined {
  const { at } = joint;
  const sentence = { start: at, end: stopAt(text, at, '。!?') };
  const clause = { start: at, end: stopAt(text, at, ',。;!?') };
  const following = text.slice(clause.end + 1, clause.end + 4);
  if (text.charAt(clause.end) === ',' && STARTS_WITH_CONJUNCTION.test(following)) return undefined;
  const members = membersOf(text, clause, count);
  if (members) return isWhole(text, members, joint, head) ? members : undefined;
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
  // Two clauses of one length are any couplet.
  return !isLong && (count > 2 ? areParallel(words) : shareCharacter(words)) ? parts : undefined;
}

/** Whether the last member ends where it seems to, and nothing is left open. */
function isWhole(text: string, members: readonly Part[], joint: Joint, head: string): boolean {
  const words = members.map(textIn(text));
  if (words.some((one) => OPEN_END.test(one) || one.length > LONGEST)) return false;
  if (new Set(words).size < words.length) return false;
  if (areParallel(words)) return true;
  const others = words.slice(0, -1);
  const isBroken = head !== '' && others.every((one) => one.endsWith(head.slice(-1)));
  const end = text.charAt(members.at(-1)?.end ?? 0);
  return (
    joint.by !== 'colon' && !isBroken && end !== ',' && !words.some((one) => one.includes('的'))
  );
}
