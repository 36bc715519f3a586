/** What each number of a slogan stands for, where the article says so number by number. */
import { type GroupedCount, MEASURE_WORD, numberOf, type PartedCount } from './count-of-slogan.ts';
import { DENIES } from './enumeration-words.ts';
import { isDenied, jointAfter } from './list-after.ts';
import { clauseStart } from './list-before.ts';
import { whoIsWhat } from './list-by-role.ts';
import { PARAGRAPH, type PageWindow } from './page-window.ts';
import { membersOf, type Part, splitAt, splitEverywhere, stopAt } from './split-list.ts';

export interface KeyedPart extends Part {
  readonly key: string;
}

const NUMBER = /^([0-9]{1,2}|[一二三四五六七八九十两]{1,3})(?![0-9一二三四五六七八九十百千万])/;
const LONGEST = 40;
const MEANS = '(?:(?:即|是指|指的是|指|就是|代表|为|是)[:,]?|:)';
const SENTENCE_ENDS = '。;!?';
const CLAUSE_ENDS = ',。;!?';

/** “1”即…，“11”即…: beginning in the slogan's sentence or the next, every key, in order. */
export function definedParts(window: PageWindow, keys: readonly string[]): KeyedPart[] {
  const { text, end, quoted } = window;
  if (keys.length < 2) return [];
  const paragraph = stopAt(text, end, '');
  const found: KeyedPart[] = [];
  let from = end;
  let stop = nextSentenceEnd(text, end);
  for (const key of keys) {
    const hit = Array.from(text.slice(from, stop).matchAll(new RegExp(key + MEANS, 'g'))).find(
      ({ index }) => /[,。;:(、]/.test(text.charAt(from + index - 1)) || quoted.has(from + index),
    );
    if (!hit) return [];
    const start = from + hit.index + hit[0].length;
    from = stopAt(text, start, CLAUSE_ENDS);
    if (from <= start || from - start > LONGEST) return [];
    found.push({ key, start, end: from });
    stop = paragraph;
  }
  return isOfAnother(window, found) ? [] : found;
}

/** “1个中心、11个站点” beside the slogan, each member beginning with its number. */
export function numberedParts(window: PageWindow, { parts }: PartedCount): KeyedPart[] {
  for (const span of spansBeside(window)) {
    for (const members of [
      membersOf(window.text, span, parts.length),
      splitAt(window.text, span, ','),
    ]) {
      if (members?.length !== parts.length) continue;
      const list = members
        .map((member, i) => withNumber(window.text, member, parts[i] ?? '', i === 0))
        .filter((one) => one !== undefined);
      if (list.length === parts.length) return list;
    }
  }
  return [];
}

function spansBeside(window: PageWindow): Part[] {
  const { text, start } = window;
  const end = text.charAt(start - 1) === '的' ? start - 1 : start;
  const before = { start: clauseStart(text, end), end };
  const joint = jointAfter(window);
  if (!joint || joint.by === 'stop') return [before];
  const after = [CLAUSE_ENDS, SENTENCE_ENDS].map((stops) => ({
    start: joint.at,
    end: stopAt(text, joint.at, stops),
  }));
  return [before, ...after];
}

/** Only a first member may have something before its number: the verb of the clause. */
function withNumber(
  text: string,
  { start, end }: Part,
  key: string,
  isFirst: boolean,
): KeyedPart | undefined {
  for (let at = start; at < end; at++) {
    const number = NUMBER.exec(text.slice(at, end))?.[1];
    if (number !== undefined) {
      const rest = text.slice(at + number.length, end);
      const isCounted = MEASURE_WORD.test(rest) && rest.length > 1 && end - at <= LONGEST;
      return isCounted && String(numberOf(number)) === key ? { key, start: at, end } : undefined;
    }
    if (!isFirst) return undefined;
  }
  return undefined;
}

/** “以A为龙头，11个B为纽带” in the slogan's sentence or the next, every number above one said of its member. */
export function partsByRole(window: PageWindow, { parts }: PartedCount): KeyedPart[] {
  const { text, end } = window;
  if (parts.length < 2) return [];
  const stop = nextSentenceEnd(text, end) + 1;
  const found = whoIsWhat(text, end, stop, parts.length).map((one, i) => ({
    ...one,
    key: parts[i] ?? '',
  }));
  const isSaid = found.every((one) => isSaidOf(text.slice(one.start, one.end), one.key));
  return isSaid && !isOfAnother(window, found) ? found : [];
}

/** “的‘1+11’模式尚未建立，而是…”: what follows is told of something else. */
function isOfAnother(window: PageWindow, [first]: readonly Part[]): boolean {
  return isDenied(window) || DENIES.test(window.text.slice(window.end, first?.start));
}

/** The end of the sentence behind the one that goes on at `from`, within its paragraph. */
function nextSentenceEnd(text: string, from: number): number {
  const end = stopAt(text, from, SENTENCE_ENDS);
  return text.charAt(end) === PARAGRAPH ? end : stopAt(text, end + 1, SENTENCE_ENDS);
}

function isSaidOf(member: string, key: string): boolean {
  const number = NUMBER.exec(member)?.[1];
  return number === undefined ? key === '1' : String(numberOf(number)) === key;
}

/** “‘三化两型’：A化、B化、C化和D型、E型”, or each group said by itself. */
export function groupedParts(window: PageWindow, { groups }: GroupedCount): KeyedPart[] {
  const { text } = window;
  const joint = jointAfter(window);
  const keys = groups.flatMap(({ key, count }) => Array.from({ length: count }, () => key));
  if (joint && joint.by !== 'stop') {
    const span = { start: joint.at, end: stopAt(text, joint.at, CLAUSE_ENDS) };
    const list = splitEverywhere(text, span).map((one, i) => ({ ...one, key: keys[i] ?? '' }));
    if (list.length === keys.length && areOfKind(text, list, groups)) return list;
  }
  const defined = definedParts(
    window,
    groups.map(({ key }) => key),
  );
  return defined.flatMap((part, i) => {
    const members = membersOf(text, part, groups[i]?.count ?? 0) ?? [part];
    return members.map((one) => ({ ...one, key: part.key }));
  });
}

function areOfKind(
  text: string,
  list: readonly KeyedPart[],
  groups: GroupedCount['groups'],
): boolean {
  return list.every(({ key, start, end }) => {
    const kind = groups.find((one) => one.key === key)?.kind ?? '';
    return text.slice(start, end).includes(kind);
  });
}
