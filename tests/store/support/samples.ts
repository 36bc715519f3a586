/** Puts, drafts and ids for tests: the same at every run. */
import type { Draft, NotePut } from '../../../lib/core/annotation/note.ts';

/** A well-formed UUID (version 4) of a number. */
export function uuid(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

export function editorId(n: number): string {
  return n.toString(16).padStart(32, '0');
}

/** Counts through ids that none of the tests picks by hand. */
export function idCounter(from = 0x1000): () => string {
  let next = from;
  return () => uuid(next++);
}

const nextOperation = idCounter(0xabc000);

export function putOf(change: Partial<NotePut> = {}): NotePut {
  return {
    opId: nextOperation(),
    editorId: editorId(1),
    noteId: uuid(1),
    baseRevision: 0,
    text: '一批重点项目',
    target: targetOf('1jia11-moshi'),
    ...change,
  };
}

export function targetOf(conceptId: string): NotePut['target'] {
  return { type: 'concept', conceptId, label: `“${conceptId}”` };
}

export function draftOf(change: Partial<Draft> = {}): Draft {
  const { opId: _none, ...put } = putOf();
  return { ...put, typed: 1_750_000_000_000, run: 'run-1', ...change };
}
