/** Starts a reader in this page and lets it answer its tab's messages. */
import { OWN_GATE, PACK_GATE } from '../core/report/gate.ts';
import { sortedHashes } from '../core/report/sorted-hashes.ts';
import { decodeWords } from '../core/report/words.ts';
import { browser, type Runtime } from '../platform/browser.ts';
import { sendToBackground } from '../platform/send.ts';
import { createClient } from '../protocol/client.ts';
import { OWN_GATE_KEY, PACK_GATE_KEY } from '../protocol/own-gate.ts';
import type { ReaderState, TabMessage } from '../protocol/tab-messages.ts';
import type { Gate } from './gate-page.ts';
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
  const builtIn: Gate = { k: PACK_GATE.k, hashes: new Set(decodeWords(gate)) };
  const reader = startReader({
    ask: createClient(sendToBackground),
    loadGate: async () => [builtIn, ...(await storedGates())],
    frameTitle: (term) => browser.i18n.getMessage('popover_frame', term),
    frameUrl: (nonce) => browser.runtime.getURL(`${popoverPage}#${nonce}`),
    ...(onMarks ? { onMarks } : {}),
  });
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    // A page of ours also hears what is asked of the background, which comes in an envelope.
    const isForUs = sender.id === browser.runtime.id && !Object.hasOwn(Object(message), 'body');
    return isForUs ? reader.receive(message as TabMessage) : undefined;
  });
  return reader;
}

/** Those of installed packs and of the reader's own articles; read past the background, which may sleep on. */
async function storedGates(): Promise<Gate[]> {
  try {
    const stored = await browser.storage.local.get([PACK_GATE_KEY, OWN_GATE_KEY]);
    return [
      ...gatesOf(stored[PACK_GATE_KEY], PACK_GATE.k),
      ...gatesOf(stored[OWN_GATE_KEY], OWN_GATE.k),
    ];
  } catch {
    return [];
  }
}

function gatesOf(stored: unknown, k: number): Gate[] {
  if (typeof stored !== 'string' || stored === '') return [];
  return [{ k, hashes: sortedHashes(decodeWords(stored)) }];
}
