/** The glossary as our own pages list it. */
import type { Clashes } from '../core/glossary/clashes.ts';
import { type Concept, type GlossaryPack, preferredTerm } from '../core/glossary/concept.ts';
import type {
  EntryLabel,
  GlossaryOverview,
  HiddenLabel,
  PackLabel,
} from '../core/glossary/glossary-view.ts';
import type { HiddenItem } from '../core/glossary/hidden-item.ts';
import { isMeaningUnknown } from '../core/glossary/is-meaning-unknown.ts';
import type { Entry } from '../core/glossary/merge-glossary.ts';
import { packAbout, type StoredPack } from '../core/glossary/stored-pack.ts';
import { folded } from '../core/glossary/variants.ts';
import type { CharFold } from '../core/text/char-fold.ts';
import type { GlossaryState } from '../store/glossary-repository.ts';
import type { Glossary } from './glossary.ts';

export function overviewOf(
  { packs, own, hidden, lastChange }: GlossaryState,
  { entries }: Glossary,
  builtIn: GlossaryPack,
  clashes: Clashes,
): GlossaryOverview {
  return {
    packs: packs.map((pack) => packLabel(pack, builtIn)),
    own: own.flatMap(({ concept }) => {
      const entry = entries.get(concept.id);
      return entry ? [entryLabel(entry)] : [];
    }),
    hidden: hidden.map(hiddenLabel),
    ...clashes,
    ...(lastChange ? { lastChange } : {}),
  };
}

function packLabel({ id, isEnabled, installed }: StoredPack, builtIn: GlossaryPack): PackLabel {
  if (!installed) {
    const { concepts, reports } = builtIn;
    const counts = { concepts: concepts.length, reports: reports.length };
    return { id, ...packAbout(builtIn), ...counts, isEnabled, isBuiltIn: true };
  }
  const { concepts, reports, when } = installed;
  const counts = { concepts, reports };
  const about = packAbout(installed);
  return { id, ...about, ...counts, isEnabled, isBuiltIn: false, installed: when };
}

function entryLabel({ concept, origin, overridden, isHidden }: Entry): EntryLabel {
  const { id, english, basis } = concept;
  return {
    ...{ id, label: preferredTerm(concept), basis, origin, isHidden },
    ...(english === undefined ? {} : { english }),
    isMeaningUnknown: isMeaningUnknown(concept),
    isOverride: overridden !== undefined,
  };
}

function hiddenLabel({ kind, key, label, hidden }: HiddenItem): HiddenLabel {
  return { kind, key: kind === 'slogan' ? label : key, label, hidden };
}

/** Entries in whose names all words of the query stand, in the order of their say. */
export function findEntries(
  { entries }: Glossary,
  query: string,
  limit: number,
  fold: CharFold,
): { entries: EntryLabel[]; count: number } {
  const words = query
    .split(/\s+/)
    .map((word) => folded(word, fold))
    .filter(Boolean);
  const found = [...entries.values()].filter(({ concept }) => {
    const names = words.length > 0 ? namesOf(concept, fold) : '';
    return words.every((word) => names.includes(word));
  });
  return { entries: found.slice(0, Math.max(0, limit)).map(entryLabel), count: found.length };
}

function namesOf({ terms, english = '' }: Concept, fold: CharFold): string {
  const written = terms.flatMap(({ text, variants = [] }) => [text, ...variants]);
  const spellings = written.map((one) => (typeof one === 'string' ? one : one.text));
  return [...spellings, english].map((one) => folded(one, fold)).join('\n');
}
