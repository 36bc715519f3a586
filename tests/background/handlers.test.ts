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

describe('popover/open', () => {
  test('answers a nonce and stores where, what and why', async () => {
    const { content, sessions } = createWorld();
    const { nonce } = await content()('popover/open', OPEN);
    expect(nonce).toMatch(/^[0-9a-f]{32}$/);
    expect(await sessions.claim(nonce, 1, 4)).toMatchObject({
      conceptId: CONCEPT,
      sentence: OPEN.sentence,
      provenance: { url: ARTICLE, title: OPEN.pageTitle, reportId: REPORT },
      tabId: 1,
      frameId: 0,
    });
  });

  test('of a concept that is not there is refused', async () => {
    const { content, memory } = createWorld();
    const opened = content()('popover/open', { ...OPEN, conceptId: 'no-such-concept' });
    await expect(opened).rejects.toMatchObject(code('bad-message'));
    expect(memory.items.size).toBe(0);
  });

  test('the address comes from the browser, cut to 2048; an unknown report is left out', async () => {
    const { content, sessions } = createWorld();
    const url = `${ARTICLE}?${'q'.repeat(5000)}`;
    const { nonce } = await content(1, url)('popover/open', {
      ...{ ...OPEN, reportId: 'unknown', address: 'https://other.example.cn/' },
    });
    const provenance = (await sessions.claim(nonce, 1, 4))?.provenance;
    expect(provenance).toEqual({ url: url.slice(0, 2048), title: OPEN.pageTitle });
  });
});

describe('popover/hello', () => {
  test('gives the concept, its sentence and its report', async () => {
    const { hello } = await createWorld().openPopover();
    expect(hello.concept.id).toBe(CONCEPT);
    expect(hello.sentence).toEqual(OPEN.sentence);
    expect(hello.report).toEqual({ id: REPORT, title: expect.stringMatching(/\S/) });
    expect(hello).not.toHaveProperty('note');
    expect(hello).not.toHaveProperty('draft');
  });

  test('tells the spelling of the page only where it differs', async () => {
    const world = createWorld();
    const sentence = { ...OPEN.sentence, match: '「１＋１１」模式' };
    const { hello: same } = await world.openPopover({ sentence });
    expect(same).not.toHaveProperty('occurrence');
    const other = { ...OPEN.sentence, match: '“1+11”工作模式' };
    const { hello } = await world.openPopover({ sentence: other });
    expect(hello.occurrence).toBe('“1+11”工作模式');
  });

  test('without its nonce, with another’s, in another tab or frame: no session', async () => {
    const { content, popover } = createWorld();
    const { nonce } = await content()('popover/open', OPEN);
    const none = code('no-session');
    await expect(popover('')('popover/hello', {})).rejects.toMatchObject(none);
    await expect(popover('f'.repeat(32))('popover/hello', {})).rejects.toMatchObject(none);
    await expect(popover(nonce, 2)('popover/hello', {})).rejects.toMatchObject(none);
    await popover(nonce)('popover/hello', {});
    await expect(popover(nonce, 1, 5)('popover/hello', {})).rejects.toMatchObject(none);
    await popover(nonce)('popover/hello', {});
  });

  test('a nonce does not make a content script a popover', async () => {
    const { content, popover, notes } = createWorld();
    const { nonce } = await content()('popover/open', OPEN);
    await notes.put(putOf({ target: targetOf(CONCEPT) }));
    await popover(nonce)('popover/hello', {});
    for (const type of ['popover/hello', 'popover/dismiss', 'note/list'] as const) {
      await expect(content()(type, {})).rejects.toMatchObject(code('not-allowed'));
    }
    const asked = content()('note/of-concept', { conceptId: CONCEPT });
    await expect(asked).rejects.toMatchObject(code('not-allowed'));
  });

  test('gives the note of its concept, and no other', async () => {
    const world = createWorld();
    await world.notes.put(putOf({ target: targetOf(OTHER_CONCEPT), noteId: uuid(2) }));
    expect((await world.openPopover()).hello).not.toHaveProperty('note');
    await world.notes.put(putOf({ target: targetOf(CONCEPT), text: '这一条' }));
    expect((await world.openPopover()).hello.note).toMatchObject({ body: { value: '这一条' } });
  });
});

describe('a spelling of several senses', () => {
  const senses = { others: [OTHER_CONCEPT] };

  test('is shown by its likeliest, the others named', async () => {
    const { hello } = await createWorld().openPopover(senses);
    expect(hello.concept.id).toBe(CONCEPT);
    expect(hello.senses?.map(({ id }) => id)).toEqual([CONCEPT, OTHER_CONCEPT]);
    const plain = await createWorld().openPopover();
    expect(plain.hello).not.toHaveProperty('senses');
  });

  test('turns to another, whose note it may write; what was typed for the first still arrives', async () => {
    const { ask } = await createWorld().openPopover(senses);
    const turned = await ask('popover/sense', { conceptId: OTHER_CONCEPT });
    expect(turned.concept.id).toBe(OTHER_CONCEPT);
    const other = bodyOf({ target: targetOf(OTHER_CONCEPT), noteId: uuid(2), opId: uuid(102) });
    expect(await ask('note/put', other)).toMatchObject({ type: 'saved' });
    expect(await ask('note/put', bodyOf())).toMatchObject({ type: 'saved' });
    expect((await ask('popover/hello', {})).concept.id).toBe(OTHER_CONCEPT);
  });

  test('turns to no concept that it was not opened with', async () => {
    const { ask } = await createWorld().openPopover();
    const turned = ask('popover/sense', { conceptId: OTHER_CONCEPT });
    await expect(turned).rejects.toMatchObject(code('not-allowed'));
    const opened = createWorld().content()('popover/open', { ...OPEN, others: ['no-such'] });
    await expect(opened).rejects.toMatchObject(code('bad-message'));
  });
});

describe('the popover and its opener', () => {
  test('size and end are told to the frame that opened it', async () => {
    const { content, popover, toTab } = createWorld();
    const { nonce } = await content(3)('popover/open', OPEN);
    await popover(nonce, 3)('popover/resize', { height: 240 });
    await popover(nonce, 3)('popover/dismiss', {});
    expect(toTab).toEqual([
      [3, 0, { type: 'popover/resized', nonce, height: 240 }],
      [3, 0, { type: 'popover/dismissed', nonce }],
    ]);
  });

  test('after it is closed it may do nothing', async () => {
    const { content, openPopover, toTab, drafts } = createWorld();
    const { nonce, ask } = await openPopover();
    await content()('popover/closed', { nonce });
    const none = code('no-session');
    await expect(ask('popover/hello', {})).rejects.toMatchObject(none);
    await expect(ask('popover/resize', { height: 1 })).rejects.toMatchObject(none);
    await expect(ask('popover/dismiss', {})).rejects.toMatchObject(none);
    await expect(ask('note/put', bodyOf())).rejects.toMatchObject(none);
    await expect(ask('note/of-concept', { conceptId: CONCEPT })).rejects.toMatchObject(none);
    await expect(ask('draft/put', draftBodyOf())).rejects.toMatchObject(none);
    expect(toTab).toEqual([]);
    expect(await drafts()).toEqual([]);
  });

  test('another tab cannot close it', async () => {
    const { content, openPopover } = createWorld();
    const { nonce, ask } = await openPopover();
    await content(2)('popover/closed', { nonce });
    expect(await ask('popover/hello', {})).toBeDefined();
  });
});

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
