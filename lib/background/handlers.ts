/** What the background does for each request. */
import type { Draft, Note, Provenance } from '../core/annotation/note.ts';
import { preferredTerm } from '../core/glossary/concept.ts';
import type { Handlers, Sender } from '../protocol/dispatcher.ts';
import { RequestError } from '../protocol/reply.ts';
import type { NoteChanged, TabMessage } from '../protocol/tab-messages.ts';
import type { NoteRepository } from '../store/note-repository.ts';
import type { PageService } from './page-service.ts';
import { isAbandoned, promoteDrafts } from './promote-drafts.ts';
import type { PopoverSession, Sessions } from './sessions.ts';
import { storeErrorCode } from './store-error.ts';
import type { ToolbarButton } from './toolbar-button.ts';

export interface Services {
  readonly pages: PageService;
  readonly notes: NoteRepository;
  readonly sessions: Sessions;
  readonly button: ToolbarButton;
  /** To the reader that opened a popover. */
  readonly toTab: (tabId: number, frameId: number, message: TabMessage) => void;
  /** To all of our own pages. */
  readonly broadcast: (message: NoteChanged) => void;
  readonly now: () => number;
  readonly newId: () => string;
}

export function createHandlers(services: Services): Handlers {
  const { pages, sessions, button, now } = services;
  const notes = withErrorCodes(services.notes);

  const sessionOf = async (sender: Sender): Promise<PopoverSession> => {
    const session =
      sender.nonce && (await sessions.claim(sender.nonce, sender.tabId, sender.frameId));
    if (!session) throw new RequestError('no-session');
    return session;
  };
  /** A popover may touch the notes of its own concept only. */
  const mayTouch = async (sender: Sender, conceptId: string): Promise<Provenance | undefined> => {
    if (sender.kind !== 'popover') return undefined;
    const session = await sessionOf(sender);
    if (session.conceptId !== conceptId) throw new RequestError('not-allowed');
    return session.provenance;
  };
  const changed = <T extends Note | undefined>(note: T): T => {
    if (note) {
      const { id: noteId, revision } = note;
      services.broadcast({
        type: 'note/changed',
        noteId,
        conceptId: note.target.conceptId,
        revision,
      });
    }
    return note;
  };
  const promote = async (which: (draft: Draft) => boolean) => {
    for (const note of await promoteDrafts(notes, which, services.newId)) changed(note);
  };
  const promoteAbandoned = async () => {
    const run = await sessions.run();
    await promote((draft) => isAbandoned(draft, run, now()));
  };

  return {
    'page/analyse': async ({ text }, sender) => {
      const analysis = pages.analyse(text);
      if (sender.tabId >= 0) button.show(sender.tabId, analysis);
      return analysis;
    },
    'page/cleared': async (_, sender) => {
      if (sender.tabId >= 0) button.clear(sender.tabId);
      return undefined;
    },

    'popover/open': async ({ conceptId, sentence, reportId, pageTitle }, sender) => {
      if (!pages.concept(conceptId)) throw new RequestError('bad-message');
      const nonce = await sessions.open({
        conceptId,
        sentence,
        provenance: {
          url: sender.url.slice(0, 2048),
          title: pageTitle,
          ...(reportId && pages.report(reportId) ? { reportId } : {}),
        },
        tabId: sender.tabId,
        frameId: sender.frameId,
      });
      return { nonce };
    },
    'popover/hello': async (_, sender) => {
      const { conceptId, sentence, provenance } = await sessionOf(sender);
      const concept = pages.concept(conceptId);
      if (!concept) throw new RequestError('no-session');
      await promoteAbandoned();
      const [note, drafts, run] = await Promise.all([
        notes.ofConcept(conceptId),
        notes.drafts(),
        sessions.run(),
      ]);
      // Still there although abandoned: it contradicts the note.
      const draft = drafts.find(
        (one) => one.target.conceptId === conceptId && isAbandoned(one, run, now()),
      );
      const isNamed = pages.isSpelledAlike(sentence.match, preferredTerm(concept));
      const report = provenance.reportId && pages.report(provenance.reportId);
      return {
        concept,
        related: (concept.related ?? []).flatMap((id) => pages.label(id) ?? []),
        sentence,
        ...(isNamed ? {} : { occurrence: sentence.match }),
        ...(report ? { reportTitle: report.title } : {}),
        ...(note ? { note } : {}),
        ...(draft ? { draft } : {}),
      };
    },
    'popover/resize': async ({ height }, sender) => {
      const { tabId, frameId, nonce } = await sessionOf(sender);
      services.toTab(tabId, frameId, { type: 'popover/resized', nonce, height });
      return undefined;
    },
    'popover/dismiss': async (_, sender) => {
      const { tabId, frameId, nonce } = await sessionOf(sender);
      services.toTab(tabId, frameId, { type: 'popover/dismissed', nonce });
      return undefined;
    },
    'popover/closed': async ({ nonce }, sender) => {
      if (await sessions.close(nonce, sender.tabId)) {
        await promote((draft) => draft.editorId === nonce);
      }
      return undefined;
    },

    'note/put': async (put, sender) => {
      const provenance = await mayTouch(sender, put.target.conceptId);
      const result = await notes.put({ ...put, ...(provenance ? { provenance } : {}) });
      if (result.type === 'saved') changed(result.note);
      return result;
    },
    'note/of-concept': async ({ conceptId }, sender) => {
      await mayTouch(sender, conceptId);
      return notes.ofConcept(conceptId);
    },
    'note/list': async () => {
      await promoteAbandoned();
      return notes.list();
    },
    'note/get': ({ noteId }) => notes.get(noteId),
    'note/delete': async ({ noteId }) => changed(await notes.trash(noteId)),
    'note/restore': async ({ noteId }) => changed(await notes.restore(noteId)),

    'draft/put': async (draft, sender) => {
      const provenance = await mayTouch(sender, draft.target.conceptId);
      await notes.putDraft({
        ...draft,
        ...(provenance ? { provenance } : {}),
        typed: now(),
        run: await sessions.run(),
      });
      return undefined;
    },
  };
}

/** The repository with IndexedDB's errors turned into codes that the interface can tell apart. */
function withErrorCodes(notes: NoteRepository): NoteRepository {
  return new Proxy(notes, {
    get(target, name: keyof NoteRepository) {
      const method = target[name] as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) =>
        method(...args).catch((error: unknown) => {
          throw new RequestError(storeErrorCode(error));
        });
    },
  });
}
