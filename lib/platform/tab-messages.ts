/** Messages to the readers in tabs. A tab without a reader, or one that is gone, is no error. */
import type { TabMessage } from '../protocol/tab-messages.ts';
import { browser } from './browser.ts';

const gone = () => undefined;

export function toFrame(tabId: number, frameId: number, message: TabMessage): void {
  browser.tabs.sendMessage(tabId, message, { frameId }).catch(gone);
}

/** @returns the reader's answer; undefined when there is no reader */
export async function askFrame<T>(
  tabId: number,
  frameId: number,
  message: TabMessage,
): Promise<T | undefined> {
  return browser.tabs.sendMessage<unknown, T | undefined>(tabId, message, { frameId }).catch(gone);
}

/** To every frame of every tab. */
export function toAllTabs(message: TabMessage): void {
  const send = async () => {
    for (const { id } of await browser.tabs.query({})) {
      if (id !== undefined) browser.tabs.sendMessage(id, message).catch(gone);
    }
  };
  send().catch(gone);
}
