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

const SHORTEST = 2;

export function variantsOf(concepts: readonly Concept[], fold: CharFold): Variant[] {
  const variants: Variant[] = [];
  concepts.forEach((concept, index) => {
    const seen = new Set<string>();
    for (const term of concept.terms) {
      for (const spelling of [term, ...(term.variants ?? [])]) {
        const rule = typeof spelling === 'string' ? { text: spelling } : spelling;
        const text = normalise(rule.text, fold).text;
        if (text.length < SHORTEST || seen.has(text)) continue;
        seen.add(text);
        const fold1 = (one: string) => normalise(one, fold).text;
        variants.push({
          text,
          concept: index,
          notBefore: (rule.notBefore ?? term.notBefore ?? []).map(fold1),
          notAfter: (rule.notAfter ?? term.notAfter ?? []).map(fold1),
        });
      }
    }
  });
  return variants;
}
