/** Where the words of a search stand in a text, folded in the same way as the search folds them. */
import { foldForSearch } from '../../lib/core/annotation/search-notes.ts';

/** Half-open, in UTF-16 units. */
export type Hit = readonly [start: number, end: number];

interface FoldedText {
  readonly folded: string;
  /** Of each unit of the folded text: where the raw character that it comes from begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** In order, overlapping and touching ones joined. */
export function findHits(text: string, query: string): Hit[] {
  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const folded = foldWithOffsets(text);
  return join(words.flatMap((word) => findWord(folded, word)));
}

function findWord({ folded, starts, ends }: FoldedText, word: string): Hit[] {
  const hits: Hit[] = [];
  let at = folded.indexOf(word);
  while (at !== -1) {
    const end = at + word.length;
    hits.push([starts[at] ?? 0, ends[end - 1] ?? 0]);
    at = folded.indexOf(word, end);
  }
  return hits;
}

/** One raw character may fold into several (㎏) or none (a quote). */
function foldWithOffsets(text: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let raw = 0;
  for (const char of text) {
    const part = foldForSearch(char);
    parts.push(part);
    for (let i = 0; i < part.length; i++) {
      starts.push(raw);
      ends.push(raw + char.length);
    }
    raw += char.length;
  }
  return { folded: parts.join(''), starts, ends };
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
