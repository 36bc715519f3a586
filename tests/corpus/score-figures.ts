/** Holds the altered figures that the extension reports against those that are true of a page. Pure. */
import { plainText } from './plain-text.ts';
import type { AlteredFigure, Truth } from './read-corpus.ts';

/** Each figure as “was→now”. */
export interface FigureScore {
  readonly found: number;
  readonly missed: readonly string[];
  /** Reported, and not so. */
  readonly invented: readonly string[];
  /** Reported on a page of which nobody has said what is altered. */
  readonly unjudged: readonly string[];
}

/** Kinds of pages that alter nothing unless their truth says so. */
const FAITHFUL = ['full', 'excerpt'];

export function scoreFigures(truth: Truth, reported: readonly AlteredFigure[]): FigureScore {
  const left = reported.map(written);
  const { alteredFigures } = truth;
  if (!alteredFigures && !FAITHFUL.includes(truth.kind)) {
    return { found: 0, missed: [], invented: [], unjudged: left };
  }
  const missed = (alteredFigures ?? []).map(written).filter((figure) => {
    const at = left.indexOf(figure);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const found = (alteredFigures?.length ?? 0) - missed.length;
  return { found, missed, invented: left, unjudged: [] };
}

function written({ was, now }: AlteredFigure): string {
  return `${plainText(was)}→${plainText(now)}`;
}
