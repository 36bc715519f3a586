import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MAX_NOTE_LENGTH } from '../../lib/core/annotation/note.ts';
import { createNoteSession, type NoteSessionOptions } from '../../lib/notes/note-session.ts';
import { draftOf, editorId, idCounter, targetOf, uuid } from '../store/support/samples.ts';
import { noteOf, savedBy } from './support/note-samples.ts';
import { createScriptedClient } from './support/scripted-client.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const settle = () => pass(0);
const THEIRS = noteOf('他们的', { id: uuid(7), revision: 5 });

function start(options: Partial<NoteSessionOptions> = {}) {
  const client = createScriptedClient();
  const session = createNoteSession({
    ask: client.ask,
    target: targetOf('1jia11-moshi'),
    editorId: editorId(1),
    newId: idCounter(),
    ...options,
  });
  const answer = async () => {
    const put = client.last('note/put');
    put.answer(savedBy(put.body));
    await settle();
  };
  const puts = () => client.all('note/put').map(({ body }) => body);
  const drafts = () => client.all('draft/put').map(({ body }) => body);
  return { client, session, answer, puts, drafts };
}

/** An editor whose text another window's save contradicts. */
async function inConflict(mine = '我的') {
  const started = start({ note: noteOf('旧') });
  started.session.input(mine);
  await pass(400);
  started.client.last('note/put').answer({ type: 'conflict', current: THEIRS });
  await settle();
  expect(started.session.state.value).toEqual({ type: 'conflict', theirs: '他们的' });
  return started;
}

describe('a conflict', () => {
  test('leaves mine in the editor and sends nothing until it is decided', async () => {
    const { session, puts } = await inConflict();
    expect(session.text.value).toBe('我的');
    await session.flush();
    await pass(60_000);
    expect(puts()).toHaveLength(1);
  });

  test('what is typed meanwhile is kept as a draft only', async () => {
    const { session, puts, drafts } = await inConflict();
    session.input('我的，又写');
    await pass(60_000);
    expect(session.state.value).toEqual({ type: 'conflict', theirs: '他们的' });
    expect(puts()).toHaveLength(1);
    expect(drafts().at(-1)).toMatchObject({ text: '我的，又写' });
  });

  test('keepMine writes mine upon theirs', async () => {
    const { session, puts, answer } = await inConflict();
    session.keepMine();
    expect(puts().at(-1)).toMatchObject({ noteId: uuid(7), baseRevision: 5, text: '我的' });
    await answer();
    expect(session.state.value).toMatchObject({ type: 'saved' });
    expect(session.text.value).toBe('我的');
  });

  test('keepBoth writes theirs and mine, one under the other', async () => {
    const { session, puts, drafts, answer } = await inConflict();
    session.keepBoth();
    const both = '他们的\n\n我的';
    expect(session.text.value).toBe(both);
    expect(drafts().at(-1)).toMatchObject({ text: both });
    expect(puts().at(-1)).toMatchObject({ noteId: uuid(7), baseRevision: 5, text: both });
    await answer();
    expect(session.state.value).toMatchObject({ type: 'saved' });
  });

  test('takeTheirs puts mine into the history first, then theirs', async () => {
    const { session, puts, answer } = await inConflict();
    void session.takeTheirs();
    expect(puts().at(-1)).toMatchObject({ noteId: uuid(7), baseRevision: 5, text: '我的' });
    expect(session.text.value).toBe('我的');
    await answer();
    expect(session.text.value).toBe('他们的');
    expect(puts().at(-1)).toMatchObject({ noteId: uuid(7), baseRevision: 6, text: '他们的' });
    await answer();
    expect(session.state.value).toMatchObject({ type: 'saved' });
    expect(puts()).toHaveLength(3);
  });

  test.each(['keepMine', 'takeTheirs'] as const)(
    '%s when mine has become theirs: it comes to rest',
    async (choice) => {
      const { session, answer } = await inConflict();
      session.input('他们的');
      void session[choice]();
      for (let turn = 0; turn < 3; turn++) {
        if (session.state.value.type === 'saving') await answer();
        await pass(400);
      }
      expect(session.text.value).toBe('他们的');
      expect(session.state.value).toMatchObject({ type: 'saved' });
    },
  );

  test('after the decision the editor goes on as ever', async () => {
    const { session, puts, answer } = await inConflict();
    session.keepMine();
    await answer();
    session.input('我的。');
    await pass(400);
    expect(puts().at(-1)).toMatchObject({ noteId: uuid(7), baseRevision: 6, text: '我的。' });
  });

  test('a draft of an earlier editor is decided the same way, under its own name', async () => {
    const { session, puts, answer } = start({
      note: THEIRS,
      draft: draftOf({ editorId: editorId(9), text: '草稿', baseRevision: 1 }),
    });
    session.keepMine();
    expect(puts()).toMatchObject([
      { editorId: editorId(9), noteId: uuid(7), baseRevision: 5, text: '草稿' },
    ]);
    await answer();
    expect(session.state.value).toMatchObject({ type: 'saved' });
  });
});

