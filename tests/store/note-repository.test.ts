import { describe, expect, test } from 'vitest';
import { freshDatabases, openStore, operationsOf, revisionsOf } from './support/fresh-database.ts';
import { draftOf, editorId, putOf, targetOf, uuid } from './support/samples.ts';

freshDatabases();

const WEEK = 7 * 24 * 3600 * 1000;

describe('put', () => {
  test('stores a new note as revision 1', async () => {
    const { notes, connection, clock } = openStore();
    const provenance = { url: 'https://example.cn/a', title: '题', reportId: 'jzrb' };
    const put = putOf({ text: '新写的', provenance });
    const note = {
      id: put.noteId,
      motivation: 'commenting',
      target: put.target,
      body: { type: 'TextualBody', format: 'text/plain', value: '新写的' },
      provenance,
      created: clock.time,
      modified: clock.time,
      revision: 1,
    };
    expect(await notes.put(put)).toEqual({ type: 'saved', note });
    expect(await notes.get(put.noteId)).toEqual(note);
    expect(await notes.ofConcept(put.target.conceptId)).toEqual(note);
    expect(await revisionsOf(connection)).toEqual([
      { noteId: put.noteId, revision: 1, text: '新写的', modified: clock.time },
    ]);
  });

  test('writes upon a revision: one more, all earlier texts kept', async () => {
    const { notes, connection, clock } = openStore();
    const texts = ['一', '一二', '一二三', ''];
    for (const [baseRevision, text] of texts.entries()) {
      clock.time += 1000;
      const result = await notes.put(putOf({ text, baseRevision }));
      expect(result).toMatchObject({
        type: 'saved',
        note: { revision: baseRevision + 1, body: { value: text }, modified: clock.time },
      });
    }
    const revisions = await revisionsOf(connection, uuid(1));
    expect(revisions.map(({ revision, text }) => [revision, text])).toEqual([
      [1, '一'],
      [2, '一二'],
      [3, '一二三'],
      [4, ''],
    ]);
  });

  test('a clock set back never takes `modified` back', async () => {
    const { notes, clock } = openStore();
    const first = clock.time;
    await notes.put(putOf({ text: '一' }));
    clock.time -= WEEK;
    expect(await notes.put(putOf({ text: '二', baseRevision: 1 }))).toMatchObject({
      note: { modified: first, revision: 2 },
    });
  });

  test('the same opId again: one revision and the same answer', async () => {
    const { notes, connection, clock } = openStore();
    const put = putOf({ text: '只一次' });
    const answer = await notes.put(put);
    clock.time += 5000;
    expect(await notes.put(put)).toEqual(answer);
    const [again, andAgain] = await Promise.all([notes.put(put), notes.put(put)]);
    expect([again, andAgain]).toEqual([answer, answer]);
    expect(await revisionsOf(connection)).toHaveLength(1);
    expect(await operationsOf(connection)).toHaveLength(1);
  });

  test('the same opId sent twice at once: one revision', async () => {
    const { notes, connection } = openStore();
    const put = putOf({ text: '同时' });
    const [a, b] = await Promise.all([notes.put(put), notes.put(put)]);
    expect(a).toEqual(b);
    expect(await revisionsOf(connection)).toHaveLength(1);
  });

  test('a repeated opId writes nothing over what came after it', async () => {
    const { notes, connection } = openStore();
    const put = putOf({ text: '先' });
    await notes.put(put);
    await notes.put(putOf({ text: '后', baseRevision: 1, editorId: editorId(2) }));
    // Nor is the other’s text called this one’s.
    expect(await notes.put(put)).toMatchObject({ type: 'conflict', current: { revision: 2 } });
    expect(await notes.get(put.noteId)).toMatchObject({ revision: 2, body: { value: '后' } });
    expect(await revisionsOf(connection)).toHaveLength(2);
  });

  test('operations are remembered for a week', async () => {
    const { notes, connection, clock } = openStore();
    const old = putOf({ text: '旧' });
    await notes.put(old);
    clock.time += WEEK - 1;
    await notes.put(putOf({ text: '一', baseRevision: 1 }));
    expect(await operationsOf(connection)).toHaveLength(2);
    clock.time += 1;
    const last = putOf({ text: '二', baseRevision: 2 });
    await notes.put(last);
    const left = (await operationsOf(connection)).map(({ opId }) => opId);
    expect(left).toHaveLength(2);
    expect(left).toContain(last.opId);
    expect(left).not.toContain(old.opId);
  });

  test('a stale base is a conflict: nothing is overwritten, nothing is added', async () => {
    const { notes, connection } = openStore();
    await notes.put(putOf({ text: '一' }));
    const { note: current } = (await notes.put(
      putOf({ text: '甲', baseRevision: 1, editorId: editorId(1) }),
    )) as { note: unknown };
    for (const baseRevision of [0, 1, 3]) {
      const stale = putOf({ text: '乙', baseRevision, editorId: editorId(2) });
      expect(await notes.put(stale)).toEqual({ type: 'conflict', current });
      expect(await notes.get(uuid(1))).toEqual(current);
    }
    expect(await revisionsOf(connection)).toHaveLength(2);
    expect(await operationsOf(connection)).toHaveLength(2);
  });

  test('two at once upon the same revision: one is saved, the other a conflict with it', async () => {
    const { notes } = openStore();
    await notes.put(putOf({ text: '一' }));
    const results = await Promise.all([
      notes.put(putOf({ text: '甲', baseRevision: 1 })),
      notes.put(putOf({ text: '乙', baseRevision: 1 })),
    ]);
    expect(results.map(({ type }) => type)).toEqual(['saved', 'conflict']);
    expect(results[1]).toMatchObject({ current: { revision: 2, body: { value: '甲' } } });
  });

  test('the stored text again writes nothing, whatever its base', async () => {
    const { notes, connection, clock } = openStore();
    const { note } = (await notes.put(putOf({ text: '同' }))) as { note: unknown };
    clock.time += 1000;
    for (const baseRevision of [0, 1, 7]) {
      expect(await notes.put(putOf({ text: '同', baseRevision }))).toEqual({ type: 'saved', note });
    }
    expect(await revisionsOf(connection)).toHaveLength(1);
  });

  test('one concept has one note: a second is a conflict with the first', async () => {
    const { notes, connection } = openStore();
    const { note } = (await notes.put(putOf({ text: '甲' }))) as { note: unknown };
    const rival = putOf({ noteId: uuid(2), editorId: editorId(2), text: '乙' });
    expect(await notes.put(rival)).toEqual({ type: 'conflict', current: note });
    expect(await notes.get(uuid(2))).toBeUndefined();
    // With the same words there is nothing to contradict: it joins the first.
    const alike = { ...putOf({ noteId: uuid(2), text: '甲' }) };
    expect(await notes.put(alike)).toEqual({ type: 'saved', note });
    expect(await notes.put(alike)).toEqual({ type: 'saved', note });
    expect(await revisionsOf(connection)).toHaveLength(1);
  });

  test('notes of different concepts do not meet', async () => {
    const { notes } = openStore();
    await notes.put(putOf({ noteId: uuid(1), target: targetOf('a'), text: '甲' }));
    await notes.put(putOf({ noteId: uuid(2), target: targetOf('b'), text: '乙' }));
    expect(await notes.ofConcept('a')).toMatchObject({ id: uuid(1) });
    expect(await notes.ofConcept('b')).toMatchObject({ id: uuid(2) });
    expect(await notes.ofConcept('c')).toBeUndefined();
  });

  test.each(['', '  \n\u3000'])('a new note of nothing (%j) is nothing', async (text) => {
    const { notes, connection } = openStore();
    expect(await notes.put(putOf({ text }))).toEqual({ type: 'nothing' });
    expect(await notes.get(uuid(1))).toBeUndefined();
    expect(await revisionsOf(connection)).toEqual([]);
    expect(await operationsOf(connection)).toEqual([]);
  });

  test.each([
    ['200 KB', '惠民'.repeat(33_334)],
    ['the longest note', '字'.repeat(262_144)],
    ['what text may hold', 'a\u0000\ud83d\ude00\ud800\u2029\u200f\r\n\ufeff终'],
  ])('%s comes back unit by unit', async (_, text) => {
    const { notes, connection } = openStore();
    await notes.put(putOf({ text }));
    const note = await notes.get(uuid(1));
    expect(note?.body.value === text).toBe(true);
    expect((await revisionsOf(connection))[0]?.text === text).toBe(true);
  });
});

