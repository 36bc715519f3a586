/** Parses JSON of unknown making: nothing in it may cost more than it is worth, or pass for what it is not. */

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: string };

/** Brackets within brackets: a pack has nine. */
const MAX_DEPTH = 16;
/** Entries of one list: as many as a pack may have concepts. */
const MAX_LIST = 100_000;
/** Lists, objects and values of the whole text. */
const MAX_VALUES = 10_000_000;
/** Names under which scripts find what every object inherits. */
const INHERITED = new Set(['__proto__', 'constructor', 'prototype']);

/** A byte order mark before it is no problem. */
export function readJson(json: string): JsonResult {
  const text = json.replace(/^\ufeff/, '');
  // Before it is parsed: a million brackets would take up a thousand times their length.
  const nesting = nestingProblem(text);
  if (nesting) return { ok: false, problem: nesting };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'not JSON' };
  }
  const problem = harmIn(value);
  return problem ? { ok: false, problem } : { ok: true, value };
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = Array.from(
  '"\\[]{}',
  (char) => char.charCodeAt(0),
);

function nestingProblem(text: string): string | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      i = endOfString(text, i + 1);
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++depth > MAX_DEPTH) return `nested more than ${MAX_DEPTH} deep`;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      depth--;
    }
  }
  return undefined;
}

/** Where the string that begins at `from` ends: at its quotation mark, or with the text. */
function endOfString(text: string, from: number): number {
  let i = from;
  for (; i < text.length && text.charCodeAt(i) !== QUOTE; i++) {
    if (text.charCodeAt(i) === BACKSLASH) i++;
  }
  return i;
}

/** @param value from JSON, its depth bounded */
function harmIn(value: unknown): string | undefined {
  let values = 0;
  const search = (one: unknown): string | undefined => {
    if (++values > MAX_VALUES) return `more than ${MAX_VALUES} values`;
    if (typeof one !== 'object' || one === null) return undefined;
    if (Array.isArray(one)) {
      if (one.length > MAX_LIST) return `a list of more than ${MAX_LIST}`;
      return firstOf(one, search);
    }
    const name = Object.keys(one).find((key) => INHERITED.has(key));
    if (name) return `a field by the name of ${name}`;
    return firstOf(Object.values(one), search);
  };
  return search(value);
}

function firstOf(
  values: readonly unknown[],
  search: (value: unknown) => string | undefined,
): string | undefined {
  for (const value of values) {
    const found = search(value);
    if (found) return found;
  }
  return undefined;
}
