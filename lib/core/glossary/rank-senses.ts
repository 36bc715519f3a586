/** Which concept a spelling means that several concepts have. */
import type { CharFold } from '../text/char-fold.ts';
import type { NormalText } from '../text/normal-text.ts';
import { type Concept, TERM_STATUSES, type TermStatus } from './concept.ts';
import { surroundings } from './surroundings.ts';
import { folded } from './variants.ts';

/** A concept that a spelling may mean where it stands. */
export interface Sense {
  /** Index of the concept. */
  readonly concept: number;
  readonly status: TermStatus;
  /** Whether the concept belongs to the report in whose text the spelling stands. */
  readonly isBound: boolean;
  /** Whose word comes first: the lower number's. */
  readonly say: number;
}

/** Normal characters on either side in which the words are looked for that speak for a concept. */
const REACH = 100;

type SenseRanking = (
  senses: readonly Sense[],
  raw: string,
  page: NormalText,
  start: number,
  end: number,
) => readonly number[];

/**
 * Ranks the concepts of a spelling at normal offsets [start, end): those of the glossary with
 * the first say first, then those of the report, then those for which the most of their own context words stand near, then by
 * the spelling's status, then in the pack's order.
 * @returns a function that gives the concepts' indices, the likeliest first
 */
export function createSenseRanking(concepts: readonly Concept[], fold: CharFold): SenseRanking {
  const words = new Map<number, readonly string[]>();
  const wordsOf = (concept: number): readonly string[] => {
    const known = words.get(concept);
    if (known) return known;
    const contexts = concepts[concept]?.contexts ?? [];
    const own = [...new Set(contexts.map((one) => folded(one, fold)))].filter(Boolean);
    words.set(concept, own);
    return own;
  };

  return (senses, raw, page, start, end) => {
    if (senses.length <= 1) return senses.map(({ concept }) => concept);
    const sides = surroundings(raw, page, start, end, REACH);
    const isNear = (word: string): boolean => sides.some((side) => side.includes(word));
    return senses
      .map((sense) => ({ ...sense, words: wordsOf(sense.concept).filter(isNear).length }))
      .sort(
        (a, b) =>
          a.say - b.say ||
          Number(b.isBound) - Number(a.isBound) ||
          b.words - a.words ||
          TERM_STATUSES.indexOf(a.status) - TERM_STATUSES.indexOf(b.status) ||
          a.concept - b.concept,
      )
      .map(({ concept }) => concept);
  };
}
