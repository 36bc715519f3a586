import { describe, expect, test, vi } from 'vitest';
import { packGateHashes } from '../../lib/background/pack-gate-hashes.ts';
import { OWN_GATE, PACK_GATE } from '../../lib/core/report/gate.ts';
import { decodeWords, encodeWords } from '../../lib/core/report/words.ts';
import { OWN_GATE_KEY, PACK_GATE_KEY } from '../../lib/protocol/own-gate.ts';
import { conceptOf } from '../core/support/concepts.ts';
import { freshDatabases } from '../store/support/fresh-database.ts';
import {
  createGlossaryWorld,
  idsOf,
  install,
  named,
  packOf,
  reportOf,
} from './support/glossary-world.ts';

freshDatabases();

const order = async ({ glossary }: ReturnType<typeof createGlossaryWorld>) =>
  (await glossary.overview()).packs.map(({ id }) => id);

describe('install', () => {
  test('does what was planned, and puts a new pack last', async () => {
    const world = createGlossaryWorld();
    const { glossary } = world;
    const pack = packOf('a', { concepts: [named('x', '又一x'), named('a1')] });
    const planned = await glossary.plan(JSON.stringify(pack));
    expect(planned).toMatchObject({ ok: true, plan: { shared: { labels: ['又一x'] } } });
    expect(await idsOf(glossary)).toEqual(['x', 'y']);
    expect(await install(glossary, pack)).toEqual(planned);
    await install(glossary, packOf('b'));
    expect(await order(world)).toEqual(['built-in', 'a', 'b']);
    const now = await glossary.current();
    expect(now.concepts.map(({ id }) => id)).toEqual(['x', 'y', 'a1', 'b1']);
    expect(now.concept('x')).toEqual(named('x'));
  });

  test('of another version keeps place and state', async () => {
    const world = createGlossaryWorld();
    const { glossary } = world;
    await install(glossary, packOf('a'));
    await glossary.order(['a', 'built-in']);
    await glossary.enablePack('a', false);
    const result = await install(glossary, packOf('a', { version: '2', concepts: [] }));
    expect(result).toMatchObject({ plan: { versionBefore: '1', removed: { count: 1 } } });
    expect((await glossary.overview()).packs[0]).toMatchObject({
      ...{ id: 'a', version: '2', concepts: 0, isEnabled: false },
    });
    await glossary.undo();
    await glossary.undo();
    expect(await idsOf(glossary)).toEqual(['a1', 'x', 'y']);
  });

  test('of what is installed as it is changes nothing', async () => {
    const { glossary, changes } = createGlossaryWorld();
    const pack = packOf('a', { title: { zh: '甲' }, attribution: '我', licence: 'CC0' });
    await install(glossary, pack);
    expect(await install(glossary, pack)).toMatchObject({ ok: true, plan: { same: 1 } });
    expect(changes()).toBe(1);
    await install(glossary, { ...pack, licence: 'CC BY' });
    expect(changes()).toBe(2);
  });

  test('of what is wrong does nothing and says why', async () => {
    const { glossary, changes } = createGlossaryWorld();
    for (const pack of [packOf('built-in'), { ...packOf('a'), schema: 2 }, 7]) {
      const result = await install(glossary, pack);
      expect(result).toMatchObject({ ok: false });
      expect(await glossary.plan(JSON.stringify(pack))).toEqual(result);
    }
    expect(changes()).toBe(0);
  });

  test('several at once come one after the other', async () => {
    const world = createGlossaryWorld();
    await Promise.all(['a', 'b', 'c'].map((id) => install(world.glossary, packOf(id))));
    expect(await order(world)).toEqual(['built-in', 'a', 'b', 'c']);
  });
});

describe('removePack', () => {
  test('takes its entries away, until it is taken back', async () => {
    const { glossary } = createGlossaryWorld();
    await install(glossary, packOf('a', { title: { en: 'Ours' } }));
    await glossary.removePack('a');
    expect(await idsOf(glossary)).toEqual(['x', 'y']);
    expect((await glossary.overview()).lastChange).toMatchObject({ kind: 'remove', label: 'Ours' });
    await glossary.undo();
    expect(await idsOf(glossary)).toEqual(['x', 'y', 'a1']);
  });

  test('refuses what is not installed, and what came with Meipi', async () => {
    const { glossary } = createGlossaryWorld();
    await glossary.enablePack('built-in', false);
    for (const id of ['a', 'built-in']) {
      await expect(glossary.removePack(id)).rejects.toMatchObject({ code: 'bad-message' });
    }
  });
});

