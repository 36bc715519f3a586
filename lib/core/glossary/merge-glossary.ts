/** The glossary as the reader has it: own entries above all packs, packs in their order. */
import type { Concept, ConceptId } from './concept.ts';
import type { Origin } from './glossary-view.ts';

export interface PackConcepts {
  readonly id: string;
  readonly concepts: readonly Concept[];
}

export interface Entry {
  readonly concept: Concept;
  readonly origin: Origin;
  /** The pack's entry that an own one stands in the place of. */
  readonly overridden?: Concept;
  readonly isHidden: boolean;
}

export interface MergedGlossary {
  /** By id, hidden ones too; those with the first say first. */
  readonly entries: ReadonlyMap<ConceptId, Entry>;
  /** What is to be marked, in the same order. */
  readonly concepts: readonly Concept[];
}

const OWN: Origin = { type: 'own' };

/**
 * Of one id the reader's own entry has the word, then the first pack that has it.
 * @param packs the one with the first say first
 */
export function mergeGlossary(
  packs: readonly PackConcepts[],
  own: readonly Concept[],
  hidden: ReadonlySet<ConceptId>,
): MergedGlossary {
  const entries = new Map<ConceptId, Entry>();
  const add = (concept: Concept, origin: Origin): void => {
    const isHidden = hidden.has(concept.id);
    entries.set(concept.id, { concept, origin, isHidden });
  };
  for (const concept of own) add(concept, OWN);
  for (const { id, concepts } of packs) {
    const origin: Origin = { type: 'pack', id };
    for (const concept of concepts) {
      const first = entries.get(concept.id);
      if (!first) add(concept, origin);
      else if (first.origin.type === 'own' && !first.overridden) {
        entries.set(concept.id, { ...first, overridden: concept });
      }
    }
  }
  const shown = [...entries.values()].filter(({ isHidden }) => !isHidden);
  return { entries, concepts: shown.map(({ concept }) => concept) };
}
