import type { Note } from '../../../lib/core/annotation/note.ts';
import type { Body } from '../../../lib/protocol/messages.ts';
import type { PutResult } from '../../../lib/protocol/replies.ts';
import { targetOf, uuid } from '../../store/support/samples.ts';

const CREATED = 1_750_000_000_000;

export function noteOf(text: string, change: Partial<Note> = {}): Note {
  return {
    id: uuid(1),
    motivation: 'commenting',
    target: targetOf('1jia11-moshi'),
    body: { type: 'TextualBody', format: 'text/plain', value: text },
    created: CREATED,
    modified: CREATED,
    revision: 1,
    ...change,
  };
}

/** What the background answers to a put that it carried out. */
export function savedBy(put: Body<'note/put'>): PutResult {
  const revision = put.baseRevision + 1;
  return { type: 'saved', note: noteOf(put.text, { id: put.noteId, revision }) };
}
