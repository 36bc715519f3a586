/** What the background does for popovers and for the readers in pages that open them. */
import * as v from 'valibot';
import { type Concept, type ConceptId, preferredTerm } from '../core/glossary/concept.ts';
import type { ReportId } from '../core/report/report-record.ts';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import type { Handlers } from '../protocol/dispatcher.ts';
import { pagePlaceSchema } from '../protocol/messages.ts';
import type { NamedConcept, PopoverContent } from '../protocol/replies.ts';
import { RequestError } from '../protocol/reply.ts';
import type { TabMessage } from '../protocol/tab-messages.ts';
import { addressOf } from './address-of.ts';
import type { Explanations } from './explanations.ts';
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
  readonly explanations: Explanations;
  /** To the reader that opened a popover. */
  readonly toTab: (tabId: number, frameId: number, message: TabMessage) => void;
  /** The same, for its answer to `popover/step`, to be checked: a page's process may say anything. */
  readonly askStep: (
    tabId: number,
    frameId: number,
    message: TabMessage & { type: 'popover/step' },
  ) => Promise<unknown>;
}

type PopoverRequest = Extract<keyof Handlers, `popover/${string}`>;

export function createPopoverHandlers(
  services: PopoverServices,
  { sessionOf }: PopoverAccess,
): Pick<Handlers, PopoverRequest> {
  const { pages, glossary, own, settings, notes, sessions, explanations, toTab, askStep } =
    services;

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

  const tellUnsaved = ({ tabId, frameId, nonce }: PopoverSession, isUnsaved: boolean) =>
    toTab(tabId, frameId, { type: 'popover/unsaved', nonce, isUnsaved });

  async function contentOf(session: PopoverSession): Promise<PopoverContent> {
    const known = await glossary.current();
    const { conceptId, senses = [], sentence, place, listed = [], provenance } = session;
    const { theme, textSize } = await settings.get().catch(() => DEFAULT_SETTINGS);
    const report = provenance.reportId && (await reportOf(provenance.reportId, known));
    const frame = {
      sentence,
      place,
      listed,
      ...reportPart(report || undefined),
      page: { title: provenance.title, url: provenance.url },
      theme: theme === 'page' ? (session.isDark ? 'dark' : 'light') : theme,
      textSize,
      isPinned: session.isPinned ?? false,
    } as const;
    if (conceptId === undefined) {
      const isHidden = known.dismissed.has(pages.normalised(sentence.match));
      const draft = await explanations.of(session).catch(() => undefined);
      const typed = draft === undefined ? {} : { draft };
      return { type: 'slogan', slogan: sentence.match, ...frame, ...typed, isHidden };
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
      ...(senses.length > 1 ? { senses: senses.flatMap((id) => namedSense(known, id)) } : {}),
      related: (concept.related ?? [])
        .filter((id) => isRelatedHere(known.concept(id), concept, provenance.reportId))
        .flatMap((id) => named(known, id)),
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
    'popover/step': async ({ step, conceptId }, sender) => {
      const session = await sessionOf(sender);
      const { tabId, frameId, nonce } = session;
      if (conceptId !== undefined && !shownIn(session).includes(conceptId)) {
        throw new RequestError('not-allowed');
      }
      const answer = await askStep(tabId, frameId, { type: 'popover/step', nonce, step });
      if (!answer) return undefined;
      const { reportId, ...at } = placeOf(answer);
      const known = await glossary.current();
      const report = reportId === undefined ? undefined : await reportOf(reportId, known);
      await change(nonce, ({ provenance: { url, title } }) => ({
        ...at,
        ...(conceptId === undefined ? {} : { conceptId }),
        provenance: { url, title, ...(report ? { reportId: report.id } : {}) },
      }));
      const shown = conceptId === undefined ? undefined : known.concept(conceptId);
      return { ...at, ...occurrenceOf(at.sentence.match, shown), ...reportPart(report) };
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
    'popover/show-place': async ({ index }, sender) => {
      const { tabId, frameId, nonce } = await sessionOf(sender);
      toTab(tabId, frameId, { type: 'popover/show-place', nonce, index });
      return undefined;
    },
    'popover/explanation-draft': async ({ text }, sender) => {
      const session = await sessionOf(sender);
      if (session.conceptId !== undefined) throw new RequestError('not-allowed');
      await explanations.keep(session, text);
      tellUnsaved(session, text.trim() !== '');
      return undefined;
    },
    'popover/explain': async ({ definition, instead }, sender) => {
      const session = await sessionOf(sender);
      const { nonce } = session;
      if (session.conceptId !== undefined) throw new RequestError('not-allowed');
      const result = await explanations.explain(session, definition, instead);
      const { id } = result;
      if (result.type === 'exists') {
        await change(nonce, (now) => ({ visited: [...new Set([...shownIn(now), id])] }));
        return { type: 'exists', conceptId: id, definition: result.definition };
      }
      tellUnsaved(session, false);
      const changed = await change(nonce, () => ({ conceptId: id, visited: [id] }));
      return { type: 'explained', content: await contentOf(changed) };
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
      if (!(await sessions.close(nonce, sender.tabId))) return undefined;
      await Promise.all([notes.endEditors([nonce]), explanations.end([nonce])]);
      return undefined;
    },
  };
}

/** @throws RequestError for what is no place */
function placeOf(answer: unknown) {
  const parsed = v.safeParse(pagePlaceSchema, answer);
  if (!parsed.success) throw new RequestError('bad-message');
  const { listed = [], ...place } = parsed.output;
  return { ...place, listed: listed.map(withoutUndefined) };
}

function reportPart(report: { readonly id: ReportId; readonly title: string } | undefined) {
  return report ? { report: { id: report.id, title: report.title } } : {};
}

/** What is of another report tells of that report's city. */
function isRelatedHere(
  related: Concept | undefined,
  { reports: own }: Concept,
  report: ReportId | undefined,
): boolean {
  const { reports } = related ?? {};
  if (!reports || (report !== undefined && reports.includes(report))) return true;
  return own?.some((one) => reports.includes(one)) ?? false;
}

/** With whose entry it is: two of them may go by one name. */
function namedSense(known: Glossary, id: ConceptId): NamedConcept[] {
  const origin = known.entries.get(id)?.origin;
  const packTitle = known.packTitle(id);
  return named(known, id).map((sense) => ({
    ...sense,
    ...(origin ? { origin } : {}),
    ...(packTitle ? { packTitle } : {}),
  }));
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
