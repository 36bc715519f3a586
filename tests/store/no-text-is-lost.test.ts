/** Two clients write at random, with retries, stale bases, trash and failing connections; a simple model keeps watch. */
import fc from 'fast-check';
import { unwrap } from 'idb';
import { expect, test } from 'vitest';
import type { Note, NotePut } from '../../lib/core/annotation/note.ts';
import { createClock, forgetDatabases, openStore, revisionsOf } from './support/fresh-database.ts';
import { draftOf, editorId, idCounter, putOf, targetOf } from './support/samples.ts';

const CONCEPTS = ['a', 'b'];
const client = fc.integer({ min: 0, max: 1 });
// Mostly the same one: it takes several deeds on it to get into a corner.
const concept = fc.constantFrom('a', 'a', 'a', 'b');
// Few texts, so that equal ones meet; the blank ones are special to the store.
const text = fc.constantFrom('', ' ', '一', '二', '三', '四', '五', '六', '七');

const WEIGHTS = {
  put: 6,
  stale: 3,
  repeat: 2,
  draft: 2,
  reopen: 3,
  trash: 4,
  restore: 4,
  wait: 1,
  'lose-connection': 1,
};
type Deed = keyof typeof WEIGHTS;
const deed = fc.constantFrom(
  ...Object.entries(WEIGHTS).flatMap(([one, weight]) => Array<Deed>(weight).fill(one as Deed)),
);
const action = fc.record({ do: deed, client, concept, text });
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

interface Editor {
  noteId: string;
  base: number;
  readonly editorId: string;
  readonly sent: NotePut[];
  /** Typed last, whether saved or not, and for which note. */
  draft: string;
  draftOf: string;
}

function createWorld() {
  forgetDatabases();
  const newId = idCounter();
  const clock = createClock();
  // Each client its own connection: they meet in the database only.
  const clients = [0, 1].map(() => openStore(clock));
  const editors = new Map<string, Editor>();
  const acknowledged = new Set<string>();
  const history = new Map<string, string>();
  const highest = new Map<string, number>();
  const ids = new Set<string>();

  const storeOf = (one: number) => clients[one] ?? openStore(clock);

  function editorOf({ client: who, concept: about }: Action): Editor {
    const key = `${who}/${about}`;
    const known = editors.get(key);
    if (known) return known;
    const editor: Editor = {
      noteId: newId(),
      base: 0,
      editorId: editorId(1 + 2 * CONCEPTS.indexOf(about) + who),
      sent: [],
      draft: '',
      draftOf: '',
    };
    editors.set(key, editor);
    return editor;
  }

  async function send(one: Action, put: NotePut, editor: Editor): Promise<void> {
    ids.add(put.noteId);
    const result = await storeOf(one.client).notes.put(put);
    if (result.type === 'nothing') expect(put.text.trim()).toBe('');
    if (result.type === 'conflict') return adopt(editor, result.current);
    acknowledged.add(put.text.trim() === '' ? '' : put.text);
    if (result.type === 'saved') adopt(editor, result.note);
  }

  function adopt(editor: Editor, note: Note): void {
    editor.noteId = note.id;
    editor.base = note.revision;
  }

  async function carryOut(one: Action): Promise<void> {
    const { notes, connection } = storeOf(one.client);
    const editor = editorOf(one);
    const { noteId, base } = editor;
    const put = putOf({
      noteId,
      baseRevision: one.do === 'stale' ? Math.max(0, base - 2) : base,
      editorId: editor.editorId,
      text: one.text,
      target: targetOf(one.concept),
    });
    switch (one.do) {
      case 'put':
      case 'stale':
        editor.sent.push(put);
        return send(one, put, editor);
      case 'repeat':
        return send(one, editor.sent.at(-1 - (base % 3)) ?? put, editor);
      case 'draft':
        editor.draft = one.text;
        editor.draftOf = noteId;
        return notes.putDraft(
          draftOf({ ...put, editorId: editor.editorId, text: one.text, run: 'run' }),
        );
      case 'reopen': {
        const note = await notes.ofConcept(one.concept);
        editor.noteId = note?.id ?? newId();
        editor.base = note?.revision ?? 0;
        return;
      }
      case 'trash':
        await notes.trash(noteId);
        // What was typed for a note and not saved goes with it.
        for (const other of editors.values()) if (other.draftOf === noteId) other.draft = '';
        return;
      case 'restore':
        await notes.restore(noteId);
        return;
      case 'wait':
        clock.time += 3 * 24 * 3600 * 1000;
        return;
      case 'lose-connection':
        await connection.use(async (database) => unwrap(database).close());
    }
  }

  async function check(): Promise<void> {
    const { notes, connection } = storeOf(0);
    const stored = (await Promise.all([...ids].map((id) => notes.get(id)))).flatMap(
      (note) => note ?? [],
    );
    const revisions = await revisionsOf(connection);
    const texts = new Set([...revisions, ...stored.map(asRevision)].map((one) => one.text));

    const lost = [...acknowledged].filter((one) => one !== '' && !texts.has(one));
    expect(lost, 'acknowledged, and gone').toEqual([]);

    for (const { noteId, revision, text: now } of revisions) {
      const key = `${noteId} ${revision}`;
      expect(now, `revision ${key} was rewritten`).toBe(history.get(key) ?? now);
      history.set(key, now);
    }
    for (const key of history.keys()) {
      const still = revisions.some(({ noteId, revision }) => `${noteId} ${revision}` === key);
      expect(still, `revision ${key} is gone`).toBe(true);
    }

    for (const note of stored) {
      expect(note.revision).toBeGreaterThanOrEqual(highest.get(note.id) ?? 1);
      highest.set(note.id, note.revision);
      expect(history.get(`${note.id} ${note.revision}`)).toBe(note.body.value);
    }
    for (const about of CONCEPTS) {
      const living = stored.filter(
        (note) => note.deleted === undefined && note.target.conceptId === about,
      );
      expect(living.length, 'living notes of one concept').toBeLessThanOrEqual(1);
    }

    const drafts = await notes.drafts();
    for (const editor of editors.values()) {
      const kept = drafts.find((draft) => draft.editorId === editor.editorId)?.text;
      const safe = kept === editor.draft || texts.has(editor.draft) || editor.draft.trim() === '';
      expect(safe, `typed “${editor.draft}”, and gone`).toBe(true);
    }
  }

  return { carryOut, check };
}

function asRevision(note: Note): { readonly text: string } {
  return { text: note.body.value };
}

/** Milliseconds: hundreds of runs on a busy machine. */
const PATIENCE = 60_000;

test(
  'one after another: no acknowledged text is ever missing, no revision used twice',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { minLength: 20, maxLength: 60, size: 'max' }),
        async (actions) => {
          const world = createWorld();
          for (const one of actions) {
            await world.carryOut(one);
            await world.check();
          }
        },
      ),
      { numRuns: 150 },
    );
  },
  PATIENCE,
);

test(
  'several at once: the same holds',
  async () => {
    const steps = fc.array(fc.array(action, { minLength: 1, maxLength: 4 }), {
      minLength: 3,
      maxLength: 15,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (batches) => {
        const world = createWorld();
        for (const batch of batches) {
          await Promise.all(batch.map(world.carryOut));
          await world.check();
        }
      }),
      { numRuns: 100 },
    );
  },
  PATIENCE,
);
