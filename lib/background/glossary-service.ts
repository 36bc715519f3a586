/** The reader's glossary: what came with Meipi, installed packs, own entries, what is hidden. */
import { type Clashes, clashesOf } from '../core/glossary/clashes.ts';
import type { ConceptId, GlossaryPack } from '../core/glossary/concept.ts';
import type { EntryLabel, GlossaryOverview } from '../core/glossary/glossary-view.ts';
import type { CharFold } from '../core/text/char-fold.ts';
import type { ShownEntry } from '../protocol/replies.ts';
import type { GlossaryRepository } from '../store/glossary-repository.ts';
import type { Glossary } from './glossary.ts';
import { findEntries, overviewOf } from './glossary-labels.ts';
import { createStoredGlossary, type StoredGlossary } from './glossary-state.ts';
import { createOwnEntries, type OwnEntries } from './own-entries.ts';
import { createPackService, type PackService } from './pack-service.ts';
import type { KeyedStore } from './settings-store.ts';
import { named } from './store-error.ts';

export type { Glossary } from './glossary.ts';

export interface GlossaryService
  extends OwnEntries,
    PackService,
    Pick<StoredGlossary, 'current' | 'refreshGate'> {
  overview(): Promise<GlossaryOverview>;
  /** As it is shown; undefined for what is not known. */
  entry(id: ConceptId): Promise<ShownEntry | undefined>;
  /** Entries in whose names all words of the query stand, the first `limit` of them, and how many there are. */
  find(query: string, limit: number): Promise<{ entries: readonly EntryLabel[]; count: number }>;
  /**
   * Takes back the last change, if there is one.
   * @param made only the change that was made then, in epoch milliseconds
   * @returns whether one was taken back
   */
  undo(made?: number): Promise<boolean>;
}

export interface GlossaryServiceOptions {
  readonly repository: GlossaryRepository;
  readonly builtIn: GlossaryPack;
  readonly local: KeyedStore;
  readonly fold: () => CharFold;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Another glossary is known now. */
  readonly onChange: () => void;
}

export function createGlossaryService(options: GlossaryServiceOptions): GlossaryService {
  const { repository, builtIn, fold } = options;
  const stored = createStoredGlossary(options);
  const { current, refreshGate, inTurn } = stored;
  const clashes = clashesOnce(fold);

  return {
    current,
    refreshGate: () => inTurn(refreshGate),
    ...createOwnEntries({ ...options, stored }),
    ...createPackService({ ...options, stored, builtIn: builtIn.id }),

    overview: () =>
      named(async () => {
        const [state, glossary] = await Promise.all([stored.state(), current()]);
        return overviewOf(state, glossary, builtIn, clashes(glossary));
      }),
    async entry(id) {
      const glossary = await current();
      const entry = glossary.entries.get(id);
      if (!entry) return undefined;
      const { origin, overridden } = entry;
      const own = origin.type === 'own' ? await named(() => repository.ownEntry(id)) : undefined;
      const packTitle = glossary.packTitle(id);
      return {
        // Of one's own as it is stored: what is edited is held against that.
        ...{ concept: own?.concept ?? entry.concept, origin },
        ...(own ? { modified: own.modified } : {}),
        ...(packTitle ? { packTitle } : {}),
        ...(overridden ? { overridden } : {}),
      };
    },
    find: async (query, limit) => findEntries(await current(), query, limit, fold()),
    undo: (made) => inTurn(async () => (await stored.undo(made)) !== undefined),
  };
}

/** Looked for again only in another glossary: with a hundred thousand entries it takes a while. */
function clashesOnce(fold: () => CharFold): (glossary: Glossary) => Clashes {
  let last: { readonly glossary: Glossary; readonly clashes: Clashes } | undefined;
  return (glossary) => {
    if (last?.glossary !== glossary) {
      last = { glossary, clashes: clashesOf(glossary.entries.values(), fold()) };
    }
    return last.clashes;
  };
}
