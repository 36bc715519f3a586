/** “以A为龙头、B为骨干、C为基础”: who is what in a whole. */
import { ROLE, VERB_OR_BOUND } from './enumeration-words.ts';
import type { Part } from './split-list.ts';

const WHO = '([^,。;:!?\\n]{2,30}?)作?为';
const BOUND = '(?=[,、;。!?)\\n]|的)';

/** @returns those of the first such clause in [from, to) that has exactly `count`; [] when there is none */
export function whoIsWhat(text: string, from: number, to: number, count: number): Part[] {
  const role = (i: number) => `${i === 0 ? '以' : '[,、;]以?'}${WHO}${ROLE}${BOUND}`;
  const roles = Array.from({ length: count }, (_, i) => role(i)).join('');
  const pattern = new RegExp(`(?<=${VERB_OR_BOUND})${roles}(?!${role(1)})`, 'd');
  const hit = pattern.exec(text.slice(from, to));
  const spans = hit?.indices?.slice(1, count + 1) ?? [];
  return spans.map(([start, end] = [0, 0]) => ({ start: from + start, end: from + end }));
}
