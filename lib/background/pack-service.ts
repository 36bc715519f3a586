/** Installing packs, their order, whether they are in use. */
import type { GlossaryRecord } from '../core/glossary/glossary-change.ts';
import type { PlanResult } from '../core/glossary/glossary-view.ts';
import {
  beyondLimitsTogether,
  type PlannedInstall,
  planInstall,
} from '../core/glossary/plan-install.ts';
import { packName, type StoredPack } from '../core/glossary/stored-pack.ts';
import type { CharFold } from '../core/text/char-fold.ts';
import { RequestError } from '../protocol/reply.ts';
import type { PackHere, StoredGlossary } from './glossary-state.ts';
import { named } from './store-error.ts';

export interface PackService {
  /** What installing the pack in this file would do. */
  plan(json: string): Promise<PlanResult>;
  /** Does it, and answers with what was planned; nothing if it is installed already as it is. */
  install(json: string): Promise<PlanResult>;
  /** @throws RequestError `bad-message` for what is not installed */
  removePack(id: string): Promise<void>;
  /** @throws RequestError `too-many` when the packs in use would hold more than can be indexed */
  enablePack(id: string, isEnabled: boolean): Promise<void>;
  /** @param ids all packs, the one with the first say first; else RequestError `bad-message` */
  order(ids: readonly string[]): Promise<void>;
}

export interface PackServiceOptions {
  readonly stored: StoredGlossary;
  readonly builtIn: string;
  readonly fold: () => CharFold;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
}

export function createPackService(options: PackServiceOptions): PackService {
  const { stored, builtIn, fold, now, newId } = options;
  const { inTurn, load } = stored;

  const look = async (json: string): Promise<PlannedInstall & { here: PackHere[] }> => {
    const { packs, own } = await stored.state();
    const here = await Promise.all(packs.map(load));
    const current = {
      builtIn,
      packs: here.map(({ pack, stored: { isEnabled } }) => ({ pack, isEnabled })),
      own: own.map(({ concept }) => concept),
    };
    return { here, ...planInstall(json, current, fold()) };
  };
  const find = async (id: string): Promise<StoredPack> => {
    const found = (await stored.state()).packs.find((pack) => pack.id === id);
    if (!found) throw new RequestError('bad-message');
    return found;
  };

  const install = async (json: string): Promise<PlanResult> => {
    const planned = await look(json);
    if (!planned.ok || planned.isInstalled) return answerOf(planned);
    const { pack, here } = planned;
    const { id, title, version, attribution, licence, concepts, reports } = pack;
    const before = here.find((one) => one.stored.id === id)?.stored;
    const last = Math.max(...here.map((one) => one.stored.order));
    const generation = newId();
    const value: StoredPack = {
      id,
      order: before?.order ?? last + 1,
      isEnabled: before?.isEnabled ?? true,
      installed: {
        ...{ generation, when: now(), title, version, attribution, licence },
        ...{ concepts: concepts.length, reports: reports.length },
      },
    };
    await stored.write(
      { kind: 'install', label: packName(pack), records: [recordOf(value)] },
      { generation, pack },
    );
    return answerOf(planned);
  };

  const enable = async (id: string, isEnabled: boolean): Promise<void> => {
    const pack = await find(id);
    if (pack.isEnabled === isEnabled) return;
    if (isEnabled) {
      const { packs } = await stored.state();
      const used = packs.filter((one) => one.isEnabled || one.id === id);
      const loaded = await Promise.all(used.map(load));
      const problems = beyondLimitsTogether(loaded.map((one) => one.pack));
      if (problems.length > 0) throw new RequestError('too-many');
    }
    await stored.write({
      kind: isEnabled ? 'enable' : 'disable',
      label: nameOf(pack),
      records: [recordOf({ ...pack, isEnabled })],
    });
  };

  return {
    plan: (json) => named(async () => answerOf(await look(json))),
    install: (json) => inTurn(() => install(json)),
    removePack: (id) =>
      inTurn(async () => {
        const pack = await find(id);
        if (!pack.installed) throw new RequestError('bad-message');
        const records: GlossaryRecord[] = [{ store: 'packs', key: id }];
        await stored.write({ kind: 'remove', label: nameOf(pack), records });
      }),
    enablePack: (id, isEnabled) => inTurn(() => enable(id, isEnabled)),
    order: (ids) =>
      inTurn(async () => {
        const { packs } = await stored.state();
        const ordered = ids.flatMap((id) => packs.find((pack) => pack.id === id) ?? []);
        if (new Set(ordered).size !== packs.length || ids.length !== packs.length) {
          throw new RequestError('bad-message');
        }
        if (ordered.every((pack, i) => pack === packs[i])) return;
        const records = ordered.map((pack, order) => recordOf({ ...pack, order }));
        await stored.write({ kind: 'order', label: nameOf(ordered[0]), records });
      }),
  };
}

function answerOf(planned: PlannedInstall): PlanResult {
  return planned.ok ? { ok: true, plan: planned.plan } : { ok: false, problems: planned.problems };
}

function recordOf(value: StoredPack): GlossaryRecord {
  return { store: 'packs', key: value.id, value };
}

function nameOf(pack: StoredPack | undefined): string {
  return pack ? packName({ id: pack.id, title: pack.installed?.title }) : '';
}
