/** A list in running text that ends where the slogan begins: “实施A、B、C‘三大’行动”. */
import {
  CARRIES_ACTIONS,
  ENDS_IN_VERB,
  GOVERNS_NEXT,
  LEADING_VERB,
  OPEN_END,
  OWNER,
  STARTS_WITH_VERB,
} from './enumeration-words.ts';
import { CLOSING, type PageWindow } from './page-window.ts';
import { areOfOneLength, areParallel, shareCharacter, sharedStart } from './parallel-members.ts';
import { membersOf, type Part, textIn } from './split-list.ts';

const CLAUSE_ENDS = ',。;:!?\n—…';
const LONGEST = 20;
/** By so much a first member cut behind a verb may be longer than the others. */
const LONGER = 3;

/**
 * @param kind what the slogan counts, as it says: 行动, 机制, 化
 * @returns as many members as counted, or undefined
 */
export function listBefore(window: PageWindow, count: number, kind: string): Part[] | undefined {
  const { text } = window;
  const end = listEnd(window);
  if (end === undefined) return undefined;
  const clause = clauseStart(text, end);
  const members = membersOf(text, { start: clause, end }, count);
  const [first, ...others] = members ?? [];
  if (!first || others.length === 0) return undefined;
  const start = firstStart(window, first, others, kind);
  if (start === undefined) return undefined;
  const list = [{ start, end: first.end }, ...others];
  const words = list.map(textIn(text));
  if (text.charAt(end) === '的' && !areOfKind(words, kind.charAt(0))) return undefined;
  const lead = text.slice(first.start, start);
  const slogan = text.slice(window.start, window.end);
  return isSound(words, lead, slogan, kind) ? list : undefined;
}

/** Where the last member ends: at the slogan, before a 这 or 的, or between two quotations. */
function listEnd({ text, start, end, quoted, joints }: PageWindow): number | undefined {
  if (joints.has(start - 1)) {
    // “A”“B”“两大”行动; but “A”“B”“两大行动” may be three things.
    const inside = Array.from(quoted.keys()).some((at) => at > start && at < end);
    return inside ? start - 1 : undefined;
  }
  return /[这的]/.test(text.charAt(start - 1)) ? start - 1 : start;
}

/** “A的三大难题” are A's; but “有A、有B的‘两有’村” are the two. */
function areOfKind(members: readonly string[], kind: string): boolean {
  if (kind === '') return false;
  return members.every((one) => one.startsWith(kind)) || members.every((one) => one.endsWith(kind));
}

/** Brackets that close inside the clause are passed over. */
export function clauseStart(text: string, end: number): number {
  let depth = 0;
  let at = end;
  for (; at > 0; at--) {
    const char = text.charAt(at - 1);
    if (char === ')') depth++;
    else if (char === '(') {
      if (depth === 0) break;
      depth--;
    } else if (char === '\n' || (depth === 0 && CLAUSE_ENDS.includes(char))) break;
  }
  return at;
}

/** How far left the first member reaches; undefined where that is not certain. */
function firstStart(
  window: PageWindow,
  first: Part,
  others: readonly Part[],
  kind: string,
): number | undefined {
  const { text } = window;
  const rest = others.map(textIn(text));
  const whole = text.slice(first.start, first.end);
  if (areQuoted(window, others) && window.quoted.has(first.end)) {
    return openingIn(window, first.start, first.end);
  }
  const quote = quoteAround(window, first, others.at(-1) ?? first);
  if (quote !== undefined) return quote;
  const [second = ''] = rest;
  if (areOfOneLength(rest) && whole.length >= second.length) {
    const start = first.end - second.length;
    if (endsWell(text.slice(first.start, start), text.slice(start, first.end), rest, kind))
      return start;
  }
  const opening = rest.length > 1 ? sharedStart(rest) : '';
  if (opening.length > 1 && whole.split(opening).length === 2) {
    return first.start + whole.indexOf(opening);
  }
  const verb = LEADING_VERB.exec(whole)?.[0] ?? '';
  const member = whole.slice(verb.length);
  const longest = Math.max(...rest.map((one) => one.length));
  const shortest = Math.min(...rest.map((one) => one.length));
  const isAlike = member.length >= shortest - LONGER && shareCharacter([member, ...rest]);
  const most = longest + (verb === '' ? 0 : LONGER);
  if (!isAlike || member.length > most) return undefined;
  return endsWell(verb, member, rest, kind) ? first.start + verb.length : undefined;
}

/** @param lead what would stand before the first member in its clause */
function endsWell(lead: string, member: string, rest: readonly string[], kind: string): boolean {
  if (lead !== '' && !ENDS_IN_VERB.test(lead)) return false;
  if (carryKind([member, ...rest], kind)) return true;
  return STARTS_WITH_VERB.test(member) === rest.some((one) => STARTS_WITH_VERB.test(one));
}

/** “组织引领、思想引领…三个引领”: things, whatever verbs are in them. */
function carryKind(members: readonly string[], kind: string): boolean {
  return kind.length > 1 && members.every((one) => one.length > kind.length && one.endsWith(kind));
}

function areQuoted({ quoted, joints }: PageWindow, parts: readonly Part[]): boolean {
  return parts.every(({ start, end }) => quoted.has(start) && (quoted.has(end) || joints.has(end)));
}

/** Where a quotation begins that holds the whole list: “A、B、C”三项. */
function quoteAround(window: PageWindow, first: Part, last: Part): number | undefined {
  const closing = window.quoted.get(last.end)?.charAt(0) ?? '';
  if (closing === '' || !CLOSING.includes(closing)) return undefined;
  const opening = openingIn(window, first.start, last.end);
  return opening !== undefined && opening < first.end ? opening : undefined;
}

/** Where the last quotation within [start, end) begins; undefined when it ends there too. */
function openingIn({ quoted }: PageWindow, start: number, end: number): number | undefined {
  for (let at = end - 1; at >= start; at--) {
    const quote = quoted.get(at)?.slice(-1);
    if (quote !== undefined) return CLOSING.includes(quote) ? undefined : at;
  }
  return undefined;
}

function isSound(members: readonly string[], lead: string, slogan: string, kind: string): boolean {
  const last = members.at(-1) ?? '';
  if (!areParallel(members) || new Set(members).size < members.length) return false;
  if (members.some((one) => one === '' || one.length > LONGEST || OPEN_END.test(one))) return false;
  if (carryKind(members, kind)) return true;
  if (GOVERNS_NEXT.test(last) || last.endsWith('的')) return false;
  // The last verb may have the slogan as its object: “完善制度、优化服务、推进医疗‘三项’改革”.
  const isActions = STARTS_WITH_VERB.test(last);
  if (isActions && !CARRIES_ACTIONS.test(lead) && sharedStart(members) === '') return false;
  return !members.every((one) => OWNER.test(one) && !slogan.includes(one.slice(-1)));
}
