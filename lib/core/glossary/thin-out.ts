/** How many of the occurrences found are marked, as the reader has chosen. */
import type { Density } from '../settings.ts';
import { nextParagraphBreak } from './paragraph-break.ts';

interface Spot {
  readonly start: number;
  readonly end: number;
  readonly concept: number;
}

/**
 * @param occurrences in page order
 * @param raw the page text that their offsets are of
 */
export function thinOut<T extends Spot>(
  occurrences: readonly T[],
  raw: string,
  density: Density,
): T[] {
  if (density === 'every') return [...occurrences];
  const seen = new Set<number>();
  let paragraphEnd = density === 'first' ? raw.length : nextParagraphBreak(raw, 0);
  return occurrences.filter(({ start, concept }) => {
    if (start > paragraphEnd) seen.clear();
    while (start > paragraphEnd) paragraphEnd = nextParagraphBreak(raw, paragraphEnd + 1);
    return seen.size < seen.add(concept).size;
  });
}
