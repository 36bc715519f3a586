/**
 * What is stored of the glossary, put together with what came with Meipi and kept in memory until
 * it changes; changes one after the other; the gate hashes of packs' reports left for pages.
 */
import { type GlossaryPack, packSchema } from '../core/glossary/concept.ts';
import type { LastChange } from '../core/glossary/glossary-view.ts';
import type { StoredPack } from '../core/glossary/stored-pack.ts';
import type { ReportId, ReportRecord } from '../core/report/report-record.ts';
import { encodeWords } from '../core/report/words.ts';
import { PACK_GATE_KEY } from '../protocol/own-gate.ts';
import type { GlossaryRepository, GlossaryState, NewChange } from '../store/glossary-repository.ts';
import type { PackContents } from '../store/pack-contents.ts';
import { createGlossary, type Glossary } from './glossary.ts';
import { packGateHashes } from './pack-gate-hashes.ts';
import type { KeyedStore } from './settings-store.ts';
import { named } from './store-error.ts';

/** A pack with what is stored of it. */
export interface PackHere {
  readonly stored: StoredPack;
  readonly pack: GlossaryPack;
}

export interface StoredGlossary {
  /** The same object as long as nothing has changed; what came with Meipi when the database cannot be read. */
  current(): Promise<Glossary>;
  /** With places and states of all packs, the built-in one among them. @throws the database's errors */
  state(): Promise<GlossaryState>;
  /** A pack with its entries, whether it is in use or not. */
  load(stored: StoredPack): Promise<PackHere>;
  /** Runs one change after the other. @throws RequestError for the database's errors */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Only within `inTurn`. */
  write(change: NewChange, installed?: NewInstallation): Promise<void>;
  /** Only within `inTurn`; see GlossaryRepository. */
  undo(made?: number): Promise<LastChange | undefined>;
  /** Leaves the gate hashes anew: they may be behind what the database holds. */
  refreshGate(): Promise<void>;
}

/** A pack that a change names by `generation`. */
export interface NewInstallation {
  readonly generation: string;
  readonly pack: GlossaryPack;
}

export interface StoredGlossaryOptions {
  readonly repository: GlossaryRepository;
  readonly builtIn: GlossaryPack;
  readonly local: KeyedStore;
  /** Another glossary is known now. */
  readonly onChange: () => void;
}

export function createStoredGlossary(options: StoredGlossaryOptions): StoredGlossary {
  const { repository, builtIn, local, onChange } = options;
  let known: Promise<Glossary> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  /** Packs in use, by generation: what is in one never changes. */
  let loaded: ReadonlyMap<string, GlossaryPack> = new Map();
  const reportsOf = reportsOnce();
  const compose = (packs: readonly GlossaryPack[], rest: Pick<GlossaryState, 'own' | 'hidden'>) =>
    createGlossary({
      builtIn: builtIn.id,
      packs,
      // Its reports are known also when its entries are not in use.
      reports: reportsOf([builtIn, ...packs.filter((pack) => pack !== builtIn)]),
      own: rest.own.map(({ concept }) => concept),
      hidden: rest.hidden,
    });
  const asShipped = once(() => compose([builtIn], { own: [], hidden: [] }));

  const state = async (): Promise<GlossaryState> => {
    const stored = await repository.state();
    const installed = stored.packs.filter((pack) => pack.installed);
    const shipped = stored.packs.find(({ id }) => id === builtIn.id);
    const packs = [shipped ?? { id: builtIn.id, order: 0, isEnabled: true }, ...installed];
    return { ...stored, packs: packs.sort((a, b) => a.order - b.order) };
  };
  const load = async (stored: StoredPack): Promise<PackHere> => {
    if (!stored.installed) return { stored, pack: builtIn };
    const { generation, when: _when, concepts: _, reports: __, ...about } = stored.installed;
    const known = loaded.get(generation);
    if (known) return { stored, pack: known };
    const contents = await repository.contents(generation);
    return { stored, pack: packFrom(stored.id, about, contents) };
  };
  const read = async (): Promise<Glossary> => {
    const { packs, own, hidden } = await state();
    const used = await Promise.all(packs.filter(({ isEnabled }) => isEnabled).map(load));
    loaded = new Map(
      used.flatMap(({ stored: { installed }, pack }) =>
        installed ? [[installed.generation, pack] as const] : [],
      ),
    );
    return compose(
      used.map(({ pack }) => pack),
      { own, hidden },
    );
  };
  const current = (): Promise<Glossary> => {
    if (known) return known;
    const reading = read().catch(() => {
      // Asked again next time.
      if (known === reading) known = undefined;
      return asShipped();
    });
    known = reading;
    return reading;
  };
  const refreshGate = async (): Promise<void> => {
    const shipped = new Set(builtIn.reports);
    const glossary = await current();
    // The database cannot be read: what was left before is better than nothing.
    if (glossary === asShipped()) return;
    const reports = glossary.reports.filter((report) => !shipped.has(report));
    const hashes = packGateHashes(reports);
    const isThere = PACK_GATE_KEY in (await local.get(PACK_GATE_KEY));
    if (hashes.length > 0 || isThere) await local.set({ [PACK_GATE_KEY]: encodeWords(hashes) });
  };
  const changed = async (): Promise<void> => {
    known = undefined;
    // Stored it is in any case; the gate is made again at the next start.
    await refreshGate().catch(() => undefined);
    onChange();
  };

  return {
    current,
    state,
    load,
    refreshGate,
    inTurn(work) {
      const result = queue.then(() => named(work));
      queue = result.catch(() => undefined);
      return result;
    },
    async write(change, installed) {
      await repository.change(change, installed && contentsOf(installed));
      // Checked a moment ago: it need not be read back.
      if (installed) loaded = new Map([...loaded, [installed.generation, installed.pack]]);
      await changed();
    },
    async undo(made) {
      const undone = await repository.undo(made);
      if (undone) await changed();
      return undone;
    },
  };
}

function contentsOf({ generation, pack }: NewInstallation) {
  return { generation, concepts: pack.concepts, reports: pack.reports };
}

type About = Pick<GlossaryPack, 'title' | 'version' | 'attribution' | 'licence'>;

function packFrom(id: string, about: About, { concepts, reports }: PackContents): GlossaryPack {
  const schema = packSchema.entries.schema.literal;
  return { schema, id, ...about, concepts: [...concepts], reports: [...reports] };
}

/** Of one id the first; the same list for the same packs, because it is indexed. */
function reportsOnce(): (packs: readonly GlossaryPack[]) => readonly ReportRecord[] {
  let before: readonly GlossaryPack[] | undefined;
  let reports: readonly ReportRecord[] = [];
  return (packs) => {
    const isSame = before?.length === packs.length && packs.every((one, i) => one === before?.[i]);
    if (!isSame) {
      const byId = new Map<ReportId, ReportRecord>();
      for (const report of packs.flatMap((pack) => pack.reports)) {
        if (!byId.has(report.id)) byId.set(report.id, report);
      }
      reports = [...byId.values()];
      before = packs;
    }
    return reports;
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
