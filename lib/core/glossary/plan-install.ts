/** What installing a pack would do to the glossary, told before anything is done. */
import type { CharFold } from '../text/char-fold.ts';
import { clashesOf } from './clashes.ts';
import { type Concept, type ConceptId, type GlossaryPack, preferredTerm } from './concept.ts';
import type { InstallPlan, Named } from './glossary-view.ts';
import { isSame } from './is-same.ts';
import { mergeGlossary, type PackConcepts } from './merge-glossary.ts';
import { beyondLimits } from './pack-limits.ts';
import { readPackFile } from './read-pack-file.ts';
import { MAX_PACKS, packAbout } from './stored-pack.ts';

export interface CurrentPack {
  readonly pack: GlossaryPack;
  readonly isEnabled: boolean;
}

export interface CurrentGlossary {
  /** Of the pack that comes with Meipi, which no file can take the place of. */
  readonly builtIn: string;
  /** All packs, the one with the first say first. */
  readonly packs: readonly CurrentPack[];
  readonly own: readonly Concept[];
}

export type PlannedInstall =
  | {
      readonly ok: true;
      readonly plan: InstallPlan;
      readonly pack: GlossaryPack;
      /** It is installed as it is. */
      readonly isInstalled: boolean;
    }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Entries named of each sort; they are counted all. */
const MAX_LABELS = 20;

/**
 * A pack that is installed keeps its place among the others; a new one comes last, so that
 * nobody's file has the word before what was there, unless the reader moves it up.
 * @param json the pack's file
 */
export function planInstall(
  json: string,
  current: CurrentGlossary,
  fold: CharFold,
): PlannedInstall {
  const read = readPackFile(json);
  if (!read.ok) return read;
  const { pack } = read;
  const packs = withPack(current.packs, pack);
  const problems = problemsOf(pack, packs, current);
  if (problems.length > 0) return { ok: false, problems };
  const before = current.packs.find((one) => one.pack.id === pack.id)?.pack;
  const plan = {
    ...labelOf(pack),
    ...(before ? { versionBefore: before.version } : {}),
    ...differences(before?.concepts ?? [], pack.concepts),
    ...overlaps(pack, packs, current.own, fold),
  };
  return { ok: true, plan, pack, isInstalled: isSame(before, pack) };
}

function withPack(packs: readonly CurrentPack[], pack: GlossaryPack): readonly CurrentPack[] {
  const isInstalled = packs.some((one) => one.pack.id === pack.id);
  if (!isInstalled) return [...packs, { pack, isEnabled: true }];
  return packs.map((one) => (one.pack.id === pack.id ? { ...one, pack } : one));
}

function problemsOf(
  pack: GlossaryPack,
  packs: readonly CurrentPack[],
  { builtIn }: CurrentGlossary,
): string[] {
  if (pack.id === builtIn) return [`id: ${builtIn} is the pack that comes with Meipi`];
  if (packs.length > MAX_PACKS + 1) return [`(root): no more than ${MAX_PACKS} packs are possible`];
  const enabled = packs.filter(({ isEnabled }) => isEnabled).map((one) => one.pack);
  return beyondLimitsTogether(enabled).map((problem) => `with the other packs: ${problem}`);
}

/** What is too much in several packs at once, in words. */
export function beyondLimitsTogether(packs: readonly GlossaryPack[]): string[] {
  return beyondLimits({
    concepts: packs.flatMap(({ concepts }) => concepts),
    reports: packs.flatMap(({ reports }) => reports),
  });
}

function labelOf(pack: GlossaryPack) {
  const { id, concepts, reports } = pack;
  return { id, ...packAbout(pack), concepts: concepts.length, reports: reports.length };
}

function differences(
  before: readonly Concept[],
  after: readonly Concept[],
): Pick<InstallPlan, 'added' | 'changed' | 'removed' | 'same'> {
  const old = byId(before);
  const kept = byId(after);
  const added = after.filter(({ id }) => !old.has(id));
  const changed = after.filter((one) => old.has(one.id) && !isSame(old.get(one.id), one));
  const removed = before.filter(({ id }) => !kept.has(id));
  return {
    added: named(added),
    changed: named(changed),
    removed: named(removed),
    same: after.length - added.length - changed.length,
  };
}

/** Where it meets what other packs and the reader say. */
function overlaps(
  pack: GlossaryPack,
  packs: readonly CurrentPack[],
  own: readonly Concept[],
  fold: CharFold,
): Pick<InstallPlan, 'shared' | 'clashes' | 'clashCount'> {
  const inUse = packs.flatMap((one): PackConcepts[] =>
    one.isEnabled || one.pack.id === pack.id ? [one.pack] : [],
  );
  const others = new Set(
    inUse.flatMap(({ id, concepts }) => (id === pack.id ? [] : concepts.map((one) => one.id))),
  );
  const { entries } = mergeGlossary(inUse, own, new Set());
  const isIts = (origin: { readonly type: string; readonly id?: string }) =>
    origin.type === 'pack' && origin.id === pack.id;
  return {
    shared: named(pack.concepts.filter(({ id }) => others.has(id))),
    ...clashesOf(entries.values(), fold, isIts),
  };
}

function byId(concepts: readonly Concept[]): ReadonlyMap<ConceptId, Concept> {
  return new Map(concepts.map((concept) => [concept.id, concept]));
}

function named(concepts: readonly Concept[]): Named {
  return {
    count: concepts.length,
    labels: concepts.slice(0, MAX_LABELS).map((concept) => preferredTerm(concept)),
  };
}
