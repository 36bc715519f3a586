import { IDBObjectStore as FakeStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { isAbandoned, promoteDrafts } from '../../lib/background/promote-drafts.ts';
import type { Draft } from '../../lib/core/annotation/note.ts';
import { createClock, freshDatabases, openStore } from '../store/support/fresh-database.ts';
import { draftOf, editorId, idCounter, putOf, targetOf, uuid } from '../store/support/samples.ts';
import { createSessionMemory } from './support/session-memory.ts';
import { ARTICLE, CONCEPT, createWorld, OTHER_CONCEPT } from './support/world.ts';

freshDatabases();
afterEach(() => void vi.restoreAllMocks());

const target = targetOf(CONCEPT);

/** As an editor sends it. */
function bodyOf(change: Partial<Draft> = {}) {
  const { typed: _typed, run: _run, provenance: _none, ...body } = draftOf({ target, ...change });
  return body;
}

describe('a draft is abandoned', () => {
  const draft = draftOf({ run: 'this', typed: 100_000 });

  test.each([
    ['this', 100_000, false],
    ['this', 110_000, false],
    ['this', 110_001, true],
    // The clock was set back.
    ['this', 89_999, true],
    ['other', 100_000, true],
  ])('in run %s at %i: %s', (run, now, abandoned) => {
    expect(isAbandoned(draft, run, now)).toBe(abandoned);
  });
});

describe('popover/closed', () => {
  test('makes its draft a note, with provenance, and tells the others', async () => {
    const world = createWorld();
    const { nonce, ask } = await world.openPopover();
    await ask('draft/put', bodyOf({ editorId: nonce, text: '没来得及保存' }));
    expect(await world.notes.list()).toEqual([]);
    await world.content()('popover/closed', { nonce });
    expect(await world.notes.list()).toMatchObject([
      { id: uuid(1), body: { value: '没来得及保存' }, provenance: { url: ARTICLE }, revision: 1 },
    ]);
    expect(await world.drafts()).toEqual([]);
    expect(world.broadcasts).toHaveLength(1);
  });

  test('leaves drafts of other editors alone', async () => {
    const world = createWorld();
    const { nonce } = await world.openPopover();
    await world.page()('draft/put', bodyOf({ editorId: editorId(2), text: '还在写' }));
    await world.content()('popover/closed', { nonce });
    expect(await world.drafts()).toHaveLength(1);
    expect(await world.notes.list()).toEqual([]);
  });

  test('with a draft that contradicts the note: opened again at once, both are there', async () => {
    const world = createWorld();
    const { nonce, ask } = await world.openPopover();
    await ask('draft/put', bodyOf({ editorId: nonce, noteId: uuid(2), text: '我的' }));
    await world.notes.put(putOf({ target, text: '他们的' }));
    await world.content()('popover/closed', { nonce });
    const { hello } = await world.openPopover();
    expect(hello.note).toMatchObject({ body: { value: '他们的' } });
    expect(hello.draft).toMatchObject({ text: '我的', editorId: nonce });
  });

  test('by another tab, or a second time, does nothing', async () => {
    const world = createWorld();
    const { nonce, ask } = await world.openPopover();
    await ask('draft/put', bodyOf({ editorId: nonce }));
    await world.content(2)('popover/closed', { nonce });
    expect(await world.drafts()).toHaveLength(1);
    await world.content()('popover/closed', { nonce });
    await world.content()('popover/closed', { nonce });
    expect(await world.notes.list()).toHaveLength(1);
    expect(world.broadcasts).toHaveLength(1);
  });
});

describe('a closed tab', () => {
  test('makes the drafts of its popovers notes', async () => {
    const world = createWorld();
    const { nonce, ask } = await world.openPopover({}, 3);
    await ask('draft/put', bodyOf({ editorId: nonce, text: '标签页关了' }));
    await world.closeTab(4);
    expect(await world.notes.list()).toEqual([]);
    await world.closeTab(3);
    expect(await world.notes.list()).toMatchObject([{ body: { value: '标签页关了' } }]);
    expect(world.broadcasts).toHaveLength(1);
  });
});

describe('an abandoned draft', () => {
  test('of an earlier run of the browser becomes a note when the notes are listed', async () => {
    const before = createWorld();
    const { nonce, ask } = await before.openPopover();
    await ask('draft/put', bodyOf({ editorId: nonce, text: '浏览器崩溃前' }));
    const after = createWorld(createSessionMemory(), before.clock);
    expect(await after.page()('note/list', {})).toMatchObject([
      { body: { value: '浏览器崩溃前' }, provenance: { url: ARTICLE } },
    ]);
    expect(await after.drafts()).toEqual([]);
  });

  test('… or when its concept is opened', async () => {
    const before = createWorld();
    const { nonce, ask } = await before.openPopover();
    await ask('draft/put', bodyOf({ editorId: nonce, text: '浏览器崩溃前' }));
    const after = createWorld(createSessionMemory(), before.clock);
    const { hello } = await after.openPopover();
    expect(hello.note).toMatchObject({ body: { value: '浏览器崩溃前' } });
    expect(hello).not.toHaveProperty('draft');
  });

  test('of this run: only after a while without a keystroke', async () => {
    const world = createWorld();
    await world.page()('draft/put', bodyOf({ text: '正在写' }));
    world.clock.time += 10_000;
    expect(await world.page()('note/list', {})).toEqual([]);
    await world.page()('draft/put', bodyOf({ text: '正在写着' }));
    world.clock.time += 10_001;
    expect(await world.page()('note/list', {})).toMatchObject([{ body: { value: '正在写着' } }]);
  });

  test('of nothing is dropped', async () => {
    const world = createWorld();
    await world.page()('draft/put', bodyOf({ text: '  ' }));
    world.clock.time += 60_000;
    expect(await world.page()('note/list', {})).toEqual([]);
    expect(await world.drafts()).toEqual([]);
    expect(world.broadcasts).toEqual([]);
  });

  test('that contradicts the note waits; opening the concept gives both', async () => {
    const world = createWorld();
    await world.notes.put(putOf({ target, text: '一' }));
    await world.page()('draft/put', bodyOf({ text: '草稿的', baseRevision: 1 }));
    await world.notes.put(
      putOf({ target, text: '后来的', baseRevision: 1, editorId: editorId(2) }),
    );
    world.clock.time += 60_000;
    expect(await world.page()('note/list', {})).toMatchObject([{ body: { value: '后来的' } }]);
    const { hello } = await world.openPopover();
    expect(hello.note).toMatchObject({ revision: 2, body: { value: '后来的' } });
    expect(hello.draft).toMatchObject({ text: '草稿的', editorId: editorId(1), baseRevision: 1 });
    expect(await world.drafts()).toHaveLength(1);
  });

  test('of a note that another window’s came before waits as well', async () => {
    const world = createWorld();
    await world.page()('draft/put', bodyOf({ noteId: uuid(2), text: '草稿的' }));
    await world.notes.put(putOf({ target, text: '先存的', editorId: editorId(2) }));
    world.clock.time += 60_000;
    const { hello } = await world.openPopover();
    expect(hello.note).toMatchObject({ id: uuid(1), body: { value: '先存的' } });
    expect(hello.draft).toMatchObject({ noteId: uuid(2), text: '草稿的' });
  });

  test('that cannot be saved now is given all the same, and stands in nobody’s way', async () => {
    const world = createWorld();
    await world.page()('draft/put', bodyOf({ text: '存不下' }));
    await world.notes.put(putOf({ target: targetOf(OTHER_CONCEPT), noteId: uuid(2), text: '乙' }));
    world.clock.time += 60_000;
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    expect(await world.page()('note/list', {})).toMatchObject([{ body: { value: '乙' } }]);
    const { hello } = await world.openPopover();
    expect(hello.draft).toMatchObject({ text: '存不下' });
    expect(hello).not.toHaveProperty('note');
    vi.restoreAllMocks();
    expect(await world.page()('note/list', {})).toHaveLength(2);
  });

  test('of a deleted note does not bring it back', async () => {
    const world = createWorld();
    await world.notes.put(putOf({ target, text: '一' }));
    await world.page()('draft/put', bodyOf({ text: '一二', baseRevision: 1 }));
    await world.notes.trash(uuid(1));
    world.clock.time += 60_000;
    expect(await world.page()('note/list', {})).toEqual([]);
    const { hello } = await world.openPopover();
    expect(hello).not.toHaveProperty('note');
    expect(hello).not.toHaveProperty('draft');
  });

  test('typed into a note that was deleted just before does not bring it back either', async () => {
    const world = createWorld();
    await world.notes.put(putOf({ target, text: '一' }));
    await world.notes.trash(uuid(1));
    await world.page()('draft/put', bodyOf({ text: '一二', baseRevision: 1 }));
    world.clock.time += 60_000;
    expect(await world.page()('note/list', {})).toEqual([]);
    expect((await world.openPopover()).hello).not.toHaveProperty('draft');
    // Brought back by the reader, it has its draft again.
    await world.page()('note/restore', { noteId: uuid(1) });
    expect((await world.openPopover()).hello.note).toMatchObject({ body: { value: '一二' } });
  });

  test('of another concept is not given', async () => {
    const world = createWorld();
    const other = targetOf('156-zhanlue-jucuo');
    await world.notes.put(putOf({ target: other, text: '一' }));
    await world.page()('draft/put', bodyOf({ target: other, text: '二', baseRevision: 9 }));
    world.clock.time += 60_000;
    expect((await world.openPopover()).hello).not.toHaveProperty('draft');
  });

  test('is promoted once, however many ask at the same time', async () => {
    const world = createWorld();
    await world.page()('draft/put', bodyOf({ text: '一次' }));
    world.clock.time += 60_000;
    await Promise.all([1, 2, 3].map(() => world.page()('note/list', {})));
    expect(await world.notes.list()).toMatchObject([{ revision: 1 }]);
  });
});

test('what is typed while a blank draft is cleared away stays', async () => {
  const { notes } = openStore(createClock());
  await notes.putDraft(draftOf({ text: '' }));
  const put: typeof notes.put = async (one) => {
    const result = await notes.put(one);
    await notes.putDraft(draftOf({ text: '刚刚输入' }));
    return result;
  };
  await promoteDrafts({ ...notes, put }, () => true, idCounter());
  expect(await notes.drafts()).toMatchObject([{ text: '刚刚输入' }]);
});

describe('a draft that says what is stored is none', () => {
  test('when it arrives after the save of its text', async () => {
    const world = createWorld();
    const ask = world.page();
    const { provenance: _none, ...put } = putOf({ target, text: '同一段文字' });
    // As an editor does that is told to save just after a keystroke.
    await Promise.all([ask('draft/put', bodyOf({ text: put.text })), ask('note/put', put)]);
    expect(await world.drafts()).toEqual([]);
    await ask('draft/put', bodyOf({ text: put.text }));
    expect(await world.drafts()).toEqual([]);
  });

  test('when what was typed is taken back', async () => {
    const world = createWorld();
    await world.notes.put(putOf({ target, text: '原文' }));
    await world.page()('draft/put', bodyOf({ text: '原文，改', baseRevision: 1 }));
    await world.page()('draft/put', bodyOf({ text: '原文', baseRevision: 1 }));
    expect(await world.drafts()).toEqual([]);
  });

  test('but it is kept where the text lies in the trash', async () => {
    const world = createWorld();
    await world.notes.put(putOf({ target, text: '原文' }));
    await world.notes.trash(uuid(1));
    await world.page()('draft/put', bodyOf({ text: '原文', baseRevision: 1 }));
    expect(await world.drafts()).toHaveLength(1);
  });
});