describe('a decision that meets more trouble loses nothing', () => {
  test('takeTheirs without a background: mine stays until it is in the history', async () => {
    const { session, client, puts } = await inConflict();
    void session.takeTheirs();
    client.last('note/put').fail('unavailable');
    await settle();
    expect(session.text.value).toBe('我的');
    expect(session.state.value).toEqual({ type: 'failed', problem: 'unavailable' });
    await pass(1000);
    expect(puts().at(-1)).toEqual(puts().at(-2));
  });

  test('takeTheirs against a third text: mine stays, and the third is shown', async () => {
    const { session, client } = await inConflict();
    void session.takeTheirs();
    const third = noteOf('第三方的', { id: uuid(7), revision: 6 });
    client.last('note/put').answer({ type: 'conflict', current: third });
    await settle();
    expect(session.text.value).toBe('我的');
    expect(session.state.value).toEqual({ type: 'conflict', theirs: '第三方的' });
  });

  test('takeTheirs when mine is too long to be saved: it stays', async () => {
    const { session, puts } = await inConflict();
    session.input('长'.repeat(MAX_NOTE_LENGTH + 1));
    void session.takeTheirs();
    await pass(1000);
    expect(session.text.value).toHaveLength(MAX_NOTE_LENGTH + 1);
    expect(session.state.value).toEqual({ type: 'failed', problem: 'too-long' });
    expect(puts()).toHaveLength(1);
  });

  test.each(['keepMine', 'keepBoth'] as const)('%s without a background', async (choice) => {
    const { session, client, puts, answer } = await inConflict();
    session[choice]();
    const { value } = session.text;
    client.last('note/put').fail('unavailable');
    await settle();
    expect(session.text.value).toBe(value);
    await pass(1000);
    expect(puts().at(-1)).toEqual(puts().at(-2));
    await answer();
    expect(session.state.value).toMatchObject({ type: 'saved' });
  });

  test('keepMine against a third text', async () => {
    const { session, client, puts } = await inConflict();
    session.keepMine();
    const third = noteOf('第三方的', { id: uuid(7), revision: 6 });
    client.last('note/put').answer({ type: 'conflict', current: third });
    await settle();
    expect(session.state.value).toEqual({ type: 'conflict', theirs: '第三方的' });
    session.keepMine();
    expect(puts().at(-1)).toMatchObject({ baseRevision: 6, text: '我的' });
  });
});

test('an answer that was lost, and meanwhile another wrote upon our text: both are shown', async () => {
  const { session, client, puts } = start();
  session.input('我的');
  await pass(400);
  const [first] = puts();
  client.last('note/put').fail('unavailable');
  await pass(1000);
  const current = noteOf('我的，他们又写', { id: first?.noteId ?? '', revision: 2 });
  client.last('note/put').answer({ type: 'conflict', current });
  await settle();
  expect(session.text.value).toBe('我的');
  expect(session.state.value).toEqual({ type: 'conflict', theirs: '我的，他们又写' });
});

describe('refresh', () => {
  test('shows what another window saved, when nothing is typed here', () => {
    const { session } = start({ note: noteOf('旧') });
    session.refresh(noteOf('新', { revision: 2, modified: 5 }));
    expect(session.text.value).toBe('新');
    expect(session.state.value).toEqual({ type: 'saved', at: 5 });
  });

  test('goes on upon that revision', async () => {
    const { session, puts } = start();
    session.refresh(noteOf('新', { id: uuid(9), revision: 4 }));
    session.input('新的');
    await pass(400);
    expect(puts()).toMatchObject([{ noteId: uuid(9), baseRevision: 4, text: '新的' }]);
  });

  test('never touches what is typed', async () => {
    const { session, client, puts } = start({ note: noteOf('旧') });
    session.input('正在写');
    session.refresh(noteOf('新', { revision: 2 }));
    expect(session.text.value).toBe('正在写');
    await pass(400);
    expect(puts()).toMatchObject([{ baseRevision: 1, text: '正在写' }]);
    session.refresh(noteOf('新', { revision: 2 }));
    expect(session.text.value).toBe('正在写');
    client.last('note/put').answer({ type: 'conflict', current: noteOf('新', { revision: 2 }) });
    await settle();
    session.refresh(noteOf('更新', { revision: 3 }));
    expect(session.text.value).toBe('正在写');
    expect(session.state.value).toMatchObject({ type: 'conflict' });
  });

  test('never touches what was typed and taken back, nor what could not be saved', async () => {
    const { session, client } = start({ note: noteOf('旧') });
    session.input('旧的');
    session.input('旧');
    session.refresh(noteOf('新', { revision: 2 }));
    expect(session.text.value).toBe('旧');
    session.input('没存上');
    await pass(400);
    client.last('note/put').fail('quota');
    await settle();
    session.refresh(noteOf('新', { revision: 2 }));
    expect(session.text.value).toBe('没存上');
    expect(session.state.value).toEqual({ type: 'failed', problem: 'quota' });
  });

  test('never touches what an input method is composing', () => {
    const { session } = start({ note: noteOf('旧') });
    session.composing(true);
    session.refresh(noteOf('新', { revision: 2 }));
    expect(session.text.value).toBe('旧');
    session.composing(false);
    session.refresh(noteOf('新', { revision: 2 }));
    expect(session.text.value).toBe('新');
  });

  test('with a state older than ours is nothing', async () => {
    const { session, answer } = start({ note: noteOf('旧') });
    session.input('新');
    await pass(400);
    await answer();
    session.refresh(noteOf('旧'));
    expect(session.text.value).toBe('新');
    session.refresh(noteOf('新', { revision: 2 }));
    expect(session.text.value).toBe('新');
  });

  test('of a deleted note empties the editor; what is typed then is a note of its own', async () => {
    const { session, puts } = start({ note: noteOf('旧') });
    session.refresh(undefined);
    expect([session.text.value, session.state.value]).toEqual(['', { type: 'empty' }]);
    session.input('新写');
    await pass(400);
    expect(puts()).toMatchObject([{ baseRevision: 0, text: '新写' }]);
    expect(puts()[0]?.noteId).not.toBe(uuid(1));
  });
});
