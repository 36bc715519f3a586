/** What the background does on events of the browser. All listeners are registered at once: an event may be what woke it. */
import type { Services } from '../../lib/background/handlers.ts';
import { syncSiteScripts } from '../../lib/background/site-scripts.ts';
import { browser } from '../../lib/platform/browser.ts';
import { logError } from '../../lib/platform/log.ts';
import { toFrame } from '../../lib/platform/tab-messages.ts';

type Watched = Pick<
  Services,
  'notes' | 'own' | 'glossary' | 'sessions' | 'explanations' | 'frames' | 'tabs'
>;

export function watchBrowser(services: Watched): void {
  const { notes, own, glossary, sessions, explanations, frames, tabs } = services;
  const attempt = (what: string, work: Promise<unknown>) =>
    void work.catch((error: unknown) => logError(what, error));

  browser.tabs.onRemoved.addListener((tabId) => {
    const end = (nonces: readonly string[]) =>
      Promise.all([notes.endEditors(nonces), explanations.end(nonces)]);
    attempt('tab closed', sessions.closeTab(tabId).then(end));
    attempt('tab closed', frames.closeTab(tabId));
  });

  browser.commands.onCommand.addListener((command, tab) => {
    const tabId = tab?.id;
    if (tabId === undefined) return;
    if (command === 'explain-page') attempt(command, tabs.explain(tabId));
    if (command !== 'next-term' && command !== 'previous-term') return;
    const go = frames
      .best(tabId)
      .then((best) => best && toFrame(tabId, best.frameId, { type: `reader/${command}` }));
    attempt(command, go);
  });

  let syncing: Promise<unknown> = Promise.resolve();
  const syncSites = () => {
    const sync = async () => {
      const { origins = [] } = await browser.permissions.getAll();
      await syncSiteScripts(browser.scripting, origins);
    };
    // One after the other: the same script cannot be registered twice.
    syncing = syncing.then(sync).catch((error: unknown) => logError('sites', error));
  };
  const refresh = () => {
    // Firefox forgets registered scripts with the session, and an update may have changed them.
    syncSites();
    attempt('own articles', own.refreshGate());
    attempt('packs', glossary.refreshGate());
    // What was typed when the browser was ended.
    attempt('explanations', explanations.end());
  };
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    syncSites();
    // The browser's question closes the popup that asked; what the reader wanted is done from here.
    const explainNow = async () => {
      const [tab] = await browser.tabs.query({
        active: true,
        lastFocusedWindow: true,
        url: origins,
      });
      if (tab?.id !== undefined) await tabs.explain(tab.id);
    };
    if (origins.length > 0) attempt('site allowed', explainNow());
  });
  browser.permissions.onRemoved.addListener(syncSites);
  browser.runtime.onStartup.addListener(refresh);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    refresh();
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
