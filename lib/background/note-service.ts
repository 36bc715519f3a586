/**
 * Notes as the background serves them: the repository, with its errors named, drafts
 * turned into notes when their editor is gone, and word of every change sent out.
 */
import type { Draft, Note, NoteId, NotePut, Provenance } from '../core/annotation/note.ts';
import type { ConceptId } from '../core/glossary/concept.ts';
import type { PutResult } from '../protocol/replies.ts';
import { type ErrorCode, RequestError } from '../protocol/reply.ts';
import type { NoteChanged } from '../protocol/tab-messages.ts';
import type { NoteRepository } from '../store/note-repository.ts';
import { isAbandoned, isOfDeleted, promoteDrafts } from './promote-drafts.ts';
import { named } from './store-error.ts';

export interface NoteService {
  put(put: NotePut): Promise<PutResult>;
  get(id: NoteId): Promise<Note | undefined>;
  ofConcept(id: ConceptId): Promise<Note | undefined>;
  list(): Promise<Note[]>;
  trash(id: NoteId): Promise<Note | undefined>;
  restore(id: NoteId): Promise<Note | undefined>;
  putDraft(draft: Omit<Draft, 'typed' | 'run'>): Promise<void>;
  /** Becomes the note of a concept, or a draft beside it, from an editor that is gone. */
  leave(
    editorId: Draft['editorId'],
    target: Draft['target'],
    text: string,
    provenance: Provenance,
  ): Promise<void>;
  /** The note that an editor of a concept begins with; says what is wrong instead of failing. */
  open(id: ConceptId): Promise<OpenedNote>;
  /** These editors are gone: what they had not saved is saved. */
  endEditors(ids: readonly Draft['editorId'][]): Promise<void>;
}

export interface OpenedNote {
  readonly note?: Note;
  /** Typed in an editor that is gone, and at odds with the note or not to be saved now. */
  readonly draft?: Draft;
  readonly problem?: ErrorCode;
}

export interface NoteServiceOptions {
  readonly repository: NoteRepository;
  /** Names this run of the browser. */
  readonly run: () => Promise<string>;
  /** To all of our own pages. */
  readonly broadcast: (message: NoteChanged) => void;
  readonly now: () => number;
  readonly newId: () => string;
}

/** Names no run of the browser: that of drafts whose editor is known to be gone. */
const NO_RUN = '';

export function createNoteService(options: NoteServiceOptions): NoteService {
  const { repository, run, broadcast, now, newId } = options;

  const changed = <T extends Note | undefined>(note: T): T => {
    if (note) {
      const { id: noteId, revision, target } = note;
      broadcast({ type: 'note/changed', noteId, conceptId: target.conceptId, revision });
    }
    return note;
  };
  const promote = async (which: (draft: Draft) => boolean) => {
    for (const note of await promoteDrafts(repository, which, newId)) changed(note);
  };
  const promoteAbandoned = async () => {
    const thisRun = await run();
    await promote((draft) => isAbandoned(draft, thisRun, now()));
  };
  const putDraft = async (draft: Omit<Draft, 'typed' | 'run'>) =>
    repository.putDraft({ ...draft, typed: now(), run: await run() });
  const endEditors = async (ids: readonly Draft['editorId'][]) => {
    const isTheirs = (draft: Draft) => ids.includes(draft.editorId);
    await promote(isTheirs);
    // What is left contradicts its note: it is to be shown at once, not when it has grown old.
    for (const draft of (await repository.drafts()).filter(isTheirs)) {
      await repository.putDraft({ ...draft, run: NO_RUN });
    }
  };

  return {
    put: (put) =>
      named(async () => {
        const result = await repository.put(put);
        if (result.type === 'saved') changed(result.note);
        return result;
      }),
    get: (id) => named(() => repository.get(id)),
    ofConcept: (id) => named(() => repository.ofConcept(id)),
    list: () =>
      named(async () => {
        await promoteAbandoned();
        return repository.list();
      }),
    trash: (id) => named(async () => changed(await repository.trash(id))),
    restore: (id) => named(async () => changed(await repository.restore(id))),
    putDraft: (draft) => named(() => putDraft(draft)),
    leave: (editorId, target, text, provenance) =>
      named(async () => {
        const where = { noteId: newId(), baseRevision: 0, target, provenance };
        await putDraft({ ...where, editorId, text });
        await endEditors([editorId]);
      }),

    async open(id) {
      try {
        return await named(async () => {
          await promoteAbandoned();
          const [note, drafts, thisRun] = await Promise.all([
            repository.ofConcept(id),
            repository.drafts(),
            run(),
          ]);
          // Still there although abandoned: it contradicts the note, or could not be saved.
          const left = drafts.filter(
            (one) => one.target.conceptId === id && isAbandoned(one, thisRun, now()),
          );
          const deleted = await Promise.all(left.map((one) => isOfDeleted(repository, one)));
          const draft = left.find((_, i) => !deleted[i]);
          return { ...(note ? { note } : {}), ...(draft ? { draft } : {}) };
        });
      } catch (error) {
        if (error instanceof RequestError) return { problem: error.code };
        throw error;
      }
    },
    endEditors: (ids) => named(() => endEditors(ids)),
  };
}
