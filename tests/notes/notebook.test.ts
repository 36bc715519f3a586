import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Note } from '../../lib/core/annotation/note.ts';
import { createNotebook } from '../../lib/notes/notebook.ts';
import { editorId, idCounter, targetOf, uuid } from '../store/support/samples.ts';
import { noteOf, savedBy } from './support/note-samples.ts';
import { createScriptedClient } from './support/scripted-client.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(0);

const A = noteOf('关于卫健', { id: uuid(1), modified: 100, target: targetOf('a') });
const B = noteOf('关于养老', { id: uuid(2), modified: 200, target: targetOf('b') });
const C = noteOf('又关于卫健', { id: uuid(3), modified: 300, target: targetOf('c') });

function create() {
  const client = createScriptedClient();
  let editors = 1;
  const notebook = createNotebook({
    ask: client.ask,
    newId: idCounter(),
    newEditorId: () => editorId(editors++),
  });
  const ids = () => notebook.notes.value.map(({ id }) => id);
  return { client, notebook, ids };
}

async function loaded(notes: readonly Note[] = [A, B, C]) {
  const started = create();
  const loading = started.notebook.load();
  started.client.last('note/list').answer(notes);
  await loading;
  return started;
}

async function editing(note = A) {
  const started = await loaded();
  started.notebook.edit(note);
  await settle();
  const session = started.notebook.editing.value?.session;
  if (!session) throw new Error('no editor was opened');
  return { ...started, session };
}

describe('loading', () => {
  test('shows all notes, newest first', async () => {
    const { notebook, client, ids } = create();
    expect(notebook.status.value).toBe('loading');
    const loading = notebook.load();
    expect(notebook.status.value).toBe('loading');
    client.last('note/list').answer([A, C, B]);
    await loading;
    expect(notebook.status.value).toBe('ready');
    expect(ids()).toEqual([uuid(3), uuid(2), uuid(1)]);
    expect(notebook.total.value).toBe(3);
  });

  test('says when the background is out of reach, and can be tried again', async () => {
    const { notebook, client, ids } = create();
    const failing = notebook.load();
    client.last('note/list').fail('unavailable');
    await failing;
    expect(notebook.status.value).toBe('unavailable');
    const again = notebook.load();
    client.last('note/list').answer([A]);
    await again;
    expect(notebook.status.value).toBe('ready');
    expect(ids()).toEqual([uuid(1)]);
  });
});

describe('searching', () => {
  test('narrows what is shown, not the count of all', async () => {
    const { notebook, ids } = await loaded();
    notebook.search('卫健');
    expect(ids()).toEqual([uuid(3), uuid(1)]);
    expect(notebook.total.value).toBe(3);
    notebook.search('卫健 又');
    expect(ids()).toEqual([uuid(3)]);
    notebook.search('没有这样的');
    expect(ids()).toEqual([]);
    notebook.search('');
    expect(ids()).toHaveLength(3);
  });
});

describe('editing', () => {
  test('opens the note in an editor; nothing is asked before a key', async () => {
    const { notebook, session, client } = await editing();
    expect(notebook.editing.value?.noteId).toBe(uuid(1));
    expect(session.text.value).toBe('关于卫健');
    expect(session.state.value.type).toBe('saved');
    expect(client.log).toHaveLength(1);
  });

  test('leaves the note in its place, whatever its text has become', async () => {
    const { notebook, session, client, ids } = await editing();
    notebook.search('卫健');
    session.input('别的文字');
    void session.flush();
    const put = client.last('note/put');
    put.answer(savedBy(put.body));
    await settle();
    const refreshing = notebook.refresh(uuid(1));
    const changed = { ...A, body: { ...A.body, value: '别的文字' }, revision: 2, modified: 900 };
    client.last('note/get').answer(changed);
    await refreshing;
    expect(ids()).toEqual([uuid(3), uuid(1)]);
  });

  test('ends once everything is saved', async () => {
    const { notebook, session, client } = await editing();
    session.input('改');
    const ending = notebook.endEdit();
    await settle();
    expect(notebook.editing.value).toBeDefined();
    const put = client.last('note/put');
    expect(put.body).toMatchObject({ noteId: uuid(1), text: '改', baseRevision: 1 });
    put.answer(savedBy(put.body));
    await ending;
    expect(notebook.editing.value).toBeUndefined();
  });

  test.each(['unavailable', 'quota', 'failed'] as const)(
    'does not end on a text that could not be saved (%s)',
    async (code) => {
      const { notebook, session, client } = await editing();
      session.input('改');
      const ending = notebook.endEdit();
      client.last('note/put').fail(code);
      await ending;
      expect(notebook.editing.value?.session.text.value).toBe('改');
      // Nor does another note take its place.
      notebook.edit(B);
      await settle();
      client.last('note/put').fail(code);
      await settle();
      expect(notebook.editing.value?.noteId).toBe(uuid(1));
      expect(session.text.value).toBe('改');
    },
  );

  test('does not end on a conflict', async () => {
    const { notebook, session, client } = await editing();
    session.input('改');
    const ending = notebook.endEdit();
    client.last('note/put').answer({ type: 'conflict', current: { ...A, revision: 2 } });
    await ending;
    expect(notebook.editing.value?.session.state.value.type).toBe('conflict');
  });

  test('another note saves the one before first', async () => {
    const { notebook, session, client } = await editing();
    session.input('改');
    notebook.edit(B);
    await settle();
    expect(notebook.editing.value?.noteId).toBe(uuid(1));
    const put = client.last('note/put');
    put.answer(savedBy(put.body));
    await settle();
    expect(notebook.editing.value?.noteId).toBe(uuid(2));
    expect(notebook.editing.value?.session.text.value).toBe('关于养老');
  });

  test('nothing ends nothing', async () => {
    const { notebook, client } = await loaded();
    await notebook.endEdit();
    expect(client.log).toHaveLength(1);
  });
});

