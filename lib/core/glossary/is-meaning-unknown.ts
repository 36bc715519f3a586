/** Whether a name is attested and nothing more: a sourced name whose parts nobody explains is not “sourced” alone. */
import type { Concept } from './concept.ts';

export function isMeaningUnknown({
  basis,
  expansion,
}: Pick<Concept, 'basis' | 'expansion'>): boolean {
  const isAttested = basis === 'source' || basis === 'report';
  return isAttested && expansion?.status === 'not-established';
}
