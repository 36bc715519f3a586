import { openDB, unwrap } from 'idb';
import { describe, expect, test } from 'vitest';
import { type Connection, createConnection, type Database } from '../../lib/store/connection.ts';
import { DATABASE_VERSION } from '../../lib/store/schema.ts';
import { deleteDatabase, freshDatabases, openStore, terminate } from './support/fresh-database.ts';
import { putOf } from './support/samples.ts';

freshDatabases();

const handleOf = (connection: Connection) =>
  connection.use(async (database) => unwrap(database) as IDBDatabase);

describe('a connection', () => {
  test('opens when first needed, and once for all', async () => {
    const connection = createConnection();
    expect(await indexedDB.databases()).toEqual([]);
    const [a, b] = await Promise.all([handleOf(connection), handleOf(connection)]);
    expect(a).toBe(b);
    expect(await handleOf(connection)).toBe(a);
    expect(await indexedDB.databases()).toEqual([{ name: 'meipi', version: DATABASE_VERSION }]);
  });

  test('can be closed before and after its use, and opens anew', async () => {
    const connection = createConnection();
    await connection.close();
    const before = await handleOf(connection);
    await connection.close();
    expect(() => before.transaction('notes')).toThrow(/closed|InvalidState|not valid/i);
    expect(await handleOf(connection)).not.toBe(before);
  });

  test('passes up what the work throws, and does the work once', async () => {
    const connection = createConnection();
    let times = 0;
    const work = async () => {
      times++;
      throw new RangeError('from the work');
    };
    await expect(connection.use(work)).rejects.toThrow('from the work');
    expect(times).toBe(1);
  });

  test('a work that always finds its connection dead is tried twice, no more', async () => {
    const connection = createConnection();
    const seen: Database[] = [];
    const work = async (database: Database) => {
      seen.push(database);
      throw new DOMException('closed', 'InvalidStateError');
    };
    await expect(connection.use(work)).rejects.toThrow('closed');
    expect(seen).toHaveLength(2);
    expect(seen[0]).not.toBe(seen[1]);
  });
});

describe('the database deleted while it is open', () => {
  test('the next write works, and the open editor’s text is saved upon its revision', async () => {
    const { notes } = openStore();
    await notes.put(putOf({ text: '第一次' }));
    await notes.put(putOf({ text: '第二次', baseRevision: 1 }));
    await deleteDatabase();
    expect(await notes.list()).toEqual([]);
    // The editor knows nothing of it.
    const result = await notes.put(putOf({ text: '第三次', baseRevision: 2 }));
    expect(result).toMatchObject({
      type: 'saved',
      note: { revision: 3, body: { value: '第三次' } },
    });
    expect(await notes.list()).toHaveLength(1);
  });

  test('deletion is not held up by us', async () => {
    const connection = createConnection();
    await handleOf(connection);
    await deleteDatabase();
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('many at work at that moment: each succeeds or fails, none hangs, none is half done', async () => {
    const { notes } = openStore();
    await notes.put(putOf({ text: '零' }));
    const puts = Array.from({ length: 20 }, (_, i) =>
      notes.put(putOf({ text: `第${i}次`, baseRevision: 1 })),
    );
    const [deleted, ...outcomes] = await Promise.allSettled([deleteDatabase(), ...puts]);
    expect(deleted.status).toBe('fulfilled');
    expect(outcomes).toHaveLength(20);
    const after = await notes.put(putOf({ noteId: putOf().noteId, text: '之后', baseRevision: 9 }));
    expect(['saved', 'conflict']).toContain(after.type);
  });
});

describe('a connection that the browser closed', () => {
  test('is replaced at the next use; what was stored is still there', async () => {
    const { notes, connection } = openStore();
    const put = putOf({ text: '还在' });
    await notes.put(put);
    const before = await handleOf(connection);
    await terminate(connection);
    expect(await notes.get(put.noteId)).toMatchObject({ body: { value: '还在' } });
    expect(await handleOf(connection)).not.toBe(before);
  });

  test('without a word (the event still to come): the work is done on a fresh one', async () => {
    const { notes, connection } = openStore();
    await notes.put(putOf({ text: '一' }));
    (await handleOf(connection)).close();
    const saved = await notes.put(putOf({ text: '二', baseRevision: 1 }));
    expect(saved).toMatchObject({ type: 'saved', note: { revision: 2 } });
  });

  test('several at once find it dead: all are done', async () => {
    const { notes, connection } = openStore();
    await notes.put(putOf({ text: '一' }));
    (await handleOf(connection)).close();
    const lists = await Promise.all(Array.from({ length: 5 }, () => notes.list()));
    expect(lists.map((list) => list.length)).toEqual([1, 1, 1, 1, 1]);
    // None of the connections left behind may stand in the way of a newer version.
    await deleteDatabase();
  });
});

describe('a newer version of the database', () => {
  const openNewer = () => {
    let blocked = false;
    const opening = openDB('meipi', DATABASE_VERSION + 1, {
      upgrade: (database) => void database.createObjectStore('from-tomorrow'),
      blocked: () => {
        blocked = true;
      },
    });
    return opening.then((database) => ({ database, blocked }));
  };

  test('is not blocked by an open connection', async () => {
    const { notes } = openStore();
    await notes.put(putOf());
    const { database, blocked } = await openNewer();
    expect(blocked).toBe(false);
    expect(await database.getAll('notes' as never)).toHaveLength(1);
    database.close();
  });

  test('is not opened by older code: VersionError, every time, and nothing is deleted', async () => {
    const { notes, articles, choices } = openStore();
    await notes.put(putOf());
    const { database } = await openNewer();
    database.close();
    for (let time = 0; time < 2; time++) {
      await expect(articles.list()).rejects.toMatchObject({ name: 'VersionError' });
      await expect(choices.list()).rejects.toMatchObject({ name: 'VersionError' });
      await expect(notes.list()).rejects.toMatchObject({ name: 'VersionError' });
      await expect(notes.put(putOf({ text: '新' }))).rejects.toMatchObject({
        name: 'VersionError',
      });
    }
    expect(await indexedDB.databases()).toEqual([{ name: 'meipi', version: DATABASE_VERSION + 1 }]);
  });
});
