/** Spellings that entries of different hands lay claim to. */
import type { CharFold } from '../text/char-fold.ts';
import { type Concept, preferredTerm } from './concept.ts';
import type { Clash, Origin } from './glossary-view.ts';
import type { Entry } from './merge-glossary.ts';
import { folded, SHORTEST } from './variants.ts';

/** Clashes that are named; they are counted all. */
export const MAX_CLASHES = 100;
/** Claims named of one clash. */
const MAX_CLAIMS = 20;

export interface Clashes {
  readonly clashes: readonly Clash[];
  readonly clashCount: number;
}

/** The claims on a spelling: one entry, as nearly always, or several. */
type Claims = Entry | Entry[];

/**
 * Spellings as they are looked for, so that width, script and quotes make no difference. Where
 * all claims are of one pack it is none: its author has told them apart by contexts.
 * @param entries those with the first say first
 * @param concerns only clashes in which an entry of such origin takes part
 */
export function clashesOf(
  entries: Iterable<Entry>,
  fold: CharFold,
  concerns: (origin: Origin) => boolean = () => true,
): Clashes {
  const claims = new Map<string, Claims>();
  for (const entry of entries) {
    for (const spelling of spellingsOf(entry.concept, fold)) {
      const known = claims.get(spelling);
      if (known === undefined) claims.set(spelling, entry);
      else if (Array.isArray(known)) known.push(entry);
      else claims.set(spelling, [known, entry]);
    }
  }
  const clashes: Clash[] = [];
  let clashCount = 0;
  for (const [spelling, several] of claims) {
    if (!Array.isArray(several) || isOfOnePack(several)) continue;
    if (!several.some(({ origin }) => concerns(origin))) continue;
    clashCount++;
    if (clashes.length < MAX_CLASHES) clashes.push(clashOf(spelling, several));
  }
  return { clashes, clashCount };
}

/** Folded; shorter ones are never looked for. */
function spellingsOf({ terms }: Concept, fold: CharFold): Set<string> {
  const written = terms.flatMap(({ text, variants = [] }) => [text, ...variants]);
  const spellings = written.map((one) => folded(typeof one === 'string' ? one : one.text, fold));
  return new Set(spellings.filter(({ length }) => length >= SHORTEST));
}

function isOfOnePack([first, ...others]: readonly Entry[]): boolean {
  const { origin } = first as Entry;
  return (
    origin.type === 'pack' &&
    others.every((other) => other.origin.type === 'pack' && other.origin.id === origin.id)
  );
}

function clashOf(spelling: string, entries: readonly Entry[]): Clash {
  const claims = entries.slice(0, MAX_CLAIMS).map(({ concept, origin }) => ({
    conceptId: concept.id,
    label: preferredTerm(concept),
    origin,
  }));
  return { spelling, claims };
}
