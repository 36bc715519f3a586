/** The glossary as our own pages ask for it, and what pages and popovers make of it. */
import { describe, expect, test } from 'vitest';
import { freshDatabases } from '../store/support/fresh-database.ts';
import { named, packOf } from './support/glossary-world.ts';
import { ARTICLE, createWorld } from './support/world.ts';

freshDatabases();

const OWN = { terms: [{ text: '三步四法工程', status: 'preferred' }], sources: [] };

test('packs are planned, installed, ordered, turned off and on, removed and taken back', async () => {
  const ask = createWorld().page();
  const json = JSON.stringify(packOf('a', { title: { zh: '我县词条' } }));
  expect(await ask('glossary/plan', { json })).toMatchObject({ ok: true, plan: { id: 'a' } });
  expect(await ask('glossary/install', { json })).toMatchObject({ ok: true });
  const packs = async () =>
    (await ask('glossary/overview', {})).packs.map(({ id, isEnabled }) => [id, isEnabled]);
  expect(await packs()).toEqual([
    ['meipi-built-in', true],
    ['a', true],
  ]);
  await ask('glossary/order', { ids: ['a', 'meipi-built-in'] });
  await ask('glossary/enable-pack', { packId: 'a', isEnabled: false });
  await ask('glossary/enable-pack', { packId: 'meipi-built-in', isEnabled: false });
  expect(await packs()).toEqual([
    ['a', false],
    ['meipi-built-in', false],
  ]);
  await ask('glossary/remove-pack', { packId: 'a' });
  const { lastChange } = await ask('glossary/overview', {});
  const made = lastChange?.made ?? 0;
  expect(await ask('glossary/undo', { made: made - 1 })).toEqual({ isUndone: false });
  expect(await ask('glossary/undo', { made })).toEqual({ isUndone: true });
  await ask('glossary/undo', {});
  expect(await packs()).toEqual([
    ['a', false],
    ['meipi-built-in', true],
  ]);
});

test('entries are written, found, shown, hidden and deleted', async () => {
  const ask = createWorld().page();
  const json = JSON.stringify({ ...OWN, definition: { zh: '我的说法。' } });
  const put = await ask('glossary/put-entry', { json });
  if (!put.ok) throw new Error(put.problems.join());
  const found = await ask('glossary/find', { query: '三步四法', limit: 9 });
  expect(found).toMatchObject({ count: 1, entries: [{ id: put.id, origin: { type: 'own' } }] });
  expect(await ask('glossary/entry', { conceptId: put.id })).toMatchObject({
    concept: { definition: { zh: '我的说法。' } },
  });
  const other = JSON.stringify({ ...OWN, id: put.id, definition: { zh: '另一种。' } });
  expect(await ask('glossary/put-entry', { json: other })).toMatchObject({
    conflict: { concept: { definition: { zh: '我的说法。' } }, modified: put.modified },
  });
  await ask('glossary/put-entry', { json: other, from: put.modified });
  await ask('glossary/hide', { kind: 'concept', key: put.id, isHidden: true });
  expect((await ask('glossary/overview', {})).hidden).toMatchObject([{ key: put.id }]);
  await ask('glossary/delete-entry', { conceptId: put.id });
  expect(await ask('glossary/entry', { conceptId: put.id })).toBeUndefined();
});

test('none but our own pages may ask', async () => {
  const world = createWorld();
  const { ask } = await world.openPopover();
  for (const one of [world.content(), ask]) {
    await expect(one('glossary/overview', {})).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(one('glossary/install', { json: '{}' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  }
});

describe('on pages', () => {
  const text = '全县推行a1工作法，并实施三步四法工程。';
  const analyse = async (world: ReturnType<typeof createWorld>) => {
    const article = [0, text.length];
    const found = await world.content()('page/analyse', { text, address: ARTICLE, article });
    return found.terms.map(({ start, end }) => text.slice(start, end));
  };

  test('entries of packs and of the reader’s own are marked from then on', async () => {
    const world = createWorld();
    const ask = world.page();
    expect(await analyse(world)).toEqual([]);
    await ask('glossary/install', { json: JSON.stringify(packOf('a')) });
    expect(await analyse(world)).toEqual(['a1工作法']);
    await ask('glossary/put-entry', {
      json: JSON.stringify({ ...OWN, definition: { zh: '我的说法。' } }),
    });
    expect(await analyse(world)).toEqual(['a1工作法', '三步四法工程']);
    await ask('glossary/hide', { kind: 'concept', key: 'a1', isHidden: true });
    expect(await analyse(world)).toEqual(['三步四法工程']);
    expect(world.toAll).toEqual(Array(3).fill('reader/read-again'));
  });

  test('an entry in the place of a pack’s has its spellings, the pack’s has none', async () => {
    const world = createWorld();
    const ask = world.page();
    await ask('glossary/install', { json: JSON.stringify(packOf('a')) });
    const { sources, ...concept } = named('a1', '三步四法工程');
    await ask('glossary/put-entry', { json: JSON.stringify({ ...concept, sources }) });
    expect(await analyse(world)).toEqual(['三步四法工程']);
  });

  test('a popover says whose entry it shows', async () => {
    const world = createWorld();
    const title = { zh: '我县词条' };
    await world.page()('glossary/install', { json: JSON.stringify(packOf('a', { title })) });
    const { hello } = await world.openPopover({ conceptId: 'a1' });
    expect(hello).toMatchObject({ origin: { type: 'pack', id: 'a' }, packTitle: title });
  });
});
