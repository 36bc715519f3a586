/** Stores what is written and goes back to the list, unless the reader has gone elsewhere meanwhile. */
import type { ConceptId } from '../core/glossary/concept.ts';

export interface WayBack {
  /** Where the reader is now. */
  place(): string;
  /** Has the entry in the list before the reader is. */
  reveal(id: ConceptId): Promise<void>;
  toList(id: ConceptId): void;
}

/** @param save the id of what was stored, if it was */
export async function saveAndReturn(
  save: () => Promise<ConceptId | undefined>,
  { place, reveal, toList }: WayBack,
): Promise<void> {
  const here = place();
  const id = await save();
  if (id === undefined || place() !== here) return;
  await reveal(id);
  if (place() === here) toList(id);
}
