import { describe, expect, test } from 'vitest';
import type { Concept } from '../../lib/core/glossary/concept.ts';
import { MAX_HIDDEN } from '../../lib/core/glossary/hidden-item.ts';
import { MAX_OWN_ENTRIES } from '../../lib/core/glossary/own-entry.ts';
import { freshDatabases } from '../store/support/fresh-database.ts';
import { hiddenSlogan, ownEntryOf } from '../store/support/glossary-samples.ts';
import { createGlossaryWorld, idsOf, install, named, packOf } from './support/glossary-world.ts';

freshDatabases();

const written = {
  terms: [{ text: '我的办法', status: 'preferred' }],
  definition: { zh: '我自己的说法。' },
  sources: [],
};
const json = (change: object = {}) => JSON.stringify({ ...written, ...change });
type World = ReturnType<typeof createGlossaryWorld>;

/** As the notebook does: from what is stored. */
async function put({ glossary }: World, change: Partial<Concept> = {}): Promise<string> {
  const from = change.id ? (await glossary.entry(change.id))?.modified : undefined;
  const result = await glossary.putEntry(json(change), from);
  if (!result.ok) throw new Error(result.problems.join());
  return result.id;
}
const fill = ({ connection }: World, store: 'ownEntries' | 'hidden', values: readonly unknown[]) =>
  connection.use(async (database) => {
    const transaction = database.transaction(store, 'readwrite');
    for (const value of values) await transaction.store.put(value as never);
    await transaction.done;
  });

describe('putEntry', () => {
  test('makes a new entry, which comes first', async () => {
    const world = createGlossaryWorld();
    const id = await put(world);
    expect(id).toMatch(/^own-/);
    expect(await idsOf(world.glossary)).toEqual([id, 'x', 'y']);
    expect((await world.glossary.current()).concept(id)).toMatchObject({
      ...written,
      basis: 'own',
    });
  });

  test('changes it, keeping when it was made', async () => {
    const world = createGlossaryWorld();
    const first = world.clock.time;
    const id = await put(world, { id: '' });
    world.clock.time += 1000;
    await put(world, { id, definition: { en: 'My own words.' } });
    const { own } = await world.repository.state();
    expect(own).toMatchObject([
      {
        concept: { id, definition: { en: 'My own words.' } },
        created: first,
        modified: first + 1000,
      },
    ]);
  });

  test('replaces nothing that was stored otherwise meanwhile, and says what that is', async () => {
    const { glossary, clock, changes } = createGlossaryWorld();
    const first = clock.time;
    const mine = json({ id: 'x' });
    expect(await glossary.putEntry(mine)).toEqual({ ok: true, id: 'x', modified: first });
    expect(await glossary.entry('x')).toMatchObject({ modified: first });
    const other = json({ id: 'x', definition: { zh: '另一种说法。' } });
    // One began with the pack's entry, the other with one that was stored before.
    for (const from of [undefined, first - 1]) {
      expect(await glossary.putEntry(other, from)).toMatchObject({
        ok: false,
        conflict: { concept: { definition: written.definition }, modified: first },
      });
    }
    expect(changes()).toBe(1);
    // The same again is no conflict.
    expect(await glossary.putEntry(mine)).toMatchObject({ ok: true });
    clock.time += 1000;
    expect(await glossary.putEntry(other, first)).toMatchObject({ modified: first + 1000 });
    await glossary.deleteEntry('x');
    expect(await glossary.putEntry(mine, first)).toMatchObject({ ok: true });
  });

  test('stands in the place of a pack’s entry, also when the pack goes', async () => {
    const world = createGlossaryWorld();
    await install(world.glossary, packOf('a'));
    await put(world, { id: 'a1' });
    expect(await idsOf(world.glossary)).toEqual(['a1', 'x', 'y']);
    await world.glossary.removePack('a');
    await put(world, { id: 'a1', english: 'still mine' });
    expect((await world.glossary.current()).concept('a1')?.english).toBe('still mine');
  });

  test.each<[string, string, string]>([
    ['an id that nobody has', json({ id: 'z' }), 'id: there is no entry of that name'],
    ['no JSON', '{', '(root): not JSON'],
    ['null', 'null', 'terms: '],
    ['harm', '{"__proto__":1}', '(root): a field by the name of __proto__'],
    ['no name', json({ terms: [] }), 'terms: '],
  ])('refuses %s, with the path', async (_, text, problem) => {
    const { glossary, changes } = createGlossaryWorld();
    const result = await glossary.putEntry(text);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problems.some((one) => one.startsWith(problem))).toBe(true);
    expect(changes()).toBe(0);
  });

  test('refuses too many, but no change of one', async () => {
    const world = createGlossaryWorld();
    const many = Array.from({ length: MAX_OWN_ENTRIES }, (_, i) => ownEntryOf(`own-${i}`));
    await fill(world, 'ownEntries', many);
    await expect(put(world)).rejects.toMatchObject({ code: 'too-many' });
    await put(world, { id: 'own-7' });
  }, 60_000);
});

describe('deleteEntry', () => {
  test('brings back what was under it', async () => {
    const world = createGlossaryWorld();
    await put(world, { id: 'x' });
    await world.glossary.deleteEntry('x');
    expect((await world.glossary.current()).concept('x')).toEqual(named('x'));
    expect((await world.glossary.overview()).lastChange).toMatchObject({
      kind: 'delete',
      label: '我的办法',
    });
  });

  test('refuses what is not the reader’s own', async () => {
    const { glossary } = createGlossaryWorld();
    for (const id of ['x', 'z']) {
      await expect(glossary.deleteEntry(id)).rejects.toMatchObject({ code: 'bad-message' });
    }
  });
});

