/**
 * One editor of one note: what is typed is kept as a draft at once, saved shortly
 * after, and called saved only on the background's answer. Used by the popover and
 * the notebook alike.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import {
  type Draft,
  MAX_NOTE_LENGTH,
  type Note,
  type NoteTarget,
} from '../core/annotation/note.ts';
import type { SaveProblem, SaveState } from '../core/annotation/save-state.ts';
import type { Client } from '../protocol/client.ts';
import { RequestError } from '../protocol/reply.ts';

export interface NoteSession {
  readonly text: ReadonlySignal<string>;
  readonly state: ReadonlySignal<SaveState>;
  input(text: string): void;
  /** Saves now what is not yet saved; resolves when the background has answered. */
  flush(): Promise<void>;
  keepMine(): void;
  takeTheirs(): void;
  keepBoth(): void;
  /** The note was changed elsewhere. */
  refresh(note: Note | undefined): void;
  dispose(): void;
}

export interface NoteSessionOptions {
  readonly ask: Client;
  readonly target: NoteTarget;
  /** 32 hexadecimal digits; names the draft. */
  readonly editorId: string;
  readonly newId: () => string;
  readonly note?: Note | undefined;
  /** A draft that contradicts the note: both are shown. */
  readonly draft?: Draft | undefined;
}

/** Milliseconds without typing until a text is saved. */
const QUIET = 400;
/** UTF-16 code units from which a text is long. */
const LONG = 20_000;
const RETRY_DELAYS = [1000, 2000, 5000, 15_000];

export function createNoteSession(options: NoteSessionOptions): NoteSession {
  const { ask, target, newId, draft } = options;
  const editorId = draft?.editorId ?? options.editorId;
  let noteId = options.note?.id ?? newId();
  let baseRevision = options.note?.revision ?? 0;
  let savedText = options.note?.body.value ?? '';
  /** The saved state of another editor that ours contradicts. */
  let rival: Note | undefined;
  /** The save under way, and the operation that a retry must repeat. */
  let saving: Promise<void> | undefined;
  let operation: { opId: string; text: string; base: number } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drafting: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const text = signal(draft?.text ?? savedText);
  const state = signal<SaveState>(restState(options.note));
  if (draft && options.note) showConflict(options.note);

  function showConflict(current: Note): void {
    rival = current;
    state.value = { type: 'conflict', theirs: current.body.value };
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  }

  /** Saves one after another: the next text is written upon the revision of the one before. */
  async function save(): Promise<void> {
    clearTimeout(timer);
    if (saving) {
      await saving;
      if (text.value !== savedText && state.value.type === 'typing') await save();
      return;
    }
    if (rival || (text.value === savedText && operation === undefined)) return;
    if (text.value.length > MAX_NOTE_LENGTH) {
      state.value = { type: 'failed', problem: 'too-long' };
      return;
    }
    saving = put(text.value);
    await saving;
  }

  async function put(sent: string): Promise<void> {
    if (operation?.text !== sent || operation.base !== baseRevision) {
      operation = { opId: newId(), text: sent, base: baseRevision };
    }
    state.value = { type: 'saving' };
    try {
      const { opId } = operation;
      const result = await ask('note/put', {
        opId,
        editorId,
        noteId,
        baseRevision,
        text: sent,
        target,
      });
      operation = undefined;
      failures = 0;
      saving = undefined;
      if (result.type === 'conflict') return showConflict(result.current);
      savedText = sent;
      if (result.type === 'saved') {
        noteId = result.note.id;
        baseRevision = result.note.revision;
      }
      if (text.value === sent) {
        state.value = restState(result.type === 'saved' ? result.note : undefined);
      } else {
        state.value = { type: 'typing' };
        schedule(QUIET);
      }
    } catch (error) {
      saving = undefined;
      const problem = problemOf(error);
      state.value = { type: 'failed', problem };
      if (problem === 'unavailable') {
        schedule(RETRY_DELAYS[Math.min(failures++, RETRY_DELAYS.length - 1)] ?? QUIET);
      }
    }
  }

  /** Goes on upon the other editor's revision. */
  function adoptRival(): string {
    const theirs = rival?.body.value ?? '';
    noteId = rival?.id ?? noteId;
    baseRevision = rival?.revision ?? baseRevision;
    savedText = theirs;
    rival = undefined;
    return theirs;
  }

  function input(next: string): void {
    text.value = next;
    if (rival) {
      keepDraft(next);
      return;
    }
    state.value = { type: 'typing' };
    keepDraft(next);
    schedule(QUIET);
  }

  /** At once, so that a crash loses no keystroke; very long texts a little later, not at every key. */
  function keepDraft(next: string): void {
    clearTimeout(drafting);
    if (next.length > MAX_NOTE_LENGTH) return;
    if (next.length <= LONG) sendDraft(next);
    else drafting = setTimeout(() => sendDraft(next), QUIET / 2);
  }

  function sendDraft(next: string): void {
    // Its failure needs no word: the save that follows will fail the same way and say so.
    ask('draft/put', { editorId, noteId, baseRevision, text: next, target }).catch(() => undefined);
  }

  return {
    text,
    state,
    input,
    flush: save,
    keepMine() {
      adoptRival();
      state.value = { type: 'typing' };
      void save();
    },
    takeTheirs() {
      const theirs = adoptRival();
      state.value = { type: 'typing' };
      // Ours is saved first, so that it stands in the note's history.
      void save().then(() => {
        input(theirs);
        return save();
      });
    },
    keepBoth() {
      const mine = text.value;
      input(`${adoptRival()}\n\n${mine}`);
      void save();
    },
    refresh(note) {
      const clean = !rival && !saving && text.value === savedText;
      const stale = note?.id === noteId && note.revision < baseRevision;
      if (!clean || stale) return;
      if (note) {
        noteId = note.id;
        baseRevision = note.revision;
      }
      savedText = note?.body.value ?? '';
      text.value = savedText;
      state.value = restState(note);
    },
    dispose() {
      clearTimeout(timer);
      clearTimeout(drafting);
    },
  };
}

function restState(note: Note | undefined): SaveState {
  return note ? { type: 'saved', at: note.modified } : { type: 'empty' };
}

function problemOf(error: unknown): SaveProblem {
  const code = error instanceof RequestError ? error.code : 'failed';
  switch (code) {
    case 'too-long':
    case 'quota':
      return code;
    case 'unavailable':
    case 'newer-database':
      return 'unavailable';
    default:
      return 'refused';
  }
}
