import { describe, expect, test } from 'vitest';
import { createGlossaryShelf, SHOWN_ENTRIES } from '../../lib/notes/glossary-shelf.ts';
import { conceptOf, entryOf, overviewOf, packOf } from './support/glossary-samples.ts';
import { createScriptedClient } from './support/scripted-client.ts';

const BRIDGE = entryOf('three-bridges', '三桥两灯');
const MINE = entryOf('own-1', '河长日', {
  origin: { type: 'own' },
  basis: 'own',
  english: 'River Day',
});
const LAST = { kind: 'put', label: '河长日', made: 5 } as const;
const PACKS = [packOf('a'), packOf('b'), packOf('c')];

function start() {
  const client = createScriptedClient();
  return { client, shelf: createGlossaryShelf(client.ask) };
}

async function loaded() {
  const started = start();
  const loading = started.shelf.load();
  answerLoad(started.client);
  await loading;
  return started;
}

function answerLoad(client: ReturnType<typeof createScriptedClient>, more = {}) {
  client
    .last('glossary/overview')
    .answer(overviewOf({ packs: PACKS, own: [MINE], lastChange: LAST, ...more }));
  client.last('glossary/find').answer({ entries: [MINE, BRIDGE], count: 2 });
}

/** All that was asked has been answered, and taken in. */
const settled = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

describe('the shelf', () => {
  test('is there once overview and entries are', async () => {
    const { client, shelf } = start();
    const loading = shelf.load();
    expect(shelf.status.value).toEqual({ type: 'loading' });
    answerLoad(client);
    await loading;
    expect(shelf.status.value).toEqual({ type: 'ready' });
    expect(shelf.found.value.count).toBe(2);
    expect(shelf.overview.value?.lastChange).toEqual(LAST);
  });

  test('says why it cannot be read, and once shown stays when it cannot be read again', async () => {
    const { client, shelf } = start();
    const failing = shelf.load();
    client.last('glossary/overview').fail('newer-database');
    await failing;
    expect(shelf.status.value).toEqual({ type: 'unavailable', problem: 'newer-database' });
    const again = shelf.load();
    answerLoad(client);
    await again;
    const third = shelf.load();
    client.last('glossary/overview').fail('unavailable');
    await third;
    expect(shelf.status.value).toEqual({ type: 'ready' });
    expect(shelf.overview.value?.packs).toHaveLength(3);
  });
});

describe('the search', () => {
  test('shows the answer to what was typed last, whichever comes first', async () => {
    const { client, shelf } = await loaded();
    const both = [shelf.search('桥'), shelf.search(' 桥灯 ')];
    const [, first, second] = client.all('glossary/find');
    expect(second?.body).toEqual({ query: '桥灯', limit: SHOWN_ENTRIES });
    second?.answer({ entries: [], count: 0 });
    first?.answer({ entries: [BRIDGE], count: 1 });
    await Promise.all(both);
    expect(shelf.found.value.count).toBe(0);
  });

  test('takes no more words than may be asked for', async () => {
    const { client, shelf } = await loaded();
    void shelf.search('桥'.repeat(150));
    expect(client.last('glossary/find').body.query).toHaveLength(100);
  });

  test.each([
    ['', ['own-1']],
    ['river DAY', ['own-1']],
    ['桥', []],
  ])('among one’s own for %j', async (query, found) => {
    const { client, shelf } = await loaded();
    shelf.showOnlyOwn(true);
    const searching = shelf.search(query);
    client.last('glossary/find').answer({ entries: [BRIDGE], count: 1 });
    await searching;
    expect(shelf.found.value.entries.map(({ id }) => id)).toEqual(found);
  });
});

