/** What is not durable is never called saved. */
import {
  IDBDatabase as FakeDatabase,
  IDBIndex as FakeIndex,
  IDBObjectStore as FakeStore,
} from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { abortAfterPut, abortForQuota } from './support/failing-writes.ts';
import { freshDatabases, openStore, revisionsOf } from './support/fresh-database.ts';
import { draftOf, putOf, uuid } from './support/samples.ts';

freshDatabases();
afterEach(() => void vi.restoreAllMocks());

/** All requests succeed, the commit does not: the disk is full. (The cursor is a put's last request.) */
function abortAtCommit(): void {
  const openCursor = FakeIndex.prototype.openCursor;
  vi.spyOn(FakeIndex.prototype, 'openCursor').mockImplementation(function (
    this: IDBIndex,
    ...args
  ) {
    const request = openCursor.apply(this, args);
    request.addEventListener('success', () => abortForQuota(request.transaction));
    return request;
  });
}

/** The put into `store` itself is refused. */
function refusePut(store: string): void {
  const { put, add } = FakeStore.prototype;
  vi.spyOn(FakeStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name !== store) return put.apply(this, args);
    const request = add.apply(this, args);
    request.addEventListener('success', (event) => event.stopImmediatePropagation());
    return request;
  });
}

test('every write of a note is of strict durability', async () => {
  const { notes } = openStore();
  await notes.list();
  const begin = vi.spyOn(FakeDatabase.prototype, 'transaction');
  await notes.put(putOf({ text: '一' }));
  await notes.put(putOf({ text: '二', baseRevision: 1 }));
  await notes.trash(uuid(1));
  await notes.restore(uuid(1));
  expect(begin.mock.calls.map(([, mode, options]) => [mode, options?.durability])).toEqual(
    Array(4).fill(['readwrite', 'strict']),
  );
});

describe.each(['notes', 'revisions', 'operations'])('no room for the %s', (store) => {
  test('is not reported as saved, and nothing of it is stored', async () => {
    const { notes, connection } = openStore();
    await notes.put(putOf({ text: '一' }));
    await notes.putDraft(draftOf({ text: '二', baseRevision: 1 }));
    abortAfterPut(store);
    const put = putOf({ text: '二', baseRevision: 1 });
    await expect(notes.put(put)).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await notes.get(uuid(1))).toMatchObject({ revision: 1, body: { value: '一' } });
    expect(await revisionsOf(connection)).toHaveLength(1);
    // The only copy of the text must not go with it.
    expect(await notes.drafts()).toHaveLength(1);

    vi.restoreAllMocks();
    expect(await notes.put(put)).toMatchObject({ type: 'saved', note: { revision: 2 } });
    expect(await notes.drafts()).toEqual([]);
  });
});

test('what fails only at the commit is not reported as saved either', async () => {
  const { notes } = openStore();
  abortAtCommit();
  const failure = await notes.put(putOf()).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'QuotaExceededError' });
  vi.restoreAllMocks();
  expect(await notes.list()).toEqual([]);
});

test('a put that breaks off for a reason of ours leaves nothing half done', async () => {
  const { notes, connection } = openStore();
  vi.spyOn(FakeStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, one) {
    // The note is written, and with the revision something goes wrong.
    vi.spyOn(FakeStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('cannot be cloned', 'DataCloneError');
    });
    return this.add(one);
  });
  await expect(notes.put(putOf())).rejects.toMatchObject({ name: 'DataCloneError' });
  vi.restoreAllMocks();
  expect(await notes.list()).toEqual([]);
  expect(await revisionsOf(connection)).toEqual([]);
});

test('a refused request fails the whole put', async () => {
  const { notes, connection } = openStore();
  await notes.put(putOf({ text: '一' }));
  refusePut('notes');
  await expect(notes.put(putOf({ text: '二', baseRevision: 1 }))).rejects.toMatchObject({
    name: 'ConstraintError',
  });
  vi.restoreAllMocks();
  expect(await notes.get(uuid(1))).toMatchObject({ revision: 1, body: { value: '一' } });
  expect(await revisionsOf(connection)).toHaveLength(1);
});

describe('neither trash nor restore is reported when it failed', () => {
  test('trash', async () => {
    const { notes } = openStore();
    await notes.put(putOf({ text: '一' }));
    abortAfterPut('notes');
    await expect(notes.trash(uuid(1))).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    expect(await notes.list()).toHaveLength(1);
  });

  test('restore beside a new note: both notes are still as they were', async () => {
    const { notes } = openStore();
    await notes.put(putOf({ text: '旧' }));
    await notes.trash(uuid(1));
    await notes.put(putOf({ noteId: uuid(2), text: '新' }));
    abortAfterPut('revisions');
    await expect(notes.restore(uuid(1))).rejects.toMatchObject({ name: 'QuotaExceededError' });
    vi.restoreAllMocks();
    expect(await notes.get(uuid(1))).toMatchObject({ body: { value: '旧' } });
    expect(await notes.get(uuid(2))).toMatchObject({ revision: 1, body: { value: '新' } });
  });
});

test('a draft that found no room is not reported as kept; the one before it is', async () => {
  const { notes } = openStore();
  await notes.putDraft(draftOf({ text: '一' }));
  abortAfterPut('drafts');
  const failure = notes.putDraft(draftOf({ text: '一二' }));
  await expect(failure).rejects.toMatchObject({ name: 'QuotaExceededError' });
  vi.restoreAllMocks();
  expect(await notes.drafts()).toMatchObject([{ text: '一' }]);
});
