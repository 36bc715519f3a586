/** How well an explanation is supported: a sign that reads without colour. */
import type { Basis } from '../../lib/core/glossary/concept.ts';

/** Full, half, empty and broken circle, from cited to unknown; a diamond for somebody's own word. */
export function BasisSign({ basis }: { readonly basis: Basis }) {
  return (
    <svg class={`sign sign-${basis}`} viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      {basis === 'own' ? (
        <path
          d="M5 .9l4.1 4.1l-4.1 4.1l-4.1-4.1z"
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
        />
      ) : (
        <circle
          cx="5"
          cy="5"
          r="4"
          fill={basis === 'source' ? 'currentColor' : 'none'}
          stroke="currentColor"
          stroke-width="1.5"
          stroke-dasharray={basis === 'unknown' ? '2.2 2' : undefined}
        />
      )}
      {basis === 'report' && <path d="M5 1a4 4 0 0 0 0 8z" fill="currentColor" />}
    </svg>
  );
}
