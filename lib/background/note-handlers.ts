/** What the background does for requests about notes. */
import type { Provenance } from '../core/annotation/note.ts';
import type { Handlers } from '../protocol/dispatcher.ts';
import type { NoteService } from './note-service.ts';
import type { OwnArticles } from './own-articles.ts';
import type { PopoverAccess } from './popover-access.ts';
import type { PopoverSession, Sessions } from './sessions.ts';
import type { TabService } from './tab-service.ts';

export interface NoteServices {
  readonly notes: NoteService;
  readonly sessions: Sessions;
  readonly own: OwnArticles;
  readonly tabs: TabService;
}

type NoteRequest =
  | `note/${'put' | 'of-concept' | 'list' | 'get' | 'delete' | 'restore'}`
  | 'draft/put';

export function createNoteHandlers(
  { notes, sessions, own, tabs }: NoteServices,
  { mayTouch, mayWrite }: PopoverAccess,
): Pick<Handlers, NoteRequest> {
  const whereOf = (session: PopoverSession | undefined): { provenance?: Provenance } =>
    session ? { provenance: session.provenance } : {};

  /** A note of an article that is no known report makes it one: its reprints will be known. */
  const rememberNoted = async ({ nonce, provenance, tabId, frameId }: PopoverSession) => {
    if (provenance.reportId) return;
    let wasNoted = true;
    await sessions.change(nonce, (session) => {
      wasNoted = session.isNoted ?? false;
      return { isNoted: true };
    });
    if (!wasNoted) await own.rememberNoted(await tabs.article(tabId, frameId));
  };

  return {
    'note/put': async (put, sender) => {
      // Asked before: the popover may be closed while the note is being written.
      const session = await mayWrite(sender, put);
      const result = await notes.put({ ...put, ...whereOf(session) });
      // The note is what was asked for, and the page may be gone or have no article.
      if (session && result.type === 'saved') rememberNoted(session).catch(() => undefined);
      return result;
    },
    'note/of-concept': async ({ conceptId }, sender) => {
      await mayTouch(sender, conceptId);
      return notes.ofConcept(conceptId);
    },
    'note/list': () => notes.list(),
    'note/get': ({ noteId }) => notes.get(noteId),
    'note/delete': ({ noteId }) => notes.trash(noteId),
    'note/restore': ({ noteId }) => notes.restore(noteId),

    'draft/put': async (draft, sender) => {
      await notes.putDraft({ ...draft, ...whereOf(await mayWrite(sender, draft)) });
      return undefined;
    },
  };
}
