/** Where the words of a search stand in a text, folded in the same way as the search folds them. */
import { foldForSearch } from '../../lib/core/annotation/search-notes.ts';

/** Half-open, in UTF-16 units. */
export type Hit = readonly [start: number, end: number];

/** In order, overlapping and touching ones joined. */
export function findHits(text: string, query: string): Hit[] {
  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const { folded, rawStart } = foldWithOffsets(text);
  return join(words.flatMap((word) => findWord(folded, rawStart, word)));
}

function findWord(folded: string, rawStart: readonly number[], word: string): Hit[] {
  const hits: Hit[] = [];
  let at = folded.indexOf(word);
  while (at !== -1) {
    const end = at + word.length;
    hits.push([rawStart[at] ?? 0, endOfRaw(rawStart, end)]);
    at = folded.indexOf(word, end);
  }
  return hits;
}

/** The raw end of a folded span: where the next raw character begins (㎏ folds into two). */
function endOfRaw(rawStart: readonly number[], end: number): number {
  const last = rawStart[end - 1];
  let next = end;
  while (next < rawStart.length - 1 && rawStart[next] === last) next++;
  return rawStart[next] ?? 0;
}

function foldWithOffsets(text: string): { folded: string; rawStart: number[] } {
  const parts: string[] = [];
  const rawStart: number[] = [];
  let raw = 0;
  for (const char of text) {
    const part = foldForSearch(char);
    parts.push(part);
    for (let i = 0; i < part.length; i++) rawStart.push(raw);
    raw += char.length;
  }
  rawStart.push(raw);
  return { folded: parts.join(''), rawStart };
}

function join(hits: readonly Hit[]): Hit[] {
  const joined: Hit[] = [];
  for (const [start, end] of [...hits].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}
