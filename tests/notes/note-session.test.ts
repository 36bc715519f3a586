import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MAX_NOTE_LENGTH, type Note } from '../../lib/core/annotation/note.ts';
import { createNoteSession, type NoteSessionOptions } from '../../lib/notes/note-session.ts';
import type { ErrorCode } from '../../lib/protocol/reply.ts';
import { draftOf, editorId, idCounter, targetOf, uuid } from '../store/support/samples.ts';
import { noteOf, savedBy } from './support/note-samples.ts';
import { createScriptedClient } from './support/scripted-client.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const settle = () => pass(0);

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
  const fail = async (code: ErrorCode) => {
    client.last('note/put').fail(code);
    await settle();
  };
  const conflict = async (current: Note) => {
    client.last('note/put').answer({ type: 'conflict', current });
    await settle();
  };
  const puts = () => client.all('note/put').map(({ body }) => body);
  const drafts = () => client.all('draft/put').map(({ body }) => body);
  return { client, session, answer, fail, conflict, puts, drafts };
}

describe('at the beginning', () => {
  test('there is nothing, and nothing is asked', async () => {
    const { session, client } = start();
    expect([session.text.value, session.state.value]).toEqual(['', { type: 'empty' }]);
    await session.flush();
    await pass(60_000);
    expect(client.log).toEqual([]);
  });

  test('a stored note is shown as saved', () => {
    const { session } = start({ note: noteOf('旧') });
    expect(session.text.value).toBe('旧');
    expect(session.state.value).toEqual({ type: 'saved', at: noteOf('').modified });
  });

  test('a draft that contradicts the note: both are shown, neither is sent', async () => {
    const { session, client } = start({ note: noteOf('旧'), draft: draftOf({ text: '草稿' }) });
    expect(session.text.value).toBe('草稿');
    expect(session.state.value).toEqual({ type: 'conflict', theirs: '旧' });
    await session.flush();
    await pass(60_000);
    expect(client.all('note/put')).toEqual([]);
  });

  test('a draft with no note to contradict is saved as a note of its own', async () => {
    const { session, answer, puts } = start({ draft: draftOf({ text: '草稿' }) });
    expect(session.text.value).toBe('草稿');
    expect(session.state.value.type).not.toBe('saved');
    await pass(400);
    expect(puts()).toMatchObject([{ text: '草稿', editorId: editorId(1), baseRevision: 0 }]);
    await answer();
    expect(session.state.value).toMatchObject({ type: 'saved' });
  });
});

describe('typing', () => {
  test('is kept as a draft at once, and saved 400 ms after the last key', async () => {
    const { session, puts, drafts, answer } = start();
    session.input('一');
    await pass(399);
    session.input('一二');
    expect(session.state.value).toEqual({ type: 'typing' });
    expect(drafts().map(({ text }) => text)).toEqual(['一', '一二']);
    await pass(399);
    expect(puts()).toEqual([]);
    await pass(1);
    expect(puts()).toMatchObject([{ text: '一二', baseRevision: 0, editorId: editorId(1) }]);
    expect(session.state.value).toEqual({ type: 'saving' });
    await pass(60_000);
    // Called saved on the background's answer only.
    expect(session.state.value).toEqual({ type: 'saving' });
    await answer();
    expect(session.state.value).toEqual({ type: 'saved', at: noteOf('').modified });
    await pass(60_000);
    expect(puts()).toHaveLength(1);
  });

  test('goes on upon the revision of the answer', async () => {
    const { session, puts, answer } = start({ note: noteOf('旧', { revision: 7 }) });
    session.input('新');
    await pass(400);
    await answer();
    session.input('更新');
    await pass(400);
    expect(puts()).toMatchObject([
      { noteId: uuid(1), baseRevision: 7, text: '新' },
      { noteId: uuid(1), baseRevision: 8, text: '更新' },
    ]);
    expect(puts()[0]?.opId).not.toBe(puts()[1]?.opId);
  });

  test('during a save: a second put upon the new revision', async () => {
    const { session, puts, answer } = start();
    session.input('一');
    await pass(400);
    session.input('一二');
    expect(session.state.value).toEqual({ type: 'typing' });
    await pass(10_000);
    expect(puts()).toHaveLength(1);
    await answer();
    await pass(400);
    expect(puts()).toMatchObject([
      { text: '一', baseRevision: 0 },
      { text: '一二', baseRevision: 1, noteId: puts()[0]?.noteId },
    ]);
    await answer();
    expect(session.state.value).toMatchObject({ type: 'saved' });
  });

  test('taken back: the state comes to rest again', async () => {
    const { session, answer } = start({ note: noteOf('旧') });
    session.input('旧的');
    session.input('旧');
    await pass(400);
    if (session.state.value.type === 'saving') await answer();
    expect(session.state.value).toMatchObject({ type: 'saved' });
  });

  test('nothing but blanks leaves nothing', async () => {
    const { session, client } = start();
    session.input(' ');
    await pass(400);
    client.last('note/put').answer({ type: 'nothing' });
    await settle();
    expect(session.state.value).toEqual({ type: 'empty' });
  });

  test('a draft that cannot be kept disturbs nobody', async () => {
    const { session, client, answer } = start();
    session.input('一');
    client.last('draft/put').fail('unavailable');
    await pass(400);
    await answer();
    expect(session.state.value).toMatchObject({ type: 'saved' });
  });
});

