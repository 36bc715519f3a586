/** What the reader is told when the database is not as it should be. */
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { createHandlers } from '../../lib/background/handlers.ts';
import { createNoteService } from '../../lib/background/note-service.ts';
import { createClient } from '../../lib/protocol/client.ts';
import { createDispatcher } from '../../lib/protocol/dispatcher.ts';
import type { NoteRepository } from '../../lib/store/note-repository.ts';
import { DATABASE_VERSION } from '../../lib/store/schema.ts';
import { deleteDatabase, freshDatabases, terminate } from '../store/support/fresh-database.ts';
import { draftOf, putOf, targetOf, uuid } from '../store/support/samples.ts';
import { CONCEPT, createWorld } from './support/world.ts';

freshDatabases();

/** A version that this code knows nothing of. */
const NEWER = DATABASE_VERSION + 1;
const target = targetOf(CONCEPT);
const { provenance: _none, ...PUT } = putOf({ target });
const { provenance: _no, typed: _typed, run: _run, ...DRAFT } = draftOf({ target });

const REQUESTS = [
  ['note/put', PUT],
  ['note/of-concept', { conceptId: CONCEPT }],
  ['note/list', {}],
  ['note/get', { noteId: uuid(1) }],
  ['note/delete', { noteId: uuid(1) }],
  ['note/restore', { noteId: uuid(1) }],
  ['draft/put', DRAFT],
] as const;

describe('a database of a newer version', () => {
  test.each(REQUESTS)('%s answers newer-database', async (type, body) => {
    (await openDB('meipi', NEWER)).close();
    const { page, errors } = createWorld();
    await expect(page()(type, body as never)).rejects.toMatchObject({ code: 'newer-database' });
    expect(errors).toEqual([]);
  });

  test('that comes while a popover is open: its next save says so', async () => {
    const { openPopover } = createWorld();
    const { ask } = await openPopover();
    await ask('note/put', PUT);
    (await openDB('meipi', NEWER)).close();
    const later = ask('note/put', { ...PUT, opId: uuid(77), text: '二', baseRevision: 1 });
    await expect(later).rejects.toMatchObject({ code: 'newer-database' });
    // The explanation needs no database.
    const { hello } = await openPopover();
    expect(hello.concept.id).toBe(CONCEPT);
    expect(hello.problem).toBe('newer-database');
    expect(hello).not.toHaveProperty('note');
  });
});

describe('any failure of the store', () => {
  test.each([
    ['QuotaExceededError', 'quota'],
    ['VersionError', 'newer-database'],
    ['AbortError', 'unavailable'],
    ['UnknownError', 'unavailable'],
  ])('%s is answered as %s, whatever was asked', async (name, code) => {
    const fail = () => Promise.reject(new DOMException('', name));
    const broken = new Proxy({} as NoteRepository, { get: () => fail });
    const errors: unknown[] = [];
    const dispatch = createDispatcher(
      createHandlers({
        ...createWorld().services,
        notes: createNoteService({
          repository: broken,
          run: async () => 'run',
          broadcast: () => {
            throw new Error('nothing was changed');
          },
          now: () => 0,
          newId: () => uuid(1),
        }),
      }),
      (_, error) => void errors.push(error),
    );
    const sender = { kind: 'page', tabId: 9, frameId: 0, url: '' } as const;
    const ask = createClient((envelope) => dispatch(envelope, sender));
    for (const [type, body] of REQUESTS) {
      await expect(ask(type, body as never), type).rejects.toMatchObject({ code });
    }
    expect(errors).toEqual([]);
  });
});

describe('an open popover goes on', () => {
  test('after the database was deleted: its text is saved', async () => {
    const { openPopover, page } = createWorld();
    const { ask } = await openPopover();
    await ask('note/put', PUT);
    await deleteDatabase();
    const later = { ...PUT, opId: uuid(77), text: '删库之后', baseRevision: 1 };
    expect(await ask('note/put', later)).toMatchObject({ type: 'saved', note: { revision: 2 } });
    expect(await page()('note/list', {})).toMatchObject([{ body: { value: '删库之后' } }]);
  });

  test('after the browser closed the connection', async () => {
    const { openPopover, connection } = createWorld();
    const { ask } = await openPopover();
    await ask('note/put', PUT);
    await terminate(connection);
    const later = { ...PUT, opId: uuid(77), text: '二', baseRevision: 1 };
    expect(await ask('note/put', later)).toMatchObject({ type: 'saved', note: { revision: 2 } });
  });
});
