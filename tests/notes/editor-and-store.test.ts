/** Editors on the background as it ships: what a reader sees of saving, from the key to the database. */
import { describe, expect, test, vi } from 'vitest';
import { createNoteSession } from '../../lib/notes/note-session.ts';
import { createNotebook } from '../../lib/notes/notebook.ts';
import { openPopover } from '../../lib/popover/open-popover.ts';
import type { Client } from '../../lib/protocol/client.ts';
import { CONCEPT, createWorld, OPEN, type World } from '../background/support/world.ts';
import { shownConcept } from '../popover/support/shown-concept.ts';
import { deleteDatabase, freshDatabases } from '../store/support/fresh-database.ts';
import { editorId, idCounter } from '../store/support/samples.ts';

freshDatabases();

const newId = idCounter(0xd000);

async function popoverIn(world: World, tabId = 1) {
  const { nonce } = await world.content(tabId)('popover/open', OPEN);
  const opened = await openPopover(world.popover(nonce, tabId), nonce, newId);
  if (opened.type !== 'ready') throw new Error(opened.type);
  const close = () => world.content(tabId)('popover/closed', { nonce });
  const { note } = shownConcept(opened.popover);
  return { popover: opened.popover, note, nonce, close };
}

/** The opener gives the last keys time to arrive before it says that the popover is closed. */
const arrived = (world: World, text: string) =>
  vi.waitFor(async () => expect((await world.drafts()).map((one) => one.text)).toContain(text));

const stored = async (world: World) =>
  (await world.notes.list()).map((note) => [note.body.value, note.revision]);

describe('a popover', () => {
  test('saves what is typed, and has it again when opened anew', async () => {
    const world = createWorld();
    const { note, close } = await popoverIn(world);
    note.input('第一句');
    await note.flush();
    expect(note.state.value.type).toBe('saved');
    note.input('第一句，第二句');
    await note.flush();
    await close();
    expect(await stored(world)).toEqual([['第一句，第二句', 2]]);
    expect(await world.drafts()).toEqual([]);
    expect((await popoverIn(world, 2)).note.text.value).toBe('第一句，第二句');
  });

  test('closed before anything was saved: its draft is the note', async () => {
    const world = createWorld();
    const { note, close } = await popoverIn(world);
    note.input('没来得及');
    note.dispose();
    await arrived(world, '没来得及');
    await close();
    expect(await stored(world)).toEqual([['没来得及', 1]]);
    expect(await world.drafts()).toEqual([]);
  });

  test('a key pressed and taken back leaves no note and no draft', async () => {
    const world = createWorld();
    const { note, close } = await popoverIn(world);
    note.input('误');
    note.input('');
    await note.flush();
    expect(note.state.value).toEqual({ type: 'empty' });
    await close();
    expect(await stored(world)).toEqual([]);
    expect(await world.drafts()).toEqual([]);
  });

  test('closed while a save was under way: what came after it is not lost', async () => {
    const world = createWorld();
    const { nonce } = await world.content()('popover/open', OPEN);
    const ask = world.popover(nonce);
    // The frame is gone before the answer to its only save.
    let isFirst = true;
    const once: Client = (type, body) => {
      if (type !== 'note/put') return ask(type, body);
      if (!isFirst) return new Promise(() => undefined);
      isFirst = false;
      return ask(type, body);
    };
    const opened = await openPopover(once, nonce, newId);
    if (opened.type !== 'ready') throw new Error(opened.type);
    const { note } = shownConcept(opened.popover);
    note.input('第一句');
    void note.flush();
    note.input('第一句，第二句');
    await arrived(world, '第一句，第二句');
    await vi.waitFor(async () => expect(await stored(world)).toEqual([['第一句', 1]]));
    await world.content()('popover/closed', { nonce });
    const next = await popoverIn(world);
    const { text, state } = next.note;
    const seen = [text.value, state.value.type === 'conflict' ? state.value.theirs : ''];
    expect(seen).toContain('第一句，第二句');
  });

  test('goes on when the database was deleted under it', async () => {
    const world = createWorld();
    const { note } = await popoverIn(world);
    note.input('一');
    await note.flush();
    await deleteDatabase();
    note.input('一二');
    await note.flush();
    expect(note.state.value.type).toBe('saved');
    expect(await stored(world)).toEqual([['一二', 2]]);
  });
});

