/** How well an explanation is supported: a sign that reads without colour, and its wording. */
import type { Basis, Concept } from '../../lib/core/glossary/concept.ts';
import type { MessageKey } from '../translate.ts';

export const BASIS_NAME: Record<Basis, MessageKey> = {
  source: 'basis_source',
  report: 'basis_report',
  background: 'basis_background',
  unknown: 'basis_unknown',
};

const BASIS_EXPLANATION: Record<Basis, MessageKey> = {
  source: 'basis_source_explained',
  report: 'basis_report_explained',
  background: 'basis_background_explained',
  unknown: 'basis_unknown_explained',
};

/** How the basis of a concept is put: a sourced name whose parts nobody explains is not “sourced” alone. */
export function basisWording({ basis, expansion }: Pick<Concept, 'basis' | 'expansion'>): {
  readonly name: MessageKey;
  readonly explanation: MessageKey;
} {
  if (basis !== 'unknown' && expansion?.status === 'not-established') {
    return { name: 'basis_meaning_unknown', explanation: 'basis_meaning_unknown_explained' };
  }
  return { name: BASIS_NAME[basis], explanation: BASIS_EXPLANATION[basis] };
}

/** Full, half, empty and broken circle, from cited to unknown. */
export function BasisSign({ basis }: { readonly basis: Basis }) {
  return (
    <svg class={`sign sign-${basis}`} viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <circle
        cx="5"
        cy="5"
        r="4"
        fill={basis === 'source' ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.5"
        stroke-dasharray={basis === 'unknown' ? '2.2 2' : undefined}
      />
      {basis === 'report' && <path d="M5 1a4 4 0 0 0 0 8z" fill="currentColor" />}
    </svg>
  );
}
