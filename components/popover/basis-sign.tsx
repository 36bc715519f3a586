/** How well an explanation is supported: a sign that reads without colour, and its wording. */
import type { Basis } from '../../lib/core/glossary/concept.ts';
import type { MessageKey } from '../translate.ts';

export const BASIS_NAME: Record<Basis, MessageKey> = {
  source: 'basis_source',
  report: 'basis_report',
  background: 'basis_background',
  unknown: 'basis_unknown',
};

export const BASIS_EXPLANATION: Record<Basis, MessageKey> = {
  source: 'basis_source_explained',
  report: 'basis_report_explained',
  background: 'basis_background_explained',
  unknown: 'basis_unknown_explained',
};

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
