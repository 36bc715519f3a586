/** What the background does for requests about pages, tabs, settings and the reader's own articles. */
import { pageOf } from '../core/report/page-of.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import type { Handlers, Sender } from '../protocol/dispatcher.ts';
import type { PageAnalysis } from '../protocol/replies.ts';
import { RequestError } from '../protocol/reply.ts';
import type { ChoiceRepository } from '../store/choice-repository.ts';
import { addressOf } from './address-of.ts';
import { labelOf } from './found-reports.ts';
import type { GlossaryService } from './glossary-service.ts';
import type { OwnArticles } from './own-articles.ts';
import type { PageService } from './page-service.ts';
import type { SettingsStore } from './settings-store.ts';
import type { TabFrames } from './tab-frames.ts';
import type { TabService } from './tab-service.ts';
import type { ToolbarButton } from './toolbar-button.ts';

export interface PageServices {
  readonly pages: PageService;
  readonly glossary: GlossaryService;
  readonly own: OwnArticles;
  readonly choices: ChoiceRepository;
  readonly settings: SettingsStore;
  readonly frames: TabFrames;
  readonly tabs: TabService;
  readonly button: ToolbarButton;
  /** To the readers of all tabs. */
  readonly toAllTabs: (message: { readonly type: 'reader/read-again' }) => void;
}

type PageRequest =
  | `page/${'analyse' | 'cleared' | 'choose'}`
  | `tab/${'state' | 'explain' | 'remember'}`
  | `settings/${'get' | 'put'}`
  | 'report/list'
  | `article/${'list' | 'text' | 'drop-text' | 'forget'}`;

/** Settings that change what the readers in pages do; popovers look at the others when they open. */
const OF_PAGES = ['density', 'slogans', 'delay'] as const satisfies readonly (keyof Settings)[];

export function createPageHandlers(services: PageServices): Pick<Handlers, PageRequest> {
  const { pages, glossary, own, choices, frames, tabs, button, toAllTabs } = services;

  const showFound = async ({ tabId, frameId }: Sender, analysis?: PageAnalysis) => {
    if (tabId >= 0) button.show(tabId, await frames.update(tabId, frameId, analysis));
    return undefined;
  };

  return {
    'page/analyse': async ({ text, address, article }, sender) => {
      const [known, records, corrections, settings] = await Promise.all([
        glossary.current(),
        own.records(),
        // Without the database the page is read as if nothing had been corrected.
        choices.of(pageOf(addressOf(address, sender))).catch(() => []),
        services.settings.get().catch(() => DEFAULT_SETTINGS),
      ]);
      const analysis = pages.analyse(text, {
        glossary: known,
        own: records,
        choices: corrections,
        settings,
        ...(article ? { article } : {}),
      });
      await showFound(sender, analysis);
      return analysis;
    },
    'page/cleared': async (_, sender) => showFound(sender),
    'page/choose': async ({ reportId, choice, address }, sender) => {
      const page = pageOf(addressOf(address, sender));
      if (page === '') throw new RequestError('bad-message');
      if (choice === 'none') await choices.forget(page, reportId);
      else await choices.put(page, reportId, choice);
      return undefined;
    },

    'tab/state': ({ tabId }) => frames.best(tabId),
    'tab/explain': ({ tabId }) => done(tabs.explain(tabId)),
    'tab/remember': async ({ tabId, keepText }) => {
      await tabs.explain(tabId);
      const { frameId } = (await frames.best(tabId)) ?? { frameId: 0 };
      return { id: await own.remember(await tabs.article(tabId, frameId), keepText) };
    },

    'settings/get': () => services.settings.get(),
    'settings/put': async (changes) => {
      await services.settings.put(changes);
      if (OF_PAGES.some((name) => name in changes)) toAllTabs({ type: 'reader/read-again' });
      return undefined;
    },

    'report/list': async () =>
      (await glossary.current()).reports.flatMap((report) => labelOf(report, [])),

    'article/list': () => own.list(),
    'article/text': ({ id }) => own.text(id),
    'article/drop-text': ({ id }) => done(own.dropText(id)),
    'article/forget': ({ id }) => done(own.forget(id)),
  };
}

async function done(work: Promise<void>): Promise<undefined> {
  await work;
  return undefined;
}
