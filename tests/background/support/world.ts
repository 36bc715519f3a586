/** The background as it ships (built-in pack, IndexedDB, dispatcher), with senders of a test's choice. */
import foldPairs from 'virtual:meipi/fold-pairs';
import pack from 'virtual:meipi/pack';
import { createExplanations } from '../../../lib/background/explanations.ts';
import { createGlossaryService } from '../../../lib/background/glossary-service.ts';
import { createHandlers, type Services } from '../../../lib/background/handlers.ts';
import { createNoteService } from '../../../lib/background/note-service.ts';
import { createOwnArticles } from '../../../lib/background/own-articles.ts';
import {
  createPageService,
  type HowToAnalyse,
  type SoughtGlossary,
} from '../../../lib/background/page-service.ts';
import { createSessions } from '../../../lib/background/sessions.ts';
import { createSettingsStore } from '../../../lib/background/settings-store.ts';
import { createTabFrames } from '../../../lib/background/tab-frames.ts';
import type { Draft } from '../../../lib/core/annotation/note.ts';
import { type Client, createClient } from '../../../lib/protocol/client.ts';
import { createDispatcher, type Sender } from '../../../lib/protocol/dispatcher.ts';
import type { Body } from '../../../lib/protocol/messages.ts';
import type { ConceptContent, PopoverContent } from '../../../lib/protocol/replies.ts';
import { RequestError } from '../../../lib/protocol/reply.ts';
import type {
  ArticleOnPage,
  NoteChanged,
  ReaderState,
  TabMessage,
} from '../../../lib/protocol/tab-messages.ts';
import { createArticleRepository } from '../../../lib/store/article-repository.ts';
import { createChoiceRepository } from '../../../lib/store/choice-repository.ts';
import { createConnection } from '../../../lib/store/connection.ts';
import { createGlossaryRepository } from '../../../lib/store/glossary-repository.ts';
import { createNoteRepository } from '../../../lib/store/note-repository.ts';
import { createClock } from '../../store/support/fresh-database.ts';
import { idCounter } from '../../store/support/samples.ts';
import { createSessionMemory, type SessionMemory } from './session-memory.ts';

export const CONCEPT = '1jia11-moshi';
export const OTHER_CONCEPT = '10jiaN-gonggong-jiuye';
export const REPORT = 'meipi-sample-2025-04-08';
export const ARTICLE = 'https://news.example.cn/a.html';

/** What ships, with nothing of the reader's. */
export const BUILT_IN: SoughtGlossary = {
  concepts: pack.concepts,
  reports: pack.reports,
  hidden: [],
  dismissed: new Set(),
};

/** Made once: it only reads. */
const service = createPageService(foldPairs);
export const pages = {
  ...service,
  analyse: (text: string, how: Partial<HowToAnalyse> = {}) =>
    service.analyse(text, { glossary: BUILT_IN, ...how }),
};

export const OPEN: Body<'popover/open'> = {
  conceptId: CONCEPT,
  sentence: { before: '实施', match: '“1+11”模式', after: '。' },
  reportId: REPORT,
  pageTitle: '织密民生网',
  address: ARTICLE,
  place: { index: 0, count: 1 },
  isDark: false,
};

/** One row for all worlds: two runs of the browser never name anything alike. */
let nonces = 0x1000;
const newNonce = () => (nonces++).toString(16).padStart(32, '0');
const newId = idCounter(0xfff000);

interface ButtonState {
  readonly concepts: number;
  readonly title: string;
}

