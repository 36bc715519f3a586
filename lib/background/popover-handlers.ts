/** What the background does for popovers and for the readers in pages that open them. */
import { type Concept, type ConceptId, preferredTerm } from '../core/glossary/concept.ts';
import type { ReportId } from '../core/report/report-record.ts';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import type { Handlers } from '../protocol/dispatcher.ts';
import type { NamedConcept, PopoverContent } from '../protocol/replies.ts';
import { RequestError } from '../protocol/reply.ts';
import type { StepAnswer, TabMessage } from '../protocol/tab-messages.ts';
import { addressOf } from './address-of.ts';
import type { Glossary, GlossaryService } from './glossary-service.ts';
import type { NoteService } from './note-service.ts';
import type { OwnArticles } from './own-articles.ts';
import type { PageService } from './page-service.ts';
import { type PopoverAccess, shownIn } from './popover-access.ts';
import type { PopoverSession, SessionChange, Sessions } from './sessions.ts';
import type { SettingsStore } from './settings-store.ts';

export interface PopoverServices {
  readonly pages: PageService;
  readonly glossary: GlossaryService;
  readonly own: OwnArticles;
  readonly settings: SettingsStore;
  readonly notes: NoteService;
  readonly sessions: Sessions;
  /** To the reader that opened a popover. */
  readonly toTab: (tabId: number, frameId: number, message: TabMessage) => void;
  /** The same, for its answer to `popover/step`. */
  readonly askStep: (
    tabId: number,
    frameId: number,
    message: TabMessage & { type: 'popover/step' },
  ) => Promise<StepAnswer>;
}

type PopoverRequest = Extract<keyof Handlers, `popover/${string}`>;