describe('drafts', () => {
  test('are kept one for an editor, the latest', async () => {
    const { notes } = openStore();
    await notes.putDraft(draftOf({ text: '一' }));
    await notes.putDraft(draftOf({ text: '一二' }));
    const other = draftOf({ editorId: editorId(2), target: targetOf('b'), text: '别' });
    await notes.putDraft(other);
    expect(await notes.drafts()).toEqual([draftOf({ text: '一二' }), other]);
  });

  test('go when their very text is saved', async () => {
    const { notes } = openStore();
    await notes.putDraft(draftOf({ text: '一二' }));
    await notes.put(putOf({ text: '一' }));
    // What was typed after the saved text is still only a draft.
    expect(await notes.drafts()).toEqual([draftOf({ text: '一二' })]);
    await notes.put(putOf({ text: '一二', baseRevision: 1 }));
    expect(await notes.drafts()).toEqual([]);
  });

  test('of another editor stay', async () => {
    const { notes } = openStore();
    await notes.putDraft(draftOf({ editorId: editorId(2), text: '一' }));
    await notes.put(putOf({ editorId: editorId(1), text: '一' }));
    expect(await notes.drafts()).toHaveLength(1);
  });

  test('of a conflict stay', async () => {
    const { notes } = openStore();
    await notes.put(putOf({ text: '甲' }));
    const draft = draftOf({ editorId: editorId(2), text: '乙' });
    await notes.putDraft(draft);
    await notes.put(putOf({ editorId: editorId(2), text: '乙' }));
    expect(await notes.drafts()).toEqual([draft]);
  });

  test('of nothing go', async () => {
    const { notes } = openStore();
    await notes.putDraft(draftOf({ text: ' ' }));
    await notes.put(putOf({ text: ' ' }));
    expect(await notes.drafts()).toEqual([]);
  });
});