/** @param memory storage.session: a new one is a new run of the browser */
export function createWorld(memory: SessionMemory = createSessionMemory(), clock = createClock()) {
  const toTab: [number, number, TabMessage][] = [];
  const broadcasts: NoteChanged[] = [];
  /** What the reader of a frame would answer to `popover/step`. */
  const steps: unknown[] = [];
  const errors: unknown[] = [];
  const button = new Map<number, ButtonState>();
  /** What the reader of a frame would answer, by “tab frame”. */
  const readers = new Map<string, ReaderState>();
  /** The article that the reader of a frame would find, by “tab frame”. */
  const articles = new Map<string, ArticleOnPage>();
  const explained: number[] = [];
  const toAll: string[] = [];
  const connection = createConnection();
  const notes = createNoteRepository(connection, clock);
  const sessions = createSessions(memory, clock, newNonce);
  const service = createNoteService({
    repository: notes,
    run: sessions.run,
    broadcast: (message) => void broadcasts.push(message),
    now: clock,
    newId,
  });
  const own = createOwnArticles({
    repository: createArticleRepository(connection, clock),
    local: memory,
    fold: pages.fold,
    now: clock,
    newId,
    onChange: () => void toAll.push('reader/read-again'),
  });
  const frames = createTabFrames(memory, async (tabId, frameId) =>
    readers.get(`${tabId} ${frameId}`),
  );
  const glossary = createGlossaryService({
    repository: createGlossaryRepository(connection, clock),
    builtIn: pack,
    local: memory,
    fold: pages.fold,
    now: clock,
    newId,
    onChange: () => void toAll.push('reader/read-again'),
  });
  const explanations = createExplanations({
    ...{ local: memory, sessions, glossary, notes: service },
    isSpelledAlike: pages.isSpelledAlike,
  });
  const services: Services = {
    pages,
    explanations,
    glossary,
    own,
    choices: createChoiceRepository(connection, clock),
    settings: createSettingsStore(memory),
    notes: service,
    sessions,
    frames,
    tabs: {
      explain: async (tabId) => void explained.push(tabId),
      article: async (tabId, frameId) => {
        const article = articles.get(`${tabId} ${frameId}`);
        if (!article) throw new RequestError('no-article');
        return article;
      },
    },
    button: {
      show: (tabId, findings) =>
        void button.set(tabId, {
          concepts: new Set(findings.flatMap((finding) => finding.concepts)).size,
          title: findings[0]?.title ?? '',
        }),
    },
    toTab: (...message) => void toTab.push(message),
    askStep: async (...message) => {
      toTab.push(message);
      return steps.shift();
    },
    toAllTabs: ({ type }) => void toAll.push(type),
  };
  const handlers = createHandlers(services);
  const dispatch = createDispatcher(handlers, (_, error) => void errors.push(error));

  const clientOf = (sender: Omit<Sender, 'nonce'>, nonce?: string): Client =>
    // Messages are copies on either side.
    createClient(
      async (envelope) => structuredClone(await dispatch(structuredClone(envelope), sender)),
      nonce,
    );

  const content = (tabId = 1, url = ARTICLE, frameId = 0) =>
    clientOf({ kind: 'content', tabId, frameId, url });
  const page = () =>
    clientOf({ kind: 'page', tabId: 9, frameId: 0, url: 'chrome-extension://x/notebook.html' });
  const popover = (nonce: string, tabId = 1, frameId = 4) =>
    clientOf(
      { kind: 'popover', tabId, frameId, url: 'chrome-extension://x/popover.html' },
      nonce || undefined,
    );

  /** Opens a popover and loads its page. */
  async function openPopover(change: Partial<Body<'popover/open'>> = {}, tabId = 1) {
    const { nonce } = await content(tabId)('popover/open', { ...OPEN, ...change });
    const ask = popover(nonce, tabId);
    return { nonce, ask, hello: ofConcept(await ask('popover/hello', {})) };
  }

  /** As the popup does for the page that a tab shows. */
  async function remember(article: Partial<ArticleOnPage>, keepText = false) {
    articles.set('1 0', { title: '题', text: '', url: ARTICLE, hasReport: false, ...article });
    return page()('tab/remember', { tabId: 1, keepText });
  }

  return {
    remember,
    ...{ toTab, toAll, broadcasts, errors, button, readers, articles, explained, steps },
    ...{
      clock,
      memory,
      connection,
      notes,
      explanations,
      sessions,
      own,
      glossary,
      frames,
      services,
    },
    ...{ content, page, popover, openPopover },
    drafts: (): Promise<Draft[]> => notes.drafts(),
    /** As the background does when the browser says so. */
    closeTab: async (tabId: number) => {
      const nonces = await sessions.closeTab(tabId);
      await Promise.all([service.endEditors(nonces), explanations.end(nonces)]);
    },
  };
}

/** @throws when it is that of a slogan */
export function ofConcept(content: PopoverContent): ConceptContent {
  if (content.type !== 'concept') throw new Error(`${content.slogan} has no entry`);
  return content;
}

export type World = ReturnType<typeof createWorld>;
