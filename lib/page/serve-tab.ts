/** Starts a reader in this page and lets it answer its tab's messages. */
import { decodeWords } from '../core/report/words.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import { sendToBackground } from '../platform/send.ts';
import { createClient } from '../protocol/client.ts';
import { OWN_GATE } from '../protocol/own-gate.ts';
import type { ReaderState, TabMessage } from '../protocol/tab-messages.ts';
import { type Reader, startReader } from './reader.ts';

export interface ServeTabOptions {
  /** Hashes that the gate looks for: those of the built-in reports. Little-endian 32-bit, base64. */
  readonly gate: string;
  /** Page of the extension that the popover shows. */
  readonly popoverPage?: '/popover.html' | '/popover-anywhere.html';
  readonly onMarks?: (state: ReaderState) => void;
}

export function serveTab({
  gate,
  popoverPage = '/popover.html',
  onMarks,
}: ServeTabOptions): Reader {
  const reader = startReader({
    ask: createClient(sendToBackground),
    loadGate: async () => new Set([...decodeWords(gate), ...(await ownGate())]),
    frameTitle: browser.i18n.getMessage('extension_name'),
    frameUrl: (nonce) => browser.runtime.getURL(`${popoverPage}#${nonce}`),
    ...(onMarks ? { onMarks } : {}),
  });
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    sender.id === browser.runtime.id ? reader.receive(message as TabMessage) : undefined,
  );
  return reader;
}

/** Hashes of the reader's own articles; read past the background, which may sleep on. */
async function ownGate(): Promise<Iterable<number>> {
  try {
    const stored = (await browser.storage.local.get(OWN_GATE))[OWN_GATE];
    return typeof stored === 'string' ? decodeWords(stored) : [];
  } catch {
    return [];
  }
}
