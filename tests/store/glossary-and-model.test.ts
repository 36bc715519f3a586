/** Changes at random, some of which find no room, and their undoing; a plain model says what is stored. */
import fc from 'fast-check';
import { unwrap } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { type GlossaryRecord, MAX_UNDO } from '../../lib/core/glossary/glossary-change.ts';
import { conceptOf } from '../core/support/concepts.ts';
import { abortAfterPut } from './support/failing-writes.ts';
import { createClock, forgetDatabases, openStore } from './support/fresh-database.ts';
import { hiddenSlogan, ownEntryOf, recordOf, storedPackOf } from './support/glossary-samples.ts';

afterEach(() => void vi.restoreAllMocks());

const IDS = ['own-1', 'own-2'];
const record: fc.Arbitrary<GlossaryRecord> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...IDS), fc.constantFrom('从前', '如今'))
    .map(([id, definition]) => recordOf(ownEntryOf(id, definition))),
  fc.constantFrom(...IDS).map((key): GlossaryRecord => ({ store: 'ownEntries', key })),
  fc.constantFrom('甲', '乙').map((key) => recordOf(hiddenSlogan(key))),
  fc
    .constantFrom('甲', '乙')
    .map((key): GlossaryRecord => ({ store: 'hidden', key: ['slogan', key] })),
  fc.integer({ min: -2, max: 2 }).map((order) => recordOf(storedPackOf('a', { order }))),
  fc.constant<GlossaryRecord>({ store: 'packs', key: 'a' }),
);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('change'), record }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo', 'lose-connection') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('full'),
      record,
      store: fc.constantFrom('ownEntries', 'hidden', 'packs', 'glossaryChanges'),
    }),
  },
);
type Step = { do: string; record?: GlossaryRecord; store?: string };

/** Records by store and key. */
type Model = ReadonlyMap<string, unknown>;

const keyOf = ({ store, key }: GlossaryRecord): string => JSON.stringify([store, key]);

function changed(model: Model, one: GlossaryRecord): Model {
  const next = new Map(model);
  if (one.value === undefined) next.delete(keyOf(one));
  else next.set(keyOf(one), one.value);
  return next;
}

async function carryOut(steps: readonly Step[]): Promise<void> {
  forgetDatabases();
  const { glossary, connection } = openStore(createClock());
  /** What was there before each change, and now. */
  let past: Model[] = [new Map()];
  const check = async () => {
    const { packs, own, hidden } = await glossary.state();
    const stored = [...packs, ...own, ...hidden].map(recordOf);
    const model = past.at(-1);
    expect(new Map(stored.map((one) => [keyOf(one), one.value]))).toEqual(model);
    expect(await connection.use((database) => database.count('packConcepts'))).toBe(
      past.slice(-MAX_UNDO - 1).some((one) => one.has('["packs","a"]')) ? 1 : 0,
    );
  };
  const put = async (one: GlossaryRecord) => {
    const contents = { generation: 'of-a', concepts: [conceptOf('a')], reports: [] };
    const isPack = one.store === 'packs' && one.value !== undefined;
    await glossary.change(
      { kind: 'put', label: '', records: [one] },
      isPack ? contents : undefined,
    );
    past = [...past, changed(past.at(-1) ?? new Map(), one)].slice(-MAX_UNDO - 1);
  };
  for (const one of steps) {
    if (one.do === 'change' && one.record) await put(one.record);
    if (one.do === 'lose-connection') {
      await connection.use(async (database) => unwrap(database).close());
    }
    if (one.do === 'undo') {
      const undone = await glossary.undo();
      expect(undone !== undefined).toBe(past.length > 1);
      if (undone) past = past.slice(0, -1);
    }
    if (one.do === 'full' && one.record && one.store) {
      abortAfterPut(one.store);
      // What needs no put into that store succeeds.
      await put(one.record).catch((error: unknown) =>
        expect(error).toMatchObject({ name: 'QuotaExceededError' }),
      );
      vi.restoreAllMocks();
    }
    await check();
  }
}

/** Milliseconds: hundreds of runs on a busy machine. */
const PATIENCE = 60_000;

test(
  'what is stored is what the model says, after every step',
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }), carryOut),
      { numRuns: 60 },
    ),
  PATIENCE,
);
