/** Tabs as the extension knows them: by number, with a reader in them and a toolbar button beside them. */
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { Browser } from 'wxt/browser';
import type { ReaderState } from '../../../lib/protocol/tab-messages.ts';
import type { ChromiumSession } from '../../support/chromium.ts';
import { highlightsInPage } from '../../support/highlights.ts';
import { label } from './labels.ts';
import { until } from './until.ts';

/** In the extension's worker, where the functions given to `evaluate` run. */
declare const chrome: typeof Browser;

export interface Tab {
  readonly page: Page;
  readonly id: number;
}

/** A tab in front, until the test has ended. */
export async function openTab(session: ChromiumSession, url?: string): Promise<Tab> {
  const worker = await session.worker();
  // The tab's number and Playwright's page are brought together by an address that no other tab has.
  const address = `about:blank#${crypto.randomUUID()}`;
  const id = await worker.evaluate(
    async (to) => (await chrome.tabs.create({ url: to })).id,
    address,
  );
  const page = await until('the new tab', () =>
    session.context.pages().find((one) => one.url() === address),
  );
  if (id === undefined) throw new Error('The new tab has no number.');
  onTestFinished(() => page.close());
  if (url !== undefined) await page.goto(url);
  return { page, id };
}

/** What the content script of a tab says; undefined where none runs (yet). */
export async function readerState(
  session: ChromiumSession,
  { id }: Tab,
): Promise<ReaderState | undefined> {
  const worker = await session.worker();
  return await worker.evaluate(async (tabId) => {
    try {
      return await chrome.tabs.sendMessage<unknown, ReaderState>(
        tabId,
        { type: 'reader/state' },
        { frameId: 0 },
      );
    } catch {
      return undefined;
    }
  }, id);
}

/** Waits until the page has been looked through. */
export async function read(session: ChromiumSession, tab: Tab): Promise<ReaderState> {
  return await until(`${tab.page.url()} is read`, async () => {
    const state = await readerState(session, tab);
    return state?.type === 'reading' ? undefined : state;
  });
}

/** Waits until a report has been found and its marks are painted. */
export async function recognised(session: ChromiumSession, tab: Tab): Promise<ReaderState> {
  return await until(`a report is recognised on ${tab.page.url()}`, async () => {
    const state = await readerState(session, tab);
    return state?.report && state.terms.length > 0 ? state : undefined;
  });
}

export async function openRecognised(session: ChromiumSession, url: string): Promise<Tab> {
  const tab = await openTab(session, url);
  await recognised(session, tab);
  return tab;
}

/** The toolbar button of a tab. */
export async function buttonOf(
  session: ChromiumSession,
  { id }: Tab,
): Promise<{ badge: string; title: string }> {
  const worker = await session.worker();
  return await worker.evaluate(
    async (tabId) => ({
      badge: await chrome.action.getBadgeText({ tabId }),
      title: await chrome.action.getTitle({ tabId }),
    }),
    id,
  );
}

/** The button of a tab on which nothing is recognised, to be compared with `toEqual`. */
export const PLAIN_BUTTON = {
  badge: '',
  title: expect.stringMatching(label('extension_name')) as string,
};

/** The painted terms as the page writes them, in page order. */
export async function markedTexts({ page }: Pick<Tab, 'page'>): Promise<string[]> {
  const highlights = await page.evaluate(highlightsInPage, 'meipi-');
  return highlights.flatMap(({ ranges }) => ranges.map(({ text }) => text));
}

/** Presses the keyboard shortcut of the extension, as far as the browser is concerned. */
export async function sendCommand(
  session: ChromiumSession,
  { id }: Tab,
  command: 'next-term' | 'previous-term' | 'explain-page' = 'next-term',
): Promise<void> {
  const worker = await session.worker();
  await worker.evaluate(
    async ([tabId, name]) => {
      const tab = await chrome.tabs.get(tabId);
      const { onCommand } = chrome.commands as unknown as {
        onCommand: { dispatch(command: string, tab: unknown): void };
      };
      onCommand.dispatch(name, tab);
    },
    [id, command] as const,
  );
}