describe('an entry', () => {
  const shown = { concept: conceptOf('three-bridges', '三桥两灯'), origin: BRIDGE.origin };

  test('opens, and closes', async () => {
    const { client, shelf } = await loaded();
    const opening = shelf.open('three-bridges');
    expect(shelf.opened.value).toEqual({ id: 'three-bridges', state: 'loading' });
    client.last('glossary/entry').answer(shown);
    await opening;
    expect(shelf.opened.value).toEqual({ id: 'three-bridges', state: 'ready', entry: shown });
    await shelf.open(undefined);
    expect(shelf.opened.value).toBeUndefined();
  });

  test('that is gone, or cannot be read, says so', async () => {
    const { client, shelf } = await loaded();
    const missing = shelf.open('own-1');
    client.last('glossary/entry').answer(undefined);
    await missing;
    expect(shelf.opened.value?.state).toBe('missing');
    const failing = shelf.open('own-1');
    client.last('glossary/entry').fail('unavailable');
    await failing;
    expect(shelf.opened.value?.state).toBe('unavailable');
  });

  test('opened after another is the one that is shown', async () => {
    const { client, shelf } = await loaded();
    const both = [shelf.open('own-1'), shelf.open('three-bridges')];
    const [first, second] = client.all('glossary/entry');
    second?.answer(shown);
    first?.answer({ concept: conceptOf('own-1', '河长日'), origin: { type: 'own' } });
    await Promise.all(both);
    expect(shelf.opened.value?.entry).toEqual(shown);
  });

  test('just stored is looked for where the first hundred lack it', async () => {
    const { client, shelf } = await loaded();
    shelf.showOnlyOwn(true);
    const revealing = shelf.reveal('own-9');
    answerLoad(client);
    client.last('glossary/entry').answer({
      concept: conceptOf('own-9', '四灯'),
      origin: { type: 'own' },
    });
    await settled();
    client.last('glossary/entry').answer({
      concept: conceptOf('own-9', '四灯'),
      origin: { type: 'own' },
    });
    await settled();
    const mine = entryOf('own-9', '四灯');
    client.last('glossary/find').answer({ entries: [mine], count: 1 });
    await revealing;
    expect([shelf.query.value, shelf.onlyOwn.value]).toEqual(['四灯', false]);
    expect(shelf.found.value.entries).toEqual([mine]);
    expect(shelf.opened.value?.id).toBe('own-9');
  });
});

describe('a change', () => {
  test.each([
    ['glossary/hide', { kind: 'concept', key: 'x', isHidden: true }],
    ['glossary/delete-entry', { conceptId: 'own-1' }],
    ['glossary/enable-pack', { packId: 'b', isEnabled: false }],
    ['glossary/remove-pack', { packId: 'b' }],
    ['glossary/order', { ids: ['b', 'a', 'c'] }],
  ] as const)('%s is asked for, and shown when it is done', async (type, body) => {
    const { client, shelf } = await loaded();
    const work = {
      'glossary/hide': () => shelf.hide({ kind: 'concept', key: 'x' }, true),
      'glossary/delete-entry': () => shelf.deleteEntry('own-1'),
      'glossary/enable-pack': () => shelf.enablePack('b', false),
      'glossary/remove-pack': () => shelf.removePack('b'),
      'glossary/order': () => shelf.movePack('b', -1),
    }[type]();
    expect(client.last(type).body).toEqual(body);
    expect(shelf.isBusy.value).toBe(true);
    client.last(type).answer(undefined);
    await settled();
    answerLoad(client, { own: [] });
    await work;
    expect(shelf.isBusy.value).toBe(false);
    expect(shelf.overview.value?.own).toEqual([]);
  });

  test('cannot be made while another is being made, nor beyond the ends', async () => {
    const { client, shelf } = await loaded();
    void shelf.removePack('b');
    await shelf.removePack('c');
    expect(client.all('glossary/remove-pack')).toHaveLength(1);
    await shelf.movePack('a', -1);
    await shelf.movePack('c', 1);
    await shelf.movePack('unknown', 1);
    expect(client.all('glossary/order')).toHaveLength(0);
  });

  test('that fails says why until the next', async () => {
    const { client, shelf } = await loaded();
    const failing = shelf.enablePack('b', true);
    client.last('glossary/enable-pack').fail('too-many');
    await failing;
    expect([shelf.problem.value, shelf.isBusy.value]).toEqual(['too-many', false]);
    void shelf.removePack('b');
    expect(shelf.problem.value).toBeUndefined();
  });

  test('is taken back, and that is said until another is made', async () => {
    const { client, shelf } = await loaded();
    const undoing = shelf.undo();
    expect(client.last('glossary/undo').body).toEqual({ made: LAST.made });
    client.last('glossary/undo').answer({ isUndone: true });
    await settled();
    answerLoad(client, { lastChange: undefined });
    await undoing;
    expect(shelf.undone.value).toEqual(LAST);
    await shelf.undo();
    expect(client.all('glossary/undo')).toHaveLength(1);
    const hiding = shelf.hide({ kind: 'slogan', key: '三灯' }, true);
    client.last('glossary/hide').answer(undefined);
    await settled();
    expect(shelf.undone.value).toBeUndefined();
    answerLoad(client);
    await hiding;
  });

  test('is not taken back in the place of another that was made elsewhere', async () => {
    const { client, shelf } = await loaded();
    const undoing = shelf.undo();
    client.last('glossary/undo').answer({ isUndone: false });
    await settled();
    const lastChange = { kind: 'delete', label: '三桥两灯', made: 9 } as const;
    answerLoad(client, { lastChange });
    await undoing;
    expect([shelf.undone.value, shelf.problem.value]).toEqual([undefined, 'changed']);
    expect(shelf.overview.value?.lastChange).toEqual(lastChange);
  });
});
