import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  draftSchema,
  MAX_NOTE_LENGTH,
  notePutSchema,
  noteSchema,
} from '../../../lib/core/annotation/note.ts';
import { noteOf, putOf } from '../support/notes.ts';

const problems = (schema: v.GenericSchema, value: unknown): string[] => {
  const result = v.safeParse(schema, value);
  return result.success ? [] : result.issues.map((issue) => v.getDotPath(issue) ?? '');
};
const provenance = { url: 'https://news.example/a', title: '标题', reportId: 'r-1' };

describe('noteSchema', () => {
  test('takes a note, with and without what is optional', () => {
    expect(problems(noteSchema, noteOf())).toEqual([]);
    expect(problems(noteSchema, noteOf({ provenance, deleted: 2000 }))).toEqual([]);
    expect(problems(noteSchema, noteOf({ text: '' }))).toEqual([]);
  });

  test.each(['http://a.example', 'https://a.example', 'moz-extension://id/notebook.html'])(
    'takes provenance from %s',
    (url) => {
      expect(problems(noteSchema, noteOf({ provenance: { url, title: '' } }))).toEqual([]);
    },
  );

  test.each<[string, object, string]>([
    ['an id that is no UUID', { id: '7' }, 'id'],
    ['another motivation', { motivation: 'tagging' }, 'motivation'],
    ['a target without label', { target: { ...noteOf().target, label: '' } }, 'target.label'],
    ['HTML', { body: { ...noteOf().body, format: 'text/html' } }, 'body.format'],
    [
      'an address of a script',
      { provenance: { ...provenance, url: 'javascript:1' } },
      'provenance.url',
    ],
    ['a time in words', { created: '2025-04-01' }, 'created'],
    ['half a revision', { revision: 1.5 }, 'revision'],
    ['a field that is not known', { colour: 'red' }, 'colour'],
  ])('refuses %s', (_, change, path) => {
    expect(problems(noteSchema, { ...noteOf(), ...change })).toContain(path);
  });
});

describe('notePutSchema and draftSchema', () => {
  const draft = (): object => {
    const { opId: _, ...rest } = putOf();
    return { ...rest, typed: 1000, run: 'r1' };
  };

  test('take what the popover sends', () => {
    expect(problems(notePutSchema, putOf({ provenance }))).toEqual([]);
    expect(problems(draftSchema, draft())).toEqual([]);
  });

  test('take the longest note, and none longer', () => {
    expect(problems(notePutSchema, putOf({ text: '长'.repeat(MAX_NOTE_LENGTH) }))).toEqual([]);
    expect(problems(notePutSchema, putOf({ text: '长'.repeat(MAX_NOTE_LENGTH + 1) }))).toEqual([
      'text',
    ]);
  });

  test('refuse a negative base and a missing id', () => {
    expect(problems(notePutSchema, putOf({ baseRevision: -1 }))).toEqual(['baseRevision']);
    expect(problems(notePutSchema, { ...putOf(), opId: undefined })).toEqual(['opId']);
    expect(problems(draftSchema, { ...draft(), noteId: 'x' })).toEqual(['noteId']);
    expect(problems(draftSchema, { ...draft(), editorId: 'x' })).toEqual(['editorId']);
  });
});
