/** Where an entry claims more than it brings. */
import type { Concept } from './concept.ts';

/** @returns problems, each with the path of its field in the concept */
export function unfounded({ basis, sources, expansion }: Concept): string[] {
  const items = expansion?.items ?? [];
  const isEmpty = expansion?.status === 'established' && items.length === 0;
  const isBare = basis === 'source' && sources.length === 0;
  return [
    ...(isBare ? ['basis: source, but there are no sources'] : []),
    ...(isEmpty ? ['expansion.items: established, but there are none'] : []),
  ];
}
