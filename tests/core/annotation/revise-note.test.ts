import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Note, noteSchema } from '../../../lib/core/annotation/note.ts';
import { reviseNote } from '../../../lib/core/annotation/revise-note.ts';
import { ids, noteOf, putOf } from '../support/notes.ts';

const NOW = 5000;
const revise = (
  stored: Note | undefined,
  put: Parameters<typeof putOf>[0],
  rival?: Note,
  now = NOW,
) => reviseNote(stored, rival, putOf(put), now);

describe('a new note', () => {
  test('is revision 1, created now, and valid', () => {
    const provenance = { url: 'https://news.example/a', title: '标题' };
    const revised = revise(undefined, { provenance });
    expect(revised).toEqual({
      type: 'write',
      note: noteOf({ provenance, created: NOW, modified: NOW }),
    });
    if (revised.type === 'write') expect(v.parse(noteSchema, revised.note)).toEqual(revised.note);
  });

  test.each(['', ' ', '\n\u3000'])('of nothing (%j) needs no record', (text) => {
    expect(revise(undefined, { text })).toEqual({ type: 'nothing' });
  });

  test('that was gone for good comes back above the revision it was written upon', () => {
    expect(revise(undefined, { baseRevision: 7 })).toMatchObject({
      type: 'write',
      note: { revision: 8 },
    });
    expect(revise(undefined, { baseRevision: 7, text: '' })).toMatchObject({ type: 'write' });
  });

  test('beside a rival is a conflict, unless it says the same', () => {
    const rival = noteOf({ id: ids[1], text: '别人先写' });
    expect(revise(undefined, { text: '我也写' }, rival)).toEqual({
      type: 'conflict',
      current: rival,
    });
    expect(revise(undefined, { text: '别人先写' }, rival)).toEqual({ type: 'same', note: rival });
  });
});

describe('a stored note', () => {
  test('takes a text written upon its revision', () => {
    const stored = noteOf({ revision: 3 });
    expect(revise(stored, { baseRevision: 3, text: '改了' })).toEqual({
      type: 'write',
      note: noteOf({ revision: 4, text: '改了', modified: NOW }),
    });
  });

  test('may be emptied', () => {
    expect(revise(noteOf(), { baseRevision: 1, text: '' })).toMatchObject({
      type: 'write',
      note: { body: { value: '' }, revision: 2 },
    });
  });

  test('keeps its target and provenance, whatever the put says', () => {
    const stored = noteOf({ provenance: { url: 'https://news.example/a', title: '原处' } });
    const elsewhere = { url: 'https://other.example/b', title: '别处' };
    const target = { type: 'concept', conceptId: 'other', label: '另一条' } as const;
    const revised = revise(stored, {
      baseRevision: 1,
      text: '改了',
      provenance: elsewhere,
      target,
    });
    expect(revised).toMatchObject({
      note: { target: stored.target, provenance: stored.provenance },
    });
  });

  test.each([0, 2, 9])('refuses another text written upon revision %i', (baseRevision) => {
    const stored = noteOf({ revision: 3 });
    expect(revise(stored, { baseRevision, text: '改了' })).toEqual({
      type: 'conflict',
      current: stored,
    });
  });

  test('with the text already in it is left as it is, whatever the base', () => {
    const stored = noteOf({ revision: 3 });
    expect(revise(stored, { baseRevision: 1 })).toEqual({ type: 'same', note: stored });
  });

  test('never goes back in time with the clock', () => {
    const stored = noteOf({ created: 9000, modified: 9000 });
    expect(revise(stored, { baseRevision: 1, text: '改了' })).toMatchObject({
      note: { created: 9000, modified: 9000, revision: 2 },
    });
  });
});

describe('a note in the trash', () => {
  const trashed = noteOf({ revision: 2, deleted: 3000 });
  const rival = noteOf({ id: ids[1], text: '别人先写' });

  test('comes out of it when written to, even with the same text', () => {
    for (const text of ['记一笔', '改了']) {
      const revised = revise(trashed, { baseRevision: 2, text });
      expect(revised).toMatchObject({
        type: 'write',
        note: { revision: 3, body: { value: text } },
      });
      expect(revised.type === 'write' && 'deleted' in revised.note).toBe(false);
    }
  });

  test('stays in it when the text was written upon an older revision', () => {
    expect(revise(trashed, { baseRevision: 1, text: '改了' })).toEqual({
      type: 'conflict',
      current: trashed,
    });
  });

  test('does not come back beside a rival: one concept has one note', () => {
    expect(revise(trashed, { baseRevision: 2, text: '改了' }, rival)).toEqual({
      type: 'conflict',
      current: rival,
    });
    expect(revise(trashed, { baseRevision: 2, text: '别人先写' }, rival)).toEqual({
      type: 'same',
      note: rival,
    });
  });
});

test('any puts in any order: revisions only grow, a repeated put changes nothing', () => {
  const puts = fc.array(
    fc.record({
      text: fc.constantFrom('', '甲', '乙', '丙'),
      baseRevision: fc.nat(6),
      now: fc.nat(10_000),
      trash: fc.boolean(),
    }),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(puts, (list) => {
      let stored: Note | undefined;
      for (const { text, baseRevision, now, trash } of list) {
        const revised = revise(stored, { text, baseRevision }, undefined, now);
        if (revised.type === 'conflict') {
          expect(revised.current).toBe(stored);
          expect(baseRevision).not.toBe(stored?.revision);
        }
        if (revised.type === 'write') {
          expect(revised.note.revision).toBe(baseRevision + 1);
          expect(revised.note.modified).toBeGreaterThanOrEqual(stored?.modified ?? now);
          expect(revised.note.body.value).toBe(text);
          expect(revise(revised.note, { text, baseRevision }, undefined, now + 1)).toEqual({
            type: 'same',
            note: revised.note,
          });
          stored = revised.note;
        }
        if (trash && stored) stored = { ...stored, deleted: now };
      }
    }),
  );
});