describe('deleting', () => {
  async function removed(note = B) {
    const started = await loaded();
    const removing = started.notebook.remove(note);
    await settle();
    const asked = started.client.last('note/delete');
    expect(asked.body).toEqual({ noteId: note.id });
    asked.answer({ ...note, deleted: 1 });
    await removing;
    return started;
  }

  test('takes the note out of the list and offers it back', async () => {
    const { notebook, ids } = await removed();
    expect(ids()).toEqual([uuid(3), uuid(1)]);
    expect(notebook.removed.value?.id).toBe(uuid(2));
  });

  test('can be undone', async () => {
    const { notebook, client, ids } = await removed();
    const undoing = notebook.undoRemove();
    expect(client.last('note/restore').body).toEqual({ noteId: uuid(2) });
    client.last('note/restore').answer(B);
    await undoing;
    expect(ids()).toEqual([uuid(3), uuid(2), uuid(1)]);
    expect(notebook.removed.value).toBeUndefined();
  });

  test('undone into a newer note of the concept shows that one', async () => {
    const { notebook, client, ids } = await removed();
    const undoing = notebook.undoRemove();
    const both = noteOf('关于养老\n\n新', { id: uuid(9), revision: 2, modified: 150 });
    client.last('note/restore').answer(both);
    await undoing;
    expect(ids()).toEqual([uuid(3), uuid(9), uuid(1)]);
  });

  test('that could not be undone is still offered', async () => {
    const { notebook, client } = await removed();
    const undoing = notebook.undoRemove();
    client.last('note/restore').fail('unavailable');
    await undoing;
    expect(notebook.status.value).toBe('unavailable');
    expect(notebook.removed.value?.id).toBe(uuid(2));
  });

  test('an undo under way does not take back the offer of another', async () => {
    const { notebook, client } = await removed();
    const undoing = notebook.undoRemove();
    const removing = notebook.remove(A);
    await settle();
    client.last('note/delete').answer({ ...A, deleted: 2 });
    await removing;
    client.last('note/restore').answer(B);
    await undoing;
    expect(notebook.removed.value?.id).toBe(uuid(1));
  });

  test('that failed leaves the note', async () => {
    const { notebook, client, ids } = await loaded();
    const removing = notebook.remove(B);
    await settle();
    client.last('note/delete').fail('unavailable');
    await removing;
    expect(ids()).toHaveLength(3);
    expect(notebook.status.value).toBe('unavailable');
    expect(notebook.removed.value).toBeUndefined();
  });

  test('the note being edited saves it first', async () => {
    const { notebook, session, client } = await editing();
    session.input('最后一句');
    const removing = notebook.remove(A);
    await settle();
    expect(client.all('note/delete')).toEqual([]);
    const put = client.last('note/put');
    put.answer(savedBy(put.body));
    await settle();
    client.last('note/delete').answer({ ...A, deleted: 1 });
    await removing;
    expect(notebook.editing.value).toBeUndefined();
  });

  test('nothing removed, nothing undone', async () => {
    const { notebook, client } = await loaded();
    await notebook.undoRemove();
    expect(client.log).toHaveLength(1);
  });
});

describe('the change feed', () => {
  async function refresh(started: Awaited<ReturnType<typeof loaded>>, id: string, note?: Note) {
    const refreshing = started.notebook.refresh(id);
    expect(started.client.last('note/get').body).toEqual({ noteId: id });
    started.client.last('note/get').answer(note);
    await refreshing;
  }

  test('brings new, changed and deleted notes', async () => {
    const started = await loaded([A, B]);
    await refresh(started, uuid(3), C);
    expect(started.ids()).toEqual([uuid(3), uuid(2), uuid(1)]);
    await refresh(started, uuid(1), { ...A, revision: 2, modified: 400 });
    expect(started.ids()).toEqual([uuid(1), uuid(3), uuid(2)]);
    await refresh(started, uuid(1), { ...A, deleted: 500 });
    expect(started.ids()).toEqual([uuid(3), uuid(2)]);
    await refresh(started, uuid(2));
    expect(started.ids()).toEqual([uuid(3)]);
  });

  test('reaches the open editor, if nothing is typed in it', async () => {
    const started = await editing();
    const changed = { ...A, body: { ...A.body, value: '别处改的' }, revision: 2 };
    await refresh(started, uuid(1), changed);
    expect(started.session.text.value).toBe('别处改的');
    started.session.input('正在写');
    const later = { ...changed, body: { ...A.body, value: '又改' }, revision: 3 };
    await refresh(started, uuid(1), later);
    expect(started.session.text.value).toBe('正在写');
  });

  test('of another note does not touch the open editor', async () => {
    const started = await editing();
    await refresh(started, uuid(2), { ...B, revision: 2 });
    expect(started.session.text.value).toBe('关于卫健');
  });

  test('that cannot be followed up leaves everything as it is', async () => {
    const { notebook, client, ids } = await loaded();
    const refreshing = notebook.refresh(uuid(1));
    client.last('note/get').fail('unavailable');
    await refreshing;
    expect(ids()).toHaveLength(3);
    expect(notebook.status.value).toBe('ready');
  });
});
