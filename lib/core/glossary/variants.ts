/** The spellings of a pack's concepts, normalised, with their rules: what the term automaton is built from. */
import type { CharFold } from '../text/char-fold.ts';
import type { Concept, TermStatus } from './concept.ts';
import type { ContextRules, Vicinity } from './context-rules.ts';

export interface Variant extends ContextRules {
  /** Normalised spelling. */
  readonly text: string;
  /** Index of the concept in the list handed in. */
  readonly concept: number;
  readonly status: TermStatus;
}

/** A single character would mark half the page. */
export const SHORTEST = 2;
/** Shared by the many variants without a rule. */
const NONE: readonly string[] = [];

/** In the concepts' order; a spelling that folds to an earlier one of its concept is left out. */
export function variantsOf(concepts: readonly Concept[], fold: CharFold): Variant[] {
  const variants: Variant[] = [];
  concepts.forEach((concept, index) => {
    const seen = new Set<string>();
    for (const term of concept.terms) {
      const rules = rulesOf(term, undefined, fold);
      for (const spelling of [term, ...(term.variants ?? [])]) {
        const own = typeof spelling === 'string' ? { text: spelling } : spelling;
        const text = folded(own.text, fold);
        if (text.length < SHORTEST || seen.has(text)) continue;
        seen.add(text);
        variants.push({
          text,
          concept: index,
          status: term.status,
          ...(spelling === term ? rules : rulesOf(own, rules, fold)),
        });
      }
    }
  });
  return variants;
}

/** The folded units of a short text. */
export function folded(text: string, fold: CharFold): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const code = fold(text.charCodeAt(i));
    if (code !== 0) result += String.fromCharCode(code);
  }
  return result;
}

type WrittenRules = Pick<Concept['terms'][number], keyof ContextRules>;

/** @param term rules that hold where a variant has none of its own */
function rulesOf(
  written: WrittenRules,
  term: ContextRules | undefined,
  fold: CharFold,
): ContextRules {
  // A text of nothing but quotes or blanks folds to '', which stands everywhere.
  const texts = (list: readonly string[]): readonly string[] =>
    list.map((one) => folded(one, fold)).filter(Boolean);
  const required = (list: readonly string[] | undefined): readonly string[] | undefined =>
    list && list.length > 0 ? texts(list) : undefined;
  const vicinity = (own: Vicinity | undefined): Vicinity | undefined =>
    own && { texts: texts(own.texts), within: own.within };
  const { notBefore, notAfter, onlyBefore, onlyAfter, near, notNear } = written;
  return {
    notBefore: notBefore ? texts(notBefore) : (term?.notBefore ?? NONE),
    notAfter: notAfter ? texts(notAfter) : (term?.notAfter ?? NONE),
    onlyBefore: onlyBefore ? required(onlyBefore) : term?.onlyBefore,
    onlyAfter: onlyAfter ? required(onlyAfter) : term?.onlyAfter,
    near: vicinity(near) ?? term?.near,
    notNear: vicinity(notNear) ?? term?.notNear,
  };
}
