/** Valid notes and puts for tests, to be changed one field at a time. */
import type { Note, NotePut } from '../../../lib/core/annotation/note.ts';

export const ids = [1, 2, 3, 4].map((n) => `0${n}a0b0c0-0000-4000-8000-000000000000`) as [
  string,
  string,
  string,
  string,
];

const target = { type: 'concept', conceptId: 'three-steps', label: '“三步”工作法' } as const;

export function noteOf(change: Partial<Note> & { readonly text?: string } = {}): Note {
  const { text = '记一笔', ...fields } = change;
  return {
    id: ids[0],
    motivation: 'commenting',
    target,
    body: { type: 'TextualBody', format: 'text/plain', value: text },
    created: 1000,
    modified: 1000,
    revision: 1,
    ...fields,
  };
}

export function putOf(change: Partial<NotePut> = {}): NotePut {
  return {
    opId: ids[3],
    editorId: '0'.repeat(32),
    noteId: ids[0],
    baseRevision: 0,
    text: '记一笔',
    target,
    ...change,
  };
}
