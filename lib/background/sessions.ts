/**
 * Popover sessions: which tab opened a popover for which concept. A popover page
 * proves that it is the one meant by the nonce in its URL fragment, once; the frame
 * that shows it first keeps it. Kept in storage.session, so that the sleeping
 * background forgets nothing; gone when the browser ends.
 */

import type { Provenance } from '../core/annotation/note.ts';
import type { ConceptId } from '../core/glossary/concept.ts';
import type { Sentence } from '../core/text/sentence.ts';

export interface PopoverSession {
  readonly nonce: string;
  readonly conceptId: ConceptId;
  /** All that the spelling may mean, if it is more than one. */
  readonly senses?: readonly ConceptId[];
  readonly sentence: Sentence;
  readonly provenance: Provenance;
  /** Where it was opened; messages for the opener go there. */
  readonly tabId: number;
  readonly frameId: number;
  /** Epoch milliseconds after which an unpaired session is void. */
  readonly expires: number;
  /** Frame of the popover page that claimed it. */
  readonly pairedFrame?: number;
  /** A note was made in it, and the article was to be remembered for that. */
  readonly isNoted?: boolean;
}

export interface SessionStore {
  /** null: everything. */
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
}

export interface Sessions {
  open(session: Omit<PopoverSession, 'nonce' | 'expires'>): Promise<string>;
  /** The session of a popover page; pairs the two at the first call. Undefined: not its session. */
  claim(nonce: string, tabId: number, frameId: number): Promise<PopoverSession | undefined>;
  /** Another of its senses is shown from now on. @returns the session as it is then */
  turnTo(session: PopoverSession, conceptId: ConceptId): Promise<PopoverSession>;
  /** @returns false when that was said before */
  noteArticle(session: PopoverSession): Promise<boolean>;
  /** Ends a session of that tab; false when there is none. */
  close(nonce: string, tabId: number): Promise<boolean>;
  /** @returns the nonces that end with the tab */
  closeTab(tabId: number): Promise<string[]>;
  /** Names this run of the browser. */
  run(): Promise<string>;
}

/** Time a popover page has to load, in milliseconds. */
const PAIRING_TIME = 30_000;
const PREFIX = 'session/';
const RUN = 'run';

export function createSessions(
  store: SessionStore,
  now: () => number,
  newNonce: () => string,
): Sessions {
  const read = async (nonce: string): Promise<PopoverSession | undefined> =>
    (await store.get(PREFIX + nonce))[PREFIX + nonce] as PopoverSession | undefined;
  const write = (session: PopoverSession) => store.set({ [PREFIX + session.nonce]: session });
  let running: Promise<string> | undefined;
  const nameOfRun = async (): Promise<string> => {
    const known = (await store.get(RUN))[RUN];
    if (typeof known === 'string') return known;
    const run = newNonce();
    await store.set({ [RUN]: run });
    return run;
  };

  return {
    async open(session) {
      const nonce = newNonce();
      await write({ ...session, nonce, expires: now() + PAIRING_TIME });
      return nonce;
    },
    async claim(nonce, tabId, frameId) {
      const session = await read(nonce);
      if (!session || session.tabId !== tabId) return undefined;
      if (session.pairedFrame !== undefined) {
        return session.pairedFrame === frameId ? session : undefined;
      }
      if (now() > session.expires) return undefined;
      const paired = { ...session, pairedFrame: frameId };
      await write(paired);
      return paired;
    },
    async turnTo(session, conceptId) {
      const turned = { ...session, conceptId };
      await write(turned);
      return turned;
    },
    async noteArticle(session) {
      if (session.isNoted) return false;
      await write({ ...session, isNoted: true });
      return true;
    },
    async close(nonce, tabId) {
      if ((await read(nonce))?.tabId !== tabId) return false;
      await store.remove(PREFIX + nonce);
      return true;
    },
    async closeTab(tabId) {
      const all = await store.get(null);
      const keys = Object.keys(all).filter(
        (key) => key.startsWith(PREFIX) && (all[key] as PopoverSession).tabId === tabId,
      );
      await store.remove(keys);
      return keys.map((key) => key.slice(PREFIX.length));
    },
    run() {
      // One name, however many ask while it is being looked up.
      running ??= nameOfRun().catch((error: unknown) => {
        running = undefined;
        throw error;
      });
      return running;
    },
  };
}
