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
import type { ErrorCode } from '../protocol/reply.ts';
import { mayPass, problemOf, saveProblem } from './save-problem.ts';

export interface NoteSession {
  readonly text: ReadonlySignal<string>;
  readonly state: ReadonlySignal<SaveState>;
  input(text: string): void;
  /** An input method is at work: there is more than `text` in the field. */
  composing(active: boolean): void;
  /** Saves now what is not yet saved; resolves when the background has answered. */
  flush(): Promise<void>;
  /** Tries again what failed: the saving, or the reading with which it began. */
  retry(): Promise<void>;
  keepMine(): void;
  takeTheirs(): Promise<void>;
  keepBoth(): void;
  /** The note was changed elsewhere; undefined: it is in the trash or gone. */
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
  /** Left by an editor that is gone: shown beside the note that it contradicts, or saved. */
  readonly draft?: Draft | undefined;
  /** Why the note could not be read. */
  readonly problem?: ErrorCode | undefined;
}

/** One save, the same at every retry. */
interface Operation {
  readonly opId: string;
  readonly noteId: string;
  readonly baseRevision: number;
  readonly text: string;
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
  /** Whether anything was typed since the last acknowledged text. */
  let dirty = false;
  let isComposing = false;
  /** The saved state of another editor that ours contradicts. */
  let rival: Note | undefined;
  /** Sent, its answer unknown: it is asked for again before anything newer is sent. */
  let pending: Operation | undefined;
  let saving: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drafting: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const text = signal(draft?.text ?? options.note?.body.value ?? '');
  const state = signal<SaveState>(restState(options.note));
  if (options.problem) fail(saveProblem(options.problem));
  else if (draft && options.note) showConflict(options.note);
  else if (draft) input(draft.text);

  function showConflict(current: Note): void {
    rival = current;
    state.value = { type: 'conflict', theirs: current.body.value };
  }

  function fail(problem: SaveProblem): void {
    state.value = { type: 'failed', problem };
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  }

  /** Saves until nothing is left to save or something stands in the way. */
  async function save(): Promise<void> {
    clearTimeout(timer);
    while (saving) await saving;
    if (rival || !dirty) return;
    if (!pending && text.value.length > MAX_NOTE_LENGTH) return fail('too-long');
    saving = put(pending ?? { opId: newId(), noteId, baseRevision, text: text.value });
    await saving;
    // What was typed meanwhile is written upon the revision that this made.
    if (dirty && state.value.type === 'typing') await save();
  }

  async function put(operation: Operation): Promise<void> {
    pending = operation;
    state.value = { type: 'saving' };
    try {
      const result = await ask('note/put', { ...operation, editorId, target });
      pending = undefined;
      failures = 0;
      if (result.type === 'conflict') return showConflict(result.current);
      if (result.type === 'saved') {
        noteId = result.note.id;
        baseRevision = result.note.revision;
      }
      dirty = text.value !== operation.text;
      state.value = dirty
        ? { type: 'typing' }
        : restState(result.type === 'saved' ? result.note : undefined);
    } catch (error) {
      const problem = problemOf(error);
      fail(problem);
      if (!mayPass(problem)) pending = undefined;
      else schedule(RETRY_DELAYS[Math.min(failures++, RETRY_DELAYS.length - 1)] ?? QUIET);
    } finally {
      saving = undefined;
    }
  }

  /** Goes on upon the other editor's revision. */
  function adoptRival(): string {
    const theirs = rival?.body.value ?? '';
    noteId = rival?.id ?? noteId;
    baseRevision = rival?.revision ?? baseRevision;
    rival = undefined;
    dirty = true;
    state.value = { type: 'typing' };
    return theirs;
  }

  function input(next: string): void {
    text.value = next;
    dirty = true;
    keepDraft(next);
    if (rival) return;
    state.value = { type: 'typing' };
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

  function refresh(note: Note | undefined): void {
    if (rival || saving || dirty || isComposing) return;
    if (note?.id === noteId && note.revision < baseRevision) return;
    // A deleted note is left as it is; what is typed from now on is a new one.
    noteId = note?.id ?? newId();
    baseRevision = note?.revision ?? 0;
    text.value = note?.body.value ?? '';
    state.value = restState(note);
  }

  return {
    text,
    state,
    input,
    composing(active) {
      isComposing = active;
    },
    flush: save,
    async retry() {
      if (dirty) return save();
      try {
        refresh(await ask('note/of-concept', { conceptId: target.conceptId }));
      } catch (error) {
        fail(problemOf(error));
      }
    },
    keepMine() {
      adoptRival();
      void save();
    },
    async takeTheirs() {
      const theirs = adoptRival();
      // Ours is saved first, so that it stands in the note's history.
      await save();
      if (state.value.type !== 'saved') return;
      input(theirs);
      await save();
    },
    keepBoth() {
      const mine = text.value;
      input(`${adoptRival()}\n\n${mine}`);
      void save();
    },
    refresh,
    dispose() {
      clearTimeout(timer);
      clearTimeout(drafting);
    },
  };
}

function restState(note: Note | undefined): SaveState {
  return note ? { type: 'saved', at: note.modified } : { type: 'empty' };
}
