import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { freshDatabases } from '../store/support/fresh-database.ts';
import { draftOf, editorId, putOf, targetOf, uuid } from '../store/support/samples.ts';
import { createSessionMemory } from './support/session-memory.ts';
import { ARTICLE, CONCEPT, createWorld, OPEN, OTHER_CONCEPT, REPORT } from './support/world.ts';

freshDatabases();

/** As the popover and the notebook send it: without provenance. */
function bodyOf(change: Parameters<typeof putOf>[0] = {}) {
  const { provenance: _none, ...body } = putOf({ target: targetOf(CONCEPT), ...change });
  return body;
}

function draftBodyOf(change: Parameters<typeof draftOf>[0] = {}) {
  const { typed: _typed, run: _run, provenance: _none, ...body } = draftOf(change);
  return { ...body, target: change?.target ?? targetOf(CONCEPT) };
}

const SAMPLE = readFileSync(new URL('../../assets/sample/article.txt', import.meta.url), 'utf8');
const code = (one: string) => ({ name: 'RequestError', code: one });

describe('a popover may not touch another concept’s note', () => {
  test('put, read or draft', async () => {
    const world = createWorld();
    const { ask } = await world.openPopover();
    const target = targetOf(OTHER_CONCEPT);
    await world.notes.put(putOf({ target, text: '别人的' }));
    const refused = code('not-allowed');
    await expect(ask('note/put', bodyOf({ target, text: '改' }))).rejects.toMatchObject(refused);
    await expect(ask('draft/put', draftBodyOf({ target }))).rejects.toMatchObject(refused);
    const read = ask('note/of-concept', { conceptId: OTHER_CONCEPT });
    await expect(read).rejects.toMatchObject(refused);
    for (const type of ['note/get', 'note/delete', 'note/restore'] as const) {
      await expect(ask(type, { noteId: uuid(1) })).rejects.toMatchObject(refused);
    }
    await expect(ask('note/list', {})).rejects.toMatchObject(refused);
    expect(await world.notes.list()).toMatchObject([{ revision: 1, body: { value: '别人的' } }]);
    expect(await world.drafts()).toEqual([]);
    expect(world.broadcasts).toEqual([]);
  });

  test('by the id of that note under its own concept', async () => {
    const world = createWorld();
    const { ask } = await world.openPopover();
    await world.notes.put(putOf({ target: targetOf(OTHER_CONCEPT), text: '别人的' }));
    const body = bodyOf({ noteId: uuid(1), baseRevision: 1, text: '改' });
    await expect(ask('note/put', body)).rejects.toMatchObject(code('not-allowed'));
    const draft = draftBodyOf({ noteId: uuid(1), baseRevision: 1, text: '改' });
    await expect(ask('draft/put', draft)).rejects.toMatchObject(code('not-allowed'));
    expect(await world.drafts()).toEqual([]);
    expect(await world.notes.get(uuid(1))).toMatchObject({ body: { value: '别人的' } });
  });
});

describe('note/put', () => {
  test('of a popover gets its provenance from the session', async () => {
    const world = createWorld();
    const { ask } = await world.openPopover();
    const result = await ask('note/put', bodyOf({ text: '一' }));
    const provenance = { url: ARTICLE, title: OPEN.pageTitle, reportId: REPORT };
    expect(result).toMatchObject({ type: 'saved', note: { provenance } });
    expect(await world.notes.get(uuid(1))).toMatchObject({ provenance });
  });

  test('later, elsewhere, leaves the first provenance', async () => {
    const world = createWorld();
    const { ask } = await world.openPopover();
    await ask('note/put', bodyOf({ text: '一' }));
    const { nonce } = await world.content(2, 'https://b.example.cn/')('popover/open', OPEN);
    await world.popover(nonce, 2)('note/put', bodyOf({ text: '一二', baseRevision: 1 }));
    expect(await world.notes.get(uuid(1))).toMatchObject({
      revision: 2,
      provenance: { url: ARTICLE },
    });
  });

  test('of the notebook has none', async () => {
    const world = createWorld();
    await world.page()('note/put', bodyOf());
    expect(await world.notes.get(uuid(1))).not.toHaveProperty('provenance');
  });
});

describe('the change feed', () => {
  test('carries ids only, for every change and for nothing else', async () => {
    const world = createWorld();
    const ask = world.page();
    const put = bodyOf({ text: '不可外传的文字' });
    await ask('note/put', put);
    await ask('draft/put', draftBodyOf({ text: '不可外传的草稿', editorId: editorId(3) }));
    await ask('note/put', bodyOf({ text: '另一版', baseRevision: 7 }));
    await ask('note/put', bodyOf({ noteId: uuid(2), target: targetOf('x'), text: '' }));
    await ask('note/list', {});
    await ask('note/get', { noteId: uuid(1) });
    await ask('note/delete', { noteId: uuid(1) });
    await ask('note/restore', { noteId: uuid(1) });
    await ask('note/delete', { noteId: uuid(9) });
    const change = { type: 'note/changed', noteId: uuid(1), conceptId: CONCEPT, revision: 1 };
    expect(world.broadcasts).toEqual([change, change, change]);
    expect(JSON.stringify([world.broadcasts, world.toTab])).not.toMatch(/文字|草稿|另一版/);
  });

  test('neither session nor background memory keeps a note’s text', async () => {
    const memory = createSessionMemory();
    const { ask } = await createWorld(memory).openPopover();
    await ask('note/put', bodyOf({ text: '不可外传的文字' }));
    await ask('draft/put', draftBodyOf({ text: '不可外传的草稿' }));
    expect(JSON.stringify([...memory.items])).not.toMatch(/不可外传/);
  });
});

describe('the notebook', () => {
  test('lists, reads, deletes and brings back', async () => {
    const world = createWorld();
    const ask = world.page();
    expect(await ask('note/list', {})).toEqual([]);
    expect(await ask('note/get', { noteId: uuid(1) })).toBeUndefined();
    const result = await ask('note/put', bodyOf({ text: '一' }));
    const note = result.type === 'saved' ? result.note : undefined;
    expect(await ask('note/list', {})).toEqual([note]);
    expect(await ask('note/delete', { noteId: uuid(1) })).toMatchObject({ deleted: world.clock() });
    expect(await ask('note/list', {})).toEqual([]);
    expect(await ask('note/restore', { noteId: uuid(1) })).toEqual(note);
    expect(await ask('note/of-concept', { conceptId: CONCEPT })).toEqual(note);
  });
});

describe('page/analyse and page/cleared', () => {
  test('set the button of the sender’s tab', async () => {
    const { content, button } = createWorld();
    await content(1)('page/analyse', { text: SAMPLE, address: ARTICLE });
    expect(button.get(1)?.title).toBe('织密民生网 暖透万家心');
    expect(button.get(1)?.concepts).toBeGreaterThan(15);
    await content(1)('page/cleared', {});
    expect([...button]).toEqual([[1, { concepts: 0, title: '' }]]);
  });
});
