/** The spellings of a pack's concepts, normalised: what the term automaton is built from. */
import type { CharFold } from '../text/char-fold.ts';
import { normalise } from '../text/normal-text.ts';
import type { Concept } from './concept.ts';

export interface Variant {
  /** Normalised spelling. */
  readonly text: string;
  /** Index of the concept in the list handed in. */
  readonly concept: number;
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
}

/** A single character would mark half the page. */
const SHORTEST = 2;

/**
 * In the concepts' order; a spelling that folds to an earlier one of its concept is left out.
 * @param isUsed leaves concepts out; the others keep their index
 */
export function variantsOf(
  concepts: readonly Concept[],
  fold: CharFold,
  isUsed: (concept: Concept) => boolean = () => true,
): Variant[] {
  const variants: Variant[] = [];
  const folded = (text: string): string => normalise(text, fold).text;
  // A veto of nothing but quotes or blanks folds to '', which would veto everywhere.
  const vetoes = (texts: readonly string[] = []): string[] => texts.map(folded).filter(Boolean);
  concepts.forEach((concept, index) => {
    if (!isUsed(concept)) return;
    const seen = new Set<string>();
    for (const term of concept.terms) {
      for (const spelling of [term, ...(term.variants ?? [])]) {
        const rule = typeof spelling === 'string' ? { text: spelling } : spelling;
        const text = folded(rule.text);
        if (text.length < SHORTEST || seen.has(text)) continue;
        seen.add(text);
        variants.push({
          text,
          concept: index,
          notBefore: vetoes(rule.notBefore ?? term.notBefore),
          notAfter: vetoes(rule.notAfter ?? term.notAfter),
        });
      }
    }
  });
  return variants;
}