export function createPopoverHandlers(
  services: PopoverServices,
  { sessionOf }: PopoverAccess,
): Pick<Handlers, PopoverRequest> {
  const { pages, glossary, own, settings, notes, sessions, toTab, askStep } = services;

  const reportOf = async (id: ReportId, { reports }: Glossary) =>
    [...reports, ...(await own.records())].find((record) => record.id === id);
  /** @throws RequestError when the session has ended meanwhile */
  const change = async (nonce: string, how: SessionChange): Promise<PopoverSession> => {
    const session = await sessions.change(nonce, how);
    if (!session) throw new RequestError('no-session');
    return session;
  };
  /** How the page writes it, if that is not the concept's name. */
  const occurrenceOf = (written: string, concept: Concept | undefined) =>
    concept && !pages.isSpelledAlike(written, preferredTerm(concept))
      ? { occurrence: written }
      : {};

  async function contentOf(session: PopoverSession): Promise<PopoverContent> {
    const known = await glossary.current();
    const { conceptId, senses = [], sentence, place, listed = [], provenance } = session;
    const { theme, textSize } = await settings.get().catch(() => DEFAULT_SETTINGS);
    const report = provenance.reportId && (await reportOf(provenance.reportId, known));
    const frame = {
      sentence,
      place,
      listed,
      ...(report ? { report: { id: report.id, title: report.title } } : {}),
      page: { title: provenance.title, url: provenance.url },
      theme: theme === 'page' ? (session.isDark ? 'dark' : 'light') : theme,
      textSize,
      isPinned: session.isPinned ?? false,
    } as const;
    if (conceptId === undefined) {
      const isHidden = known.dismissed.has(pages.normalised(sentence.match));
      return { type: 'slogan', slogan: sentence.match, ...frame, isHidden };
    }
    const entry = known.entries.get(conceptId);
    if (!entry) throw new RequestError('no-session');
    const { concept, origin, isHidden } = entry;
    const packTitle = known.packTitle(conceptId);
    return {
      type: 'concept',
      ...frame,
      concept,
      origin,
      isHidden,
      ...(packTitle ? { packTitle } : {}),
      ...occurrenceOf(sentence.match, concept),
      ...(senses.length > 1 ? { senses: senses.flatMap((id) => named(known, id)) } : {}),
      related: (concept.related ?? []).flatMap((id) => named(known, id)),
      ...(await notes.open(conceptId)),
    };
  }

  return {
    'popover/open': async (body, sender) => {
      const { conceptId, others = [], sentence, place, listed, isDark } = body;
      const known = await glossary.current();
      const senses = conceptId === undefined ? [] : [conceptId, ...others];
      if (!senses.every(known.concept)) throw new RequestError('bad-message');
      const report = body.reportId && (await reportOf(body.reportId, known));
      const nonce = await sessions.open({
        ...(conceptId === undefined ? {} : { conceptId }),
        ...(senses.length > 1 ? { senses } : {}),
        sentence,
        place,
        ...(listed ? { listed: listed.map(withoutUndefined) } : {}),
        isDark,
        ...(body.isPinned ? { isPinned: true } : {}),
        provenance: {
          url: addressOf(body.address, sender).slice(0, 2048),
          title: body.pageTitle,
          ...(report ? { reportId: report.id } : {}),
        },
        tabId: sender.tabId,
        frameId: sender.frameId,
      });
      return { nonce };
    },
    'popover/hello': async (_, sender) => contentOf(await sessionOf(sender)),
    'popover/sense': async ({ conceptId }, sender) => {
      const session = await sessionOf(sender);
      const known = await glossary.current();
      const within = shownIn(session);
      const isNear = within.some((id) => known.concept(id)?.related?.includes(conceptId));
      if (!within.includes(conceptId) && !isNear) throw new RequestError('not-allowed');
      const turned = await change(session.nonce, (now) => ({
        conceptId,
        visited: [...new Set([...shownIn(now), conceptId])],
      }));
      return contentOf(turned);
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
    'popover/step': async ({ step }, sender) => {
      const { tabId, frameId, nonce, conceptId } = await sessionOf(sender);
      const answer = await askStep(tabId, frameId, { type: 'popover/step', nonce, step });
      if (!answer) return undefined;
      const { sentence, place, listed } = answer;
      await change(nonce, () => ({ sentence, place, listed }));
      const { concept } = await glossary.current();
      const shown = conceptId === undefined ? undefined : concept(conceptId);
      return { sentence, place, listed, ...occurrenceOf(sentence.match, shown) };
    },
    'popover/pin': async ({ isPinned }, sender) => {
      const { tabId, frameId, nonce } = await sessionOf(sender);
      toTab(tabId, frameId, { type: 'popover/pinned', nonce, isPinned });
      return undefined;
    },
    'popover/move': async ({ dx, dy }, sender) => {
      const { tabId, frameId, nonce } = await sessionOf(sender);
      toTab(tabId, frameId, { type: 'popover/moved', nonce, dx, dy });
      return undefined;
    },
    'popover/show-place': async ({ start, end }, sender) => {
      const { tabId, frameId, nonce } = await sessionOf(sender);
      toTab(tabId, frameId, { type: 'popover/show-place', nonce, start, end });
      return undefined;
    },
    'popover/explain': async ({ definition }, sender) => {
      const { conceptId, sentence, nonce } = await sessionOf(sender);
      if (conceptId !== undefined) throw new RequestError('not-allowed');
      const id = await glossary.explainSlogan(sentence.match, definition);
      return contentOf(await change(nonce, () => ({ conceptId: id, visited: [id] })));
    },
    'popover/hide': async ({ conceptId, isHidden }, sender) => {
      const session = await sessionOf(sender);
      if (conceptId !== undefined) {
        if (!shownIn(session).includes(conceptId)) throw new RequestError('not-allowed');
        await glossary.hide('concept', conceptId, isHidden);
        return undefined;
      }
      if (session.conceptId !== undefined) throw new RequestError('not-allowed');
      await glossary.hide('slogan', session.sentence.match, isHidden);
      return undefined;
    },
    'popover/closed': async ({ nonce }, sender) => {
      if (await sessions.close(nonce, sender.tabId)) await notes.endEditors([nonce]);
      return undefined;
    },
  };
}

/** None for a concept that is not known any more. */
function named({ concept }: Glossary, id: ConceptId): NamedConcept[] {
  const found = concept(id);
  return found ? [{ id, label: preferredTerm(found) }] : [];
}

/** As it was sent: a schema's output names what is absent. */
function withoutUndefined({
  key,
  ...item
}: {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly key?: string | undefined;
}) {
  return { ...item, ...(key === undefined ? {} : { key }) };
}
