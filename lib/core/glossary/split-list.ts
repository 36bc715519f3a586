/** Splits a stretch of text into the members of a list; what stands in brackets is never split. */
import { CONJUNCTION, STARTS_WITH_CONJUNCTION } from './enumeration-words.ts';
import { areOfOneLength, areParallel, shareCharacter } from './parallel-members.ts';

/** A span of the text that was split. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** Offset of the first of `stops` outside brackets, or of a bracket that closes one opened before. */
export function stopAt(text: string, from: number, stops: string): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\n') return i;
    if (char === '(') depth++;
    else if (char === ')' && --depth < 0) return i;
    else if (depth === 0 && stops.includes(char)) return i;
  }
  return text.length;
}

export function splitAt(text: string, span: Part, separator: string): Part[] {
  const parts: Part[] = [];
  let start = span.start;
  while (start <= span.end) {
    const end = Math.min(stopAt(text, start, separator), span.end);
    parts.push({ start, end });
    start = end + 1;
  }
  return parts;
}

/**
 * The members of “A、B和C”.
 * @returns undefined when they cannot be exactly `count`, or might as well be one more
 */
export function membersOf(text: string, span: Part, count: number): Part[] | undefined {
  const parts = splitAt(text, span, '、');
  const last = parts.pop();
  if (!last) return undefined;
  const said = STARTS_WITH_CONJUNCTION.exec(text.slice(last.start, last.end))?.[0] ?? '';
  const lead = { start: last.start + said.length, end: last.end };
  const members =
    parts.length + 1 === count ? [...parts, lead] : splitLast(text, parts, lead, count);
  if (!members || members.some(({ start, end }) => end <= start)) return undefined;
  return mayBeMore(text, members) ? undefined : members;
}

function splitLast(text: string, parts: Part[], last: Part, count: number): Part[] | undefined {
  if (parts.length + 2 !== count) return undefined;
  const splits = conjunctionsIn(text, last)
    .map(([before, after]) => [...parts, before, after])
    .filter((members) => members.length === 2 || areParallel(members.slice(1).map(textIn(text))));
  return splits.length === 1 ? splits[0] : undefined;
}

/** “教育和医疗、就业、养老”: three or four? */
function mayBeMore(text: string, members: readonly Part[]): boolean {
  return members.some((member, i) =>
    conjunctionsIn(text, member).some(([before, after]) => {
      const others = members.filter((_, k) => k !== i && k > 0).map(textIn(text));
      // What stands before the first member may belong to the clause.
      const pieces = [...(i === 0 ? [] : [before]), after].map(textIn(text));
      return areOfOneLength([...pieces, ...others]) || shareEnding([...pieces, ...others]);
    }),
  );
}

function shareEnding(members: readonly string[]): boolean {
  return members.length > 1 && shareCharacter(members.map((one) => one.slice(-1)));
}

/** Split wherever a 、 or a joining word stands. */
export function splitEverywhere(text: string, span: Part): Part[] {
  return splitAt(text, span, '、').flatMap((part) => {
    const joints = conjunctionsIn(text, part);
    const starts = [part.start, ...joints.map(([, after]) => after.start)];
    const ends = [...joints.map(([before]) => before.end), part.end];
    return starts.map((start, i) => ({ start, end: ends[i] ?? part.end }));
  });
}

function conjunctionsIn(text: string, { start, end }: Part): [Part, Part][] {
  return Array.from(text.slice(start, end).matchAll(CONJUNCTION), ({ 0: found, index }) => [
    { start, end: start + index },
    { start: start + index + found.length, end },
  ]);
}

export function textIn(text: string): (part: Part) => string {
  return ({ start, end }) => text.slice(start, end);
}