describe('enablePack', () => {
  test('turns a pack off and on', async () => {
    const { glossary } = createGlossaryWorld();
    await install(glossary, packOf('a'));
    await glossary.enablePack('a', false);
    expect(await idsOf(glossary)).toEqual(['x', 'y']);
    expect((await glossary.overview()).lastChange).toMatchObject({ kind: 'disable', label: 'a' });
    await glossary.enablePack('a', true);
    expect(await idsOf(glossary)).toEqual(['x', 'y', 'a1']);
  });

  test('of what came with Meipi the entries go, but its reports are known still', async () => {
    const { glossary } = createGlossaryWorld();
    await glossary.enablePack('built-in', false);
    const { concepts, reports } = await glossary.current();
    expect(concepts).toEqual([]);
    expect(reports.map(({ id }) => id)).toEqual(['shipped']);
  });

  test('refuses what is not there, and more than can be indexed at once', async () => {
    const { glossary } = createGlossaryWorld();
    await expect(glossary.enablePack('z', true)).rejects.toMatchObject({ code: 'bad-message' });
    const variants = Array.from({ length: 29 }, (_, i) => `办法${i}`);
    const concepts = Array.from({ length: 6000 }, (_, i) => conceptOf(`c-${i}`, { variants }));
    await install(glossary, packOf('a', { concepts }));
    await glossary.enablePack('a', false);
    await install(glossary, packOf('b', { concepts }));
    await expect(glossary.enablePack('a', true)).rejects.toMatchObject({ code: 'too-many' });
    await glossary.enablePack('b', false);
    await glossary.enablePack('a', true);
  }, 60_000);
});

describe('order', () => {
  test('gives the first pack the first say', async () => {
    const world = createGlossaryWorld();
    const { glossary } = world;
    await install(glossary, packOf('a', { concepts: [named('x', '又一x')] }));
    await install(glossary, packOf('b'));
    await glossary.order(['b', 'a', 'built-in']);
    expect(await order(world)).toEqual(['b', 'a', 'built-in']);
    expect((await glossary.current()).concept('x')).toEqual(named('x', '又一x'));
    expect(await idsOf(glossary)).toEqual(['b1', 'x', 'y']);
    await install(glossary, packOf('c'));
    expect(await order(world)).toEqual(['b', 'a', 'built-in', 'c']);
  });

  test('refuses anything but all packs, each once', async () => {
    const { glossary } = createGlossaryWorld();
    await install(glossary, packOf('a'));
    for (const ids of [[], ['a'], ['a', 'a'], ['a', 'z'], ['a', 'built-in', 'a']]) {
      await expect(glossary.order(ids), ids.join()).rejects.toMatchObject({ code: 'bad-message' });
    }
  });
});

describe('the gate of packs’ reports', () => {
  const gateIn = ({ memory }: ReturnType<typeof createGlossaryWorld>) =>
    decodeWords(String(memory.items.get(PACK_GATE_KEY)));

  test('is not there without packs', async () => {
    const { glossary, memory } = createGlossaryWorld();
    await glossary.refreshGate();
    await install(glossary, packOf('a'));
    await glossary.putEntry('{}');
    expect(memory.items.size).toBe(0);
  });

  test('holds the hashes of packs in use, not of what came with Meipi', async () => {
    const world = createGlossaryWorld();
    const [one, other] = [reportOf('one', 2), reportOf('other', 3)];
    await install(world.glossary, packOf('a', { reports: [one] }));
    await install(world.glossary, packOf('b', { reports: [other] }));
    expect(gateIn(world)).toEqual(packGateHashes([one, other]));
    await world.glossary.enablePack('a', false);
    expect(gateIn(world)).toEqual(packGateHashes([other]));
    await world.glossary.removePack('b');
    expect(gateIn(world)).toEqual(new Uint32Array());
    await world.glossary.undo();
    expect(gateIn(world)).toEqual(packGateHashes([other]));
  });

  test('is made again at the start', async () => {
    const { glossary } = createGlossaryWorld();
    await install(glossary, packOf('a', { reports: [reportOf('one', 2)] }));
    const later = createGlossaryWorld();
    await later.glossary.refreshGate();
    expect(gateIn(later)).toEqual(packGateHashes([reportOf('one', 2)]));
  });

  test('stays while the database cannot be read', async () => {
    const world = createGlossaryWorld();
    await install(world.glossary, packOf('a', { reports: [reportOf('one', 2)] }));
    const later = createGlossaryWorld(world.memory);
    const broken = vi.spyOn(later.repository, 'state').mockRejectedValue(new Error('gone'));
    await later.glossary.refreshGate();
    broken.mockRestore();
    expect(gateIn(later)).toEqual(packGateHashes([reportOf('one', 2)]));
  });

  test('is ascending, each hash once, and has an end', () => {
    const report = reportOf('one', 2);
    const gate = (from: number, count: number) =>
      encodeWords(Uint32Array.from({ length: count }, (_, i) => from + i));
    const hashes = packGateHashes([
      { ...report, gate: gate(7, 3) },
      { ...report, gate: gate(4_000_000_000, 2) },
      { ...report, gate: gate(8, 3) },
    ]);
    expect([...hashes]).toEqual([7, 8, 9, 10, 4_000_000_000, 4_000_000_001]);
    const many = packGateHashes([
      { ...report, gate: gate(0, 119_999) },
      { ...report, gate: gate(200_000, 9) },
      { ...report, gate: gate(300_000, 9) },
    ]);
    expect([many.length, many.at(-1)]).toEqual([120_000, 200_000]);
  });

  test('lies under a key of its own: its shingles are of another length', () => {
    expect(PACK_GATE_KEY).not.toBe(OWN_GATE_KEY);
    expect(PACK_GATE.k).not.toBe(OWN_GATE.k);
  });
});
