/** What the background does for each request. */
import type { Draft, Provenance } from '../core/annotation/note.ts';
import { preferredTerm } from '../core/glossary/concept.ts';
import type { Handlers, Sender } from '../protocol/dispatcher.ts';
import { RequestError } from '../protocol/reply.ts';
import type { TabMessage } from '../protocol/tab-messages.ts';
import type { NoteService } from './note-service.ts';
import type { PageService } from './page-service.ts';
import type { PopoverSession, Sessions } from './sessions.ts';
import type { ToolbarButton } from './toolbar-button.ts';

export interface Services {
  readonly pages: PageService;
  readonly notes: NoteService;
  readonly sessions: Sessions;
  readonly button: ToolbarButton;
  /** To the reader that opened a popover. */
  readonly toTab: (tabId: number, frameId: number, message: TabMessage) => void;
}

export function createHandlers({ pages, notes, sessions, button, toTab }: Services): Handlers {
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
  /** And a note keeps its concept: another's cannot be written by its id. */
  const mayWrite = async (
    sender: Sender,
    { noteId, target }: Pick<Draft, 'noteId' | 'target'>,
  ): Promise<{ provenance?: Provenance }> => {
    const provenance = await mayTouch(sender, target.conceptId);
    const note = await notes.get(noteId);
    if (note && note.target.conceptId !== target.conceptId) throw new RequestError('not-allowed');
    return provenance ? { provenance } : {};
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
          ...(pages.report(reportId) ? { reportId } : {}),
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
      const isNamed = pages.isSpelledAlike(sentence.match, preferredTerm(concept));
      const report = provenance.reportId ? pages.report(provenance.reportId) : undefined;
      return {
        concept,
        sentence,
        ...(isNamed ? {} : { occurrence: sentence.match }),
        ...(report ? { report: { id: report.id, title: report.title } } : {}),
        ...(await notes.open(conceptId)),
      };
    },
    'popover/resize': async ({ height }, sender) => {
      const { tabId, frameId, nonce } = await sessionOf(sender);
      toTab(tabId, frameId, { type: 'popover/resized', nonce, height });
      return undefined;
    },
    'popover/dismiss': async (_, sender) => {
      const { tabId, frameId, nonce } = await sessionOf(sender);
      toTab(tabId, frameId, { type: 'popover/dismissed', nonce });
      return undefined;
    },
    'popover/closed': async ({ nonce }, sender) => {
      if (await sessions.close(nonce, sender.tabId)) await notes.endEditors([nonce]);
      return undefined;
    },

    'note/put': async (put, sender) => notes.put({ ...put, ...(await mayWrite(sender, put)) }),
    'note/of-concept': async ({ conceptId }, sender) => {
      await mayTouch(sender, conceptId);
      return notes.ofConcept(conceptId);
    },
    'note/list': () => notes.list(),
    'note/get': ({ noteId }) => notes.get(noteId),
    'note/delete': ({ noteId }) => notes.trash(noteId),
    'note/restore': ({ noteId }) => notes.restore(noteId),

    'draft/put': async (draft, sender) => {
      await notes.putDraft({ ...draft, ...(await mayWrite(sender, draft)) });
      return undefined;
    },
  };
}
