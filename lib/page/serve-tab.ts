/** Starts a reader in this page and lets it answer its tab's messages. */
import { browser, type Runtime } from '../platform/browser.ts';
import { sendToBackground } from '../platform/send.ts';
import { createClient } from '../protocol/client.ts';
import type { ReaderState, TabMessage } from '../protocol/tab-messages.ts';
import { startReader } from './reader.ts';

export interface ServeTabOptions {
  /** Hashes that the gate looks for. */
  readonly gate: readonly number[];
  readonly onMarks?: (state: ReaderState) => void;
}

export function serveTab({ gate, onMarks }: ServeTabOptions): void {
  const reader = startReader({
    ask: createClient(sendToBackground),
    gate: new Set(gate),
    frameTitle: browser.i18n.getMessage('extension_name'),
    frameUrl: (nonce) => browser.runtime.getURL(`/popover.html#${nonce}`),
    ...(onMarks ? { onMarks } : {}),
  });
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const answer = reader.receive(message as TabMessage);
    return answer && Promise.resolve(answer);
  });
}
