import { describe, expect, test } from 'vitest';
import { freshDatabases, openStore, revisionsOf } from './support/fresh-database.ts';
import { draftOf, putOf, targetOf, uuid } from './support/samples.ts';

freshDatabases();

describe('the list', () => {
  test('holds what is neither in the trash nor empty', async () => {
    const { notes } = openStore();
    const text = { a: '甲', b: '乙', c: '丙', d: '丁' };
    for (const [i, [concept, one]] of Object.entries(text).entries()) {
      await notes.put(putOf({ noteId: uuid(i + 1), target: targetOf(concept), text: one }));
    }
    await notes.trash(uuid(2));
    await notes.put(putOf({ noteId: uuid(3), target: targetOf('c'), text: '', baseRevision: 1 }));
    const blank = { noteId: uuid(4), target: targetOf('d'), text: ' \n', baseRevision: 1 };
    await notes.put(putOf(blank));
    expect((await notes.list()).map(({ id }) => id)).toEqual([uuid(1)]);
    await notes.restore(uuid(2));
    expect((await notes.list()).map(({ id }) => id)).toEqual([uuid(1), uuid(2)]);
  });
});

describe('trash', () => {
  test('keeps text, revision and time, and is not the concept’s note any more', async () => {
    const { notes, clock } = openStore();
    const { note } = (await notes.put(putOf({ text: '甲' }))) as { note: object };
    clock.time += 1000;
    const trashed = { ...note, deleted: clock.time };
    expect(await notes.trash(uuid(1))).toEqual(trashed);
    clock.time += 1000;
    expect(await notes.trash(uuid(1))).toEqual(trashed);
    expect(await notes.get(uuid(1))).toEqual(trashed);
    expect(await notes.ofConcept('1jia11-moshi')).toBeUndefined();
    expect(await notes.list()).toEqual([]);
  });

  test('keeps the note’s drafts, which come back with it', async () => {
    const { notes } = openStore();
    await notes.put(putOf({ text: '甲' }));
    const draft = draftOf({ text: '甲甲', baseRevision: 1 });
    await notes.putDraft(draft);
    await notes.trash(uuid(1));
    expect(await notes.drafts()).toEqual([draft]);
    await notes.restore(uuid(1));
    expect(await notes.drafts()).toEqual([draft]);
  });

  test('of a note that is not there is nothing', async () => {
    const { notes } = openStore();
    expect(await notes.trash(uuid(9))).toBeUndefined();
    expect(await notes.restore(uuid(9))).toBeUndefined();
  });

  test('the concept may have a new note meanwhile', async () => {
    const { notes } = openStore();
    await notes.put(putOf({ text: '甲' }));
    await notes.trash(uuid(1));
    expect(await notes.put(putOf({ noteId: uuid(2), text: '乙' }))).toMatchObject({
      type: 'saved',
      note: { id: uuid(2), revision: 1 },
    });
  });

  test('an editor that is still open writes its note out of the trash', async () => {
    const { notes } = openStore();
    await notes.put(putOf({ text: '甲' }));
    await notes.trash(uuid(1));
    const saved = await notes.put(putOf({ text: '甲甲', baseRevision: 1 }));
    expect(saved).toMatchObject({ type: 'saved', note: { revision: 2 } });
    expect(saved).not.toHaveProperty('note.deleted');
    expect(await notes.list()).toHaveLength(1);
  });

  test('… but not beside a new note of its concept', async () => {
    const { notes, connection } = openStore();
    await notes.put(putOf({ text: '甲' }));
    await notes.trash(uuid(1));
    await notes.put(putOf({ noteId: uuid(2), text: '乙' }));
    expect(await notes.put(putOf({ text: '甲甲', baseRevision: 1 }))).toMatchObject({
      type: 'conflict',
      current: { id: uuid(2), body: { value: '乙' } },
    });
    expect(await revisionsOf(connection)).toHaveLength(2);
  });
});

describe('restore', () => {
  test('brings back the note as it was', async () => {
    const { notes, connection } = openStore();
    const { note } = (await notes.put(putOf({ text: '甲' }))) as { note: unknown };
    await notes.trash(uuid(1));
    expect(await notes.restore(uuid(1))).toEqual(note);
    expect(await notes.restore(uuid(1))).toEqual(note);
    expect(await notes.ofConcept('1jia11-moshi')).toEqual(note);
    expect(await revisionsOf(connection)).toHaveLength(1);
  });

  test('with a new note of the concept: one note with both texts, and both histories', async () => {
    const { notes, connection, clock } = openStore();
    await notes.put(putOf({ text: '旧' }));
    await notes.trash(uuid(1));
    await notes.put(putOf({ noteId: uuid(2), text: '新' }));
    clock.time += 1000;
    const restored = await notes.restore(uuid(1));
    expect(restored).toMatchObject({
      id: uuid(2),
      revision: 2,
      modified: clock.time,
      body: { value: '旧\n\n新' },
    });
    expect(await notes.list()).toEqual([restored]);
    expect(await notes.get(uuid(1))).toBeUndefined();
    const texts = (await revisionsOf(connection)).map(({ noteId, text }) => [noteId, text]);
    expect(texts).toEqual([
      [uuid(1), '旧'],
      [uuid(2), '新'],
      [uuid(2), '旧\n\n新'],
    ]);
  });

  test('a note that went into another leaves its history whole, whatever is written to it later', async () => {
    const { notes, connection } = openStore();
    for (const [baseRevision, text] of ['一', '二', '三', '四'].entries()) {
      await notes.put(putOf({ text, baseRevision }));
    }
    await notes.trash(uuid(1));
    await notes.put(putOf({ noteId: uuid(2), text: '新' }));
    await notes.restore(uuid(1));
    await notes.trash(uuid(2));
    // An editor of the first note that heard of none of this.
    const late = await notes.put(putOf({ text: '五', baseRevision: 2 }));
    expect(late).toMatchObject({ type: 'saved', note: { id: uuid(1), revision: 5 } });
    const texts = (await revisionsOf(connection, uuid(1))).map(({ text }) => text);
    expect(texts).toEqual(['一', '二', '三', '四', '五']);
  });
});
