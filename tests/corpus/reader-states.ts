/** What the readers in the frames of a page say. */
import type { CDPSession, Frame, Page } from 'playwright-core';
import { isListed } from '../../lib/core/sites.ts';
import type { ReaderState } from '../../lib/protocol/tab-messages.ts';
import type { ChromiumSession } from '../support/chromium.ts';

export interface PageReaders {
  /** Undefined while a reader is at work or has still to come. */
  settledStates(): Promise<ReaderState[] | undefined>;
}

/** In the background worker. */
declare const chrome: import('webextension-polyfill').Browser;
interface Place {
  readonly tabId: number;
  readonly frameId: number;
}

/** Set upon its global object: where those are that have told. */
interface Told {
  corpusPlaces?: Map<string, Place>;
}

interface Sender {
  readonly tab?: { readonly id?: number };
  readonly frameId?: number;
}

interface Answer {
  readonly frameId: number;
  /** Undefined where our script decided not to read. */
  readonly state?: ReaderState | undefined;
}

interface World {
  readonly cdp: CDPSession;
  readonly contextId: number;
}

/** @param page on its way or loaded */
export async function watchReaders(session: ChromiumSession, page: Page): Promise<PageReaders> {
  /** The worlds of our content scripts, by the browser's name for the context. */
  const worlds = new Map<string, World>();
  const watched = new Set<Frame>();
  const watch = async (frame: Frame) => {
    // Only a frame with a process of its own has a session of its own; the others are in their parent's,
    // some only until they have loaded.
    const cdp = await session.context
      .newCDPSession(frame === page.mainFrame() ? page : frame)
      .catch(() => undefined);
    if (!cdp) return;
    watched.add(frame);
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin !== session.extensionOrigin) return;
      worlds.set(context.uniqueId, { cdp, contextId: context.id });
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) => {
      worlds.delete(executionContextUniqueId);
    });
    // Tells of the contexts that are there already as well.
    await cdp.send('Runtime.enable').catch(() => undefined);
  };
  await watch(page.mainFrame());

  return {
    async settledStates() {
      const frames = page.frames();
      for (const frame of frames) if (!watched.has(frame)) await watch(frame);
      if (worlds.size < frames.filter(hasReader).length) return undefined;
      const answers = await askAll(session, [...worlds.values()]);
      if (!answers.some(({ frameId, state }) => frameId === 0 && state)) return undefined;
      const states = answers.flatMap(({ state }) => state ?? []);
      return states.some(({ type }) => type === 'reading') ? undefined : states;
    },
  };
}

function hasReader(frame: Frame): boolean {
  const { protocol, hostname } = new URL(frame.url() || 'about:blank');
  return /^https?:$/.test(protocol) && isListed(hostname);
}

/** Only a content script knows where it is, and only the background may ask it: so each is made to tell its place. */
async function askAll(session: ChromiumSession, worlds: readonly World[]): Promise<Answer[]> {
  const worker = await session.worker();
  await worker.evaluate(() => {
    const told = globalThis as Told;
    if (!told.corpusPlaces) {
      chrome.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
        const { type } = message as { type?: string };
        const { tab, frameId = 0 } = sender;
        if (type === 'corpus/here' && tab?.id !== undefined) {
          told.corpusPlaces?.set(`${tab.id} ${frameId}`, { tabId: tab.id, frameId });
        }
        return undefined;
      });
    }
    told.corpusPlaces = new Map();
  });
  // What the background answers to a message that it does not know is of no account.
  const expression = `chrome.runtime.sendMessage({ type: 'corpus/here' }).then(() => 0, () => 0)`;
  await Promise.all(
    worlds.map(({ cdp, contextId }) =>
      cdp
        .send('Runtime.evaluate', { expression, contextId, awaitPromise: true })
        .catch(() => undefined),
    ),
  );
  return await worker.evaluate(() =>
    Promise.all(
      [...((globalThis as Told).corpusPlaces?.values() ?? [])].map(async ({ tabId, frameId }) => ({
        frameId,
        state: await chrome.tabs
          .sendMessage<unknown, ReaderState>(tabId, { type: 'reader/state' }, { frameId })
          .catch(() => undefined),
      })),
    ),
  );
}
