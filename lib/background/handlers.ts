/** What the background does for each request. */
import type { Draft, Provenance } from '../core/annotation/note.ts';
import { type ConceptId, preferredTerm } from '../core/glossary/concept.ts';
import type { ReportId } from '../core/report/report-record.ts';
import type { Handlers, Sender } from '../protocol/dispatcher.ts';
import type { PopoverContent } from '../protocol/replies.ts';
import { RequestError } from '../protocol/reply.ts';
import type { TabMessage } from '../protocol/tab-messages.ts';
import { addressOf } from './address-of.ts';
import type { NoteService } from './note-service.ts';
import { createPageHandlers, type PageServices } from './page-handlers.ts';
import type { PopoverSession, Sessions } from './sessions.ts';

export interface Services extends PageServices {
  readonly notes: NoteService;
  readonly sessions: Sessions;
  /** To the reader that opened a popover. */
  readonly toTab: (tabId: number, frameId: number, message: TabMessage) => void;
}

export function createHandlers(services: Services): Handlers {
  const { pages, own, notes, sessions, tabs, toTab } = services;
  const reportOf = async (id: ReportId) =>
    pages.report(id) ?? (await own.records()).find((record) => record.id === id);
  const sessionOf = async (sender: Sender): Promise<PopoverSession> => {
    const session =
      sender.nonce && (await sessions.claim(sender.nonce, sender.tabId, sender.frameId));
    if (!session) throw new RequestError('no-session');
    return session;
  };
  /** A popover may touch the notes of its own concept only, or of what else its term may mean. */
  const mayTouch = async (
    sender: Sender,
    conceptId: string,
  ): Promise<PopoverSession | undefined> => {
    if (sender.kind !== 'popover') return undefined;
    const session = await sessionOf(sender);
    const { senses = [session.conceptId] } = session;
    if (!senses.includes(conceptId)) throw new RequestError('not-allowed');
    return session;
  };
  /** And a note keeps its concept: another's cannot be written by its id. */
  const mayWrite = async (
    sender: Sender,
    { noteId, target }: Pick<Draft, 'noteId' | 'target'>,
  ): Promise<PopoverSession | undefined> => {
    const session = await mayTouch(sender, target.conceptId);
    const note = await notes.get(noteId);
    if (note && note.target.conceptId !== target.conceptId) throw new RequestError('not-allowed');
    return session;
  };
  const whereOf = (session: PopoverSession | undefined): { provenance?: Provenance } =>
    session ? { provenance: session.provenance } : {};

  /** A note of an article that is no known report makes it one: its reprints will be known. */
  const rememberNoted = async (session: PopoverSession): Promise<void> => {
    if (session.provenance.reportId || !(await sessions.noteArticle(session))) return;
    await own.rememberNoted(await tabs.article(session.tabId, session.frameId));
  };

  const labelOf = (id: ConceptId) => {
    const concept = pages.concept(id);
    return concept ? [{ id, label: preferredTerm(concept) }] : [];
  };
  const contentOf = async (session: PopoverSession): Promise<PopoverContent> => {
    const { conceptId, senses = [], sentence, provenance } = session;
    const concept = pages.concept(conceptId);
    if (!concept) throw new RequestError('no-session');
    const isNamed = pages.isSpelledAlike(sentence.match, preferredTerm(concept));
    const report = provenance.reportId && (await reportOf(provenance.reportId));
    return {
      concept,
      sentence,
      ...(isNamed ? {} : { occurrence: sentence.match }),
      ...(report ? { report: { id: report.id, title: report.title } } : {}),
      ...(senses.length > 1 ? { senses: senses.flatMap(labelOf) } : {}),
      ...(await notes.open(conceptId)),
    };
  };

  return {
    ...createPageHandlers(services),

    'popover/open': async (
      { conceptId, others, sentence, reportId, pageTitle, address },
      sender,
    ) => {
      const senses = [conceptId, ...(others ?? [])];
      if (!senses.every(pages.concept)) throw new RequestError('bad-message');
      const nonce = await sessions.open({
        conceptId,
        ...(senses.length > 1 ? { senses } : {}),
        sentence,
        provenance: {
          url: addressOf(address, sender).slice(0, 2048),
          title: pageTitle,
          ...(reportId && (await reportOf(reportId)) ? { reportId } : {}),
        },
        tabId: sender.tabId,
        frameId: sender.frameId,
      });
      return { nonce };
    },
    'popover/hello': async (_, sender) => contentOf(await sessionOf(sender)),
    'popover/sense': async ({ conceptId }, sender) => {
      const session = await sessionOf(sender);
      if (!session.senses?.includes(conceptId)) throw new RequestError('not-allowed');
      return contentOf(await sessions.turnTo(session, conceptId));
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
