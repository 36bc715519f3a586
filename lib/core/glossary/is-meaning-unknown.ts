/** Whether a name is attested and nothing more: a sourced name whose parts nobody explains is not “sourced” alone. */
import type { Concept } from './concept.ts';

export function isMeaningUnknown({
  basis,
  expansion,
}: Pick<Concept, 'basis' | 'expansion'>): boolean {
  return basis !== 'unknown' && basis !== 'own' && expansion?.status === 'not-established';
}
