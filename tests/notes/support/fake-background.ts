/** A background with one concept in memory: carries requests out or loses them, as a test says. */
import type { Note, NotePut } from '../../../lib/core/annotation/note.ts';
import { reviseNote } from '../../../lib/core/annotation/revise-note.ts';
import type { Body } from '../../../lib/protocol/messages.ts';
import type { PutResult } from '../../../lib/protocol/replies.ts';
import { editorId, targetOf, uuid } from '../../store/support/samples.ts';
import { type Asked, createScriptedClient } from './scripted-client.ts';

export type Fate =
  /** Carried out and answered. */
  | 'answered'
  /** Carried out, but the answer is lost. */
  | 'answer-lost'
  /** Never arrived. */
  | 'lost'
  /** Refused: the disk is full. */
  | 'no-room';

export interface FakeBackground {
  readonly client: ReturnType<typeof createScriptedClient>;
  /** Every text that was ever stored, by note and revision. */
  readonly history: ReadonlyMap<string, string>;
  note(): Note | undefined;
  /** Another window saves upon what is stored. */
  writeElsewhere(text: string): void;
  /** The oldest put not yet answered meets its fate; false when there is none. */
  meet(fate: Fate): boolean;
}

/** @param onWrite told of each put that replaces a stored text, before it does */
export function createFakeBackground(onWrite: (over: Note) => void): FakeBackground {
  const client = createScriptedClient();
  const history = new Map<string, string>();
  const done = new Set<string>();
  let stored: Note | undefined;
  let met = 0;
  let elsewhere = 0;

  function store(note: Note): void {
    stored = note;
    history.set(`${note.id} ${note.revision}`, note.body.value);
  }

  function carryOut(put: Body<'note/put'> | NotePut): PutResult {
    if (stored && done.has(put.opId)) {
      return stored.body.value === put.text
        ? { type: 'saved', note: stored }
        : { type: 'conflict', current: stored };
    }
    const known = stored?.id === put.noteId ? stored : undefined;
    const rival = stored?.id === put.noteId ? undefined : stored;
    const revised = reviseNote(known, rival, put, 1);
    if (revised.type === 'conflict' || revised.type === 'nothing') return revised;
    done.add(put.opId);
    if (revised.type === 'write') {
      if (stored) onWrite(stored);
      store(revised.note);
    }
    return { type: 'saved', note: revised.note };
  }

  function settle({ body, answer, fail }: Asked<'note/put'>, fate: Fate): void {
    if (fate === 'lost') fail('unavailable');
    else if (fate === 'no-room') fail('quota');
    else {
      const result = carryOut(body);
      if (fate === 'answered') answer(result);
      else fail('unavailable');
    }
  }

  return {
    client,
    history,
    note: () => stored,
    writeElsewhere(text) {
      elsewhere++;
      const put: NotePut = {
        opId: uuid(0xe000 + elsewhere),
        editorId: editorId(0xe),
        noteId: stored?.id ?? uuid(0xe),
        baseRevision: stored?.revision ?? 0,
        text,
        target: targetOf('1jia11-moshi'),
      };
      const revised = reviseNote(stored, undefined, put, 1);
      if (revised.type === 'write') store(revised.note);
    },
    meet(fate) {
      const put = client.all('note/put')[met];
      if (!put) return false;
      met++;
      settle(put, fate);
      return true;
    },
  };
}
