/** One of the extension's own pages in a tab of its own, for what only those may ask. */
import type { Note } from '../../../../lib/core/annotation/note.ts';
import type { browser as Api } from '../../../../lib/platform/browser.ts';
import type { ReaderState } from '../../../../lib/protocol/tab-messages.ts';
import type { FirefoxSession } from '../../../support/firefox.ts';
import type { Marionette } from '../../../support/marionette.ts';
import { until } from '../../support/until.ts';

/** In the extension's pages, where the functions given to `call` run. */
declare const browser: typeof Api;

/** What the toolbar button and the reader say of the tab in front. */
export interface TabState {
  readonly badge: string;
  readonly title: string;
  /** null where no reader runs. */
  readonly reader: ReaderState | null;
}

export class ExtensionTab {
  readonly #marionette: Marionette;
  readonly #handle: string;

  private constructor(marionette: Marionette, handle: string) {
    this.#marionette = marionette;
    this.#handle = handle;
  }

  /** Opens it in front and leaves it there. */
  static async open({ marionette, extensionOrigin }: FirefoxSession, path: string) {
    const handle = await marionette.newWindow('tab');
    await marionette.switchToWindow(handle);
    await marionette.navigate(extensionOrigin + path);
    return new ExtensionTab(marionette, handle);
  }

  /** Runs a function in it while it stays where it is, in front or behind. Afterwards the tab from before is current, at its top. */
  async call<A extends readonly unknown[], R>(
    run: (...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    const before = await this.#marionette.currentWindow();
    await this.#turnTo(this.#handle);
    try {
      return await this.#marionette.call(run, ...args);
    } finally {
      await this.#turnTo(before);
    }
  }

  async #turnTo(handle: string): Promise<void> {
    await this.#marionette.send('WebDriver:SwitchToWindow', { handle, focus: false });
  }

  /** Brings it to the front and makes it current until `work` is done. */
  async inFront<R>(work: () => Promise<R>): Promise<R> {
    const before = await this.#marionette.currentWindow();
    await this.#marionette.switchToWindow(this.#handle);
    try {
      return await work();
    } finally {
      await this.#marionette.switchToWindow(before);
    }
  }

  /** Of the tab in front. */
  async tabState(): Promise<TabState> {
    return await this.call(async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      const tabId = tab?.id;
      if (tabId === undefined) throw new Error('No tab is in front.');
      const question = { type: 'reader/state' };
      return {
        badge: await browser.action.getBadgeText({ tabId }),
        title: await browser.action.getTitle({ tabId }),
        reader: (await browser.tabs
          .sendMessage(tabId, question, { frameId: 0 })
          .catch(() => null)) as ReaderState | null,
      };
    });
  }

  /** The same, once the page in front has been looked through. */
  async readState(): Promise<TabState & { readonly reader: ReaderState }> {
    return await until('the page is read', async () => {
      const { reader, ...button } = await this.tabState();
      return reader?.type === 'ready' && { ...button, reader };
    });
  }

  /** Those marked on the page in front, in the order of their first marks. */
  async concepts(): Promise<string[]> {
    return (await this.tabState()).reader?.terms.map(({ conceptId }) => conceptId) ?? [];
  }

  /** The title of the button on a tab where nothing is recognised. */
  async plainTitle(): Promise<string> {
    return await this.call(() => browser.action.getTitle({}));
  }

  /** To the reader of the tab in front, as the background does when the keyboard command is given. */
  async sendNextTerm(): Promise<void> {
    await this.call(async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      await browser.tabs.sendMessage(tab?.id ?? -1, { type: 'reader/next-term' });
    });
  }

  /** What the database holds, read past the extension's own code. */
  async storedNotes(): Promise<Note[]> {
    return await this.call(async () => {
      const result = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      // Opening what is not there would make it, and the extension would find it without its stores.
      if (!(await indexedDB.databases()).some(({ name }) => name === 'meipi')) return [];
      const database = await result(indexedDB.open('meipi'));
      try {
        return await result(database.transaction('notes').objectStore('notes').getAll());
      } finally {
        database.close();
      }
    });
  }
}