describe('explainSlogan', () => {
  const bare = {
    terms: [{ text: '“2589”工作法', status: 'preferred' as const }],
    basis: 'own' as const,
    sources: [],
  };

  test('makes an entry of it, in the language in which it is explained', async () => {
    const { glossary } = createGlossaryWorld();
    const { id } = await glossary.explainSlogan(' “2589”工作法 ', '两手抓，五到位。');
    const now = await glossary.current();
    expect(now.concept(id)).toEqual({ id, ...bare, definition: { zh: '两手抓，五到位。' } });
    const { id: other } = await glossary.explainSlogan('十百千工程', 'ten, hundred, thousand');
    expect((await glossary.current()).concept(other)?.definition).toEqual({
      en: 'ten, hundred, thousand',
    });
  });

  test('explained again, however it is written, it is the same entry', async () => {
    const world = createGlossaryWorld();
    const { explainSlogan } = world.glossary;
    const { id } = await explainSlogan('“2589”工作法', '从前');
    await put(world, { ...bare, id, definition: { zh: '从前' }, english: 'the 2589 way' });
    const explained = { type: 'explained', id };
    expect(await explainSlogan('「2589」 工作法', '如今', '从前')).toEqual(explained);
    expect((await world.glossary.current()).concept(id)).toMatchObject({
      definition: { zh: '如今' },
      english: 'the 2589 way',
    });
  });

  test('what it says already stays, unless the reader has seen that and gives it up', async () => {
    const { glossary, changes } = createGlossaryWorld();
    const { explainSlogan } = glossary;
    const { id } = await explainSlogan('“2589”工作法', '一处写的');
    const before = changes();
    const exists = { type: 'exists', id, definition: '一处写的' };
    expect(await explainSlogan('“2589”工作法', '另一处写的')).toEqual(exists);
    expect(await explainSlogan('“2589”工作法', '另一处写的', '更早的')).toEqual(exists);
    // The same once more is no change.
    expect(await explainSlogan('“2589”工作法', '一处写的')).toEqual({ type: 'explained', id });
    expect(changes()).toBe(before);
    expect((await glossary.current()).concept(id)?.definition).toEqual({ zh: '一处写的' });
  });

  test('what is explained is a term after all; taken back, it is none again', async () => {
    const { glossary } = createGlossaryWorld();
    await glossary.hide('slogan', '"2589"工作法', true);
    await glossary.explainSlogan('“2589”工作法', '两手抓');
    expect((await glossary.current()).dismissed.size).toBe(0);
    await glossary.undo();
    expect([...(await glossary.current()).dismissed]).toEqual(['2589工作法']);
    expect(await idsOf(glossary)).toEqual(['x', 'y']);
  });

  test.each<[string, string, string, string]>([
    ['no explanation', '“2589”工作法', ' ', 'bad-message'],
    ['nothing but quotes', '“”', '两手抓', 'bad-message'],
    ['too long a slogan', '长'.repeat(61), '两手抓', 'too-long'],
    ['too long an explanation', '“2589”工作法', '长'.repeat(601), 'bad-message'],
  ])('refuses %s', async (_, text, definition, code) => {
    const { glossary } = createGlossaryWorld();
    await expect(glossary.explainSlogan(text, definition)).rejects.toMatchObject({ code });
  });
});

describe('hide', () => {
  test('an entry is not marked any more, but known, until it is shown again', async () => {
    const { glossary } = createGlossaryWorld();
    await glossary.hide('concept', 'x', true);
    const now = await glossary.current();
    expect(now.concepts.map(({ id }) => id)).toEqual(['y']);
    expect(now.concept('x')).toEqual(named('x'));
    await glossary.hide('concept', 'x', false);
    expect(await idsOf(glossary)).toEqual(['x', 'y']);
    const { lastChange } = await glossary.overview();
    expect(lastChange).toMatchObject({ kind: 'show', label: 'x工作法' });
  });

  test('a slogan is one however it is written', async () => {
    const { glossary, changes } = createGlossaryWorld();
    await glossary.hide('slogan', '“萬民 12”工程', true);
    await glossary.hide('slogan', '万民１２工程', true);
    expect(changes()).toBe(1);
    await glossary.hide('slogan', '「万民12」工程', false);
    expect((await glossary.overview()).hidden).toEqual([]);
  });

  test('what is hidden of a pack that is gone can be shown again', async () => {
    const { glossary } = createGlossaryWorld();
    await install(glossary, packOf('a'));
    await glossary.hide('concept', 'a1', true);
    await glossary.removePack('a');
    await glossary.hide('concept', 'a1', false);
    expect((await glossary.overview()).hidden).toEqual([]);
  });

  test.each<['concept' | 'slogan', string, string]>([
    ['concept', 'z', 'bad-message'],
    ['slogan', '“ ”', 'bad-message'],
    ['slogan', '', 'bad-message'],
    ['slogan', '长'.repeat(101), 'too-long'],
  ])('refuses the %s “%s”', async (kind, key, code) => {
    const { glossary } = createGlossaryWorld();
    await expect(glossary.hide(kind, key, true)).rejects.toMatchObject({ code });
  });

  test('refuses too many, but none that is shown again', async () => {
    const world = createGlossaryWorld();
    const many = Array.from({ length: MAX_HIDDEN }, (_, i) => hiddenSlogan(`第${i}号`));
    await fill(world, 'hidden', many);
    const { glossary } = world;
    await expect(glossary.hide('concept', 'x', true)).rejects.toMatchObject({ code: 'too-many' });
    await glossary.hide('slogan', '第7号', false);
    await glossary.hide('concept', 'x', true);
  }, 60_000);
});
