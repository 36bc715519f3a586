/** A text with the hits of the search marked. */
import type { VNode } from 'preact';
import { findHits } from './find-hits.ts';

/** Enough to see; more would only slow the page down. */
const MOST_MARKS = 200;

interface MarkedTextProps {
  readonly text: string;
  readonly query: string;
}

export function MarkedText({ text, query }: MarkedTextProps) {
  const pieces: (string | VNode)[] = [];
  let done = 0;
  for (const [start, end] of findHits(text, query).slice(0, MOST_MARKS)) {
    pieces.push(text.slice(done, start), <mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  return (
    <>
      {pieces}
      {text.slice(done)}
    </>
  );
}
