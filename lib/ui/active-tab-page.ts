/** The page in the active tab of the window that this page of ours belongs to. */
import { browser } from '../platform/browser.ts';
import { sendToBackground } from '../platform/send.ts';
import { createClient } from '../protocol/client.ts';
import { createTabPage, type TabPage } from './tab-page.ts';

export function createActiveTabPage(): TabPage {
  return createTabPage({
    ask: createClient(sendToBackground),
    activeTab: async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0],
    send: (tabId, frameId, message) => browser.tabs.sendMessage(tabId, message, { frameId }),
  });
}
