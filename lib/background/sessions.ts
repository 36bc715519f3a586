/**
 * Popover sessions: which tab opened a popover for which concept. A popover page
 * proves that it is the one meant by the nonce in its URL fragment, once; the frame
 * that shows it first keeps it. Kept in storage.session, so that the sleeping
 * background forgets nothing; gone when the browser ends.
 */

import type { Provenance } from '../core/annotation/note.ts';
import type { ConceptId } from '../core/glossary/concept.ts';
import type { ListedText, PopoverPlace } from '../protocol/replies.ts';

export interface PopoverSession {
  readonly nonce: string;
  /** What is shown; undefined: a number slogan that no entry explains. */
  readonly conceptId?: ConceptId;
  /** All that the spelling may mean, if it is more than one. */
  readonly senses?: readonly ConceptId[];
  /** All that was shown in it: one leads to another. */
  readonly visited?: readonly ConceptId[];
  readonly sentence: PopoverPlace['sentence'];
  readonly place: PopoverPlace['place'];
  readonly listed?: readonly ListedText[];
  readonly isDark: boolean;
  readonly isPinned?: boolean;
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
  /** @returns the session as it is then; undefined when it is over */
  change(nonce: string, change: SessionChange): Promise<PopoverSession | undefined>;
  /** A session as it is, whoever asks. */
  get(nonce: string): Promise<PopoverSession | undefined>;
  /** Ends a session of that tab; false when there is none. */
  close(nonce: string, tabId: number): Promise<boolean>;
  /** @returns the nonces that end with the tab */
  closeTab(tabId: number): Promise<string[]>;
  /** Names this run of the browser. */
  run(): Promise<string>;
}

/** From what the session is at that moment. */
export type SessionChange = (session: PopoverSession) => Partial<PopoverSession>;

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
  /** One change after the other: none may undo another by writing what it read before. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };
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
    claim: (nonce, tabId, frameId) =>
      inTurn(async () => {
        const session = await read(nonce);
        if (!session || session.tabId !== tabId) return undefined;
        if (session.pairedFrame !== undefined) {
          return session.pairedFrame === frameId ? session : undefined;
        }
        if (now() > session.expires) return undefined;
        const paired = { ...session, pairedFrame: frameId };
        await write(paired);
        return paired;
      }),
    change: (nonce, change) =>
      inTurn(async () => {
        const session = await read(nonce);
        if (!session) return undefined;
        const changed = { ...session, ...change(session) };
        await write(changed);
        return changed;
      }),
    get: read,
    close: (nonce, tabId) =>
      inTurn(async () => {
        if ((await read(nonce))?.tabId !== tabId) return false;
        await store.remove(PREFIX + nonce);
        return true;
      }),
    closeTab: (tabId) =>
      inTurn(async () => {
        const all = await store.get(null);
        const keys = Object.keys(all).filter(
          (key) => key.startsWith(PREFIX) && (all[key] as PopoverSession).tabId === tabId,
        );
        await store.remove(keys);
        return keys.map((key) => key.slice(PREFIX.length));
      }),
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