describe('two windows', () => {
  test('on a new note each: the second sees a conflict; keeping both loses nothing', async () => {
    const world = createWorld();
    const [a, b] = [await popoverIn(world, 1), await popoverIn(world, 2)];
    a.note.input('甲');
    await a.note.flush();
    b.note.input('乙');
    await b.note.flush();
    expect(b.note.state.value).toEqual({ type: 'conflict', theirs: '甲' });
    b.note.keepBoth();
    await b.note.flush();
    expect(b.note.state.value.type).toBe('saved');
    expect(await stored(world)).toEqual([['甲\n\n乙', 2]]);
    // No draft is left that would contradict the next text.
    await Promise.all([a.close(), b.close()]);
    expect(await world.drafts()).toEqual([]);
    const note = await world.notes.ofConcept(CONCEPT);
    a.note.refresh(note);
    expect(a.note.text.value).toBe('甲\n\n乙');
  });

  test('taking theirs puts mine into the history', async () => {
    const world = createWorld();
    const [a, b] = [await popoverIn(world, 1), await popoverIn(world, 2)];
    a.note.input('甲');
    await a.note.flush();
    b.note.input('乙');
    await b.note.flush();
    await b.note.takeTheirs();
    expect(b.note.text.value).toBe('甲');
    expect(await stored(world)).toEqual([['甲', 3]]);
    const revisions = await world.connection.use((database) => database.getAll('revisions'));
    expect(revisions.map(({ text }) => text)).toEqual(['甲', '乙', '甲']);
    expect(await world.drafts()).toEqual([]);
  });

  test('crashed with a text of its own: the next popover shows both', async () => {
    const world = createWorld();
    const [a, b] = [await popoverIn(world, 1), await popoverIn(world, 2)];
    b.note.input('乙');
    b.note.dispose();
    await arrived(world, '乙');
    a.note.input('甲');
    await a.note.flush();
    world.clock.time += 60_000;
    const { note } = await popoverIn(world, 3);
    expect(note.text.value).toBe('乙');
    expect(note.state.value).toEqual({ type: 'conflict', theirs: '甲' });
    note.keepBoth();
    await note.flush();
    expect(await stored(world)).toEqual([['甲\n\n乙', 2]]);
    expect(await world.drafts()).toEqual([]);
  });
});

describe('the notebook', () => {
  const createFor = (world: World) =>
    createNotebook({ ask: world.page(), newId, newEditorId: () => editorId(0xb) });

  test('edits, deletes and brings back', async () => {
    const world = createWorld();
    const { note } = await popoverIn(world);
    note.input('在网页上写');
    await note.flush();
    const notebook = createFor(world);
    await notebook.load();
    const [listed] = notebook.notes.value;
    if (!listed) throw new Error('nothing listed');
    notebook.edit(listed);
    await Promise.resolve();
    notebook.editing.value?.session.input('在本子里改');
    await notebook.endEdit();
    expect(notebook.editing.value).toBeUndefined();
    expect(await stored(world)).toEqual([['在本子里改', 2]]);
    await notebook.remove(listed);
    expect(await stored(world)).toEqual([]);
    await notebook.undoRemove();
    expect(await stored(world)).toEqual([['在本子里改', 2]]);
    expect(notebook.notes.value.map(({ body }) => body.value)).toEqual(['在本子里改']);
  });

  test('a popover that is open meanwhile hears of it and follows', async () => {
    const world = createWorld();
    const { note } = await popoverIn(world);
    note.input('一');
    await note.flush();
    const page = world.page();
    const current = await world.notes.ofConcept(CONCEPT);
    const session = createNoteSession({
      ...{ ask: page, newId, editorId: editorId(0xc), note: current },
      target: current?.target ?? { type: 'concept', conceptId: CONCEPT, label: 'x' },
    });
    session.input('一二');
    await session.flush();
    expect(world.broadcasts.at(-1)).toMatchObject({ conceptId: CONCEPT, revision: 2 });
    note.refresh(await world.notes.ofConcept(CONCEPT));
    expect(note.text.value).toBe('一二');
    note.input('一二三');
    await note.flush();
    expect(await stored(world)).toEqual([['一二三', 3]]);
  });
});