describe('flush', () => {
  test('saves at once and resolves with the answer', async () => {
    const { session, puts, answer } = start();
    session.input('一');
    let done = false;
    const flushed = session.flush().then(() => {
      done = true;
    });
    expect(puts()).toMatchObject([{ text: '一' }]);
    await pass(5000);
    expect(done).toBe(false);
    await answer();
    await flushed;
    expect(session.state.value).toMatchObject({ type: 'saved' });
    await pass(60_000);
    expect(puts()).toHaveLength(1);
  });

  test('during a save waits for what was typed since, however often it is called', async () => {
    const { session, puts, answer } = start();
    session.input('一');
    await pass(400);
    session.input('一二');
    const done: number[] = [];
    const flushes = [1, 2, 3].map((n) => session.flush().then(() => void done.push(n)));
    await answer();
    expect(puts().map(({ text }) => text)).toEqual(['一', '一二']);
    expect(done).toEqual([]);
    await answer();
    await Promise.all(flushes);
    expect(puts()).toHaveLength(2);
    expect(session.state.value).toMatchObject({ type: 'saved' });
  });
});

describe('a save that failed', () => {
  test('is retried with the same opId, later and later, until it succeeds', async () => {
    const { session, puts, answer, fail } = start();
    session.input('一');
    await pass(400);
    for (const delay of [1000, 2000, 5000, 15_000, 15_000]) {
      const before = puts().length;
      await fail('unavailable');
      expect(session.state.value).toEqual({ type: 'failed', problem: 'unavailable' });
      await pass(delay - 1);
      expect(puts()).toHaveLength(before);
      await pass(1);
      expect(puts()).toHaveLength(before + 1);
    }
    await answer();
    expect(session.state.value).toMatchObject({ type: 'saved' });
    expect(session.text.value).toBe('一');
    expect(new Set(puts().map(({ opId }) => opId)).size).toBe(1);
    expect(new Set(puts().map((put) => JSON.stringify(put))).size).toBe(1);
  });

  test('is retried at once when asked to', async () => {
    const { session, puts, answer, fail } = start();
    session.input('一');
    await pass(400);
    await fail('unavailable');
    const flushed = session.flush();
    expect(puts()).toHaveLength(2);
    expect(puts()[0]).toEqual(puts()[1]);
    await answer();
    await flushed;
    expect(session.state.value).toMatchObject({ type: 'saved' });
  });

  test('and typed on: nothing is dropped, the last text is saved in the end', async () => {
    const { session, puts, answer, fail } = start();
    session.input('一');
    await pass(400);
    await fail('unavailable');
    session.input('一二');
    for (let turn = 0; turn < 3; turn++) {
      await pass(20_000);
      if (session.state.value.type === 'saving') await answer();
    }
    expect(puts().at(-1)).toMatchObject({ text: '一二' });
    expect(session.state.value).toMatchObject({ type: 'saved' });
  });

  test.each<[ErrorCode, string]>([
    ['too-long', 'too-long'],
    ['quota', 'quota'],
    ['unavailable', 'unavailable'],
    ['newer-database', 'newer-database'],
    ['updated', 'updated'],
    ['not-allowed', 'refused'],
    ['no-session', 'refused'],
    ['bad-message', 'refused'],
    ['failed', 'refused'],
  ])('with %s is shown as %s; the text stays and can be sent again', async (code, problem) => {
    const { session, puts, answer, fail } = start();
    session.input('一');
    await pass(400);
    await fail(code);
    expect(session.state.value).toEqual({ type: 'failed', problem });
    expect(session.text.value).toBe('一');
    const flushed = session.flush();
    expect(puts()).toHaveLength(2);
    await answer();
    await flushed;
    expect(session.state.value).toMatchObject({ type: 'saved' });
  });

  test.each<ErrorCode>(['newer-database', 'not-allowed', 'failed'])(
    'with %s is not tried over and over',
    async (code) => {
      const { session, puts, fail } = start();
      session.input('一');
      await pass(400);
      await fail(code);
      await pass(600_000);
      expect(puts()).toHaveLength(1);
    },
  );

  test('after disposal the clock stands still', async () => {
    const { session, client, puts } = start();
    session.input('一');
    session.dispose();
    await pass(60_000);
    expect(puts()).toEqual([]);
    expect(client.all('draft/put')).toHaveLength(1);
  });
});

describe('a text too long', () => {
  const longest = '字'.repeat(MAX_NOTE_LENGTH);

  test('is never sent, neither as draft nor as note; it stays in the editor', async () => {
    const { session, client } = start();
    session.input(`${longest}。`);
    await pass(60_000);
    await session.flush();
    expect(client.log).toEqual([]);
    expect(session.state.value).toEqual({ type: 'failed', problem: 'too-long' });
    expect(session.text.value).toHaveLength(MAX_NOTE_LENGTH + 1);
  });

  test('is saved once it is shortened', async () => {
    const { session, answer, puts, drafts } = start();
    session.input(`${longest}。`);
    await pass(400);
    session.input(longest);
    await pass(400);
    await answer();
    expect(puts()).toHaveLength(1);
    expect(puts()[0]?.text.length).toBe(MAX_NOTE_LENGTH);
    expect(drafts().map(({ text }) => text.length)).toEqual([MAX_NOTE_LENGTH]);
    expect(session.state.value).toMatchObject({ type: 'saved' });
  });

  test('a very long one is kept as a draft when the keys rest, not at every key', async () => {
    const { session, drafts } = start();
    for (let n = 0; n < 5; n++) {
      session.input(`${'字'.repeat(30_000)}${n}`);
      await pass(100);
    }
    expect(drafts()).toEqual([]);
    await pass(200);
    expect(drafts().map(({ text }) => text.at(-1))).toEqual(['4']);
  });
});
