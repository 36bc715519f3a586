/** Drives Chromium with the built extension over the pages of a corpus. */
import type { Page } from 'playwright-core';
import type { ReaderState } from '../../lib/protocol/tab-messages.ts';
import { type ChromiumSession, launchChromium } from '../support/chromium.ts';
import { startPageServer } from '../support/page-server.ts';
import { marksInPage } from './marks-in-page.ts';
import type { CorpusPage } from './read-corpus.ts';
import { type Score, scorePage } from './score-page.ts';

export interface PageResult {
  readonly id: string;
  readonly kind: string;
  readonly expect: string;
  readonly recognised: boolean;
  readonly coverage: number;
  readonly trueCoverage: number;
  readonly score: Score;
  /** From the end of loading to the end of reading, in milliseconds. */
  readonly ms: number;
  /** Exceptions of ours, or a page that was never read. */
  readonly errors: readonly string[];
}

/** In the background worker. */
declare const chrome: import('webextension-polyfill').Browser;

export async function measureCorpus(pages: readonly CorpusPage[]): Promise<PageResult[]> {
  const routes = new Map(pages.map((page) => [`${page.host}/${page.id}`, page.html]));
  const pageServer = await startPageServer(routes);
  const session = await launchChromium({ pageServer });
  try {
    const results: PageResult[] = [];
    for (const page of pages) results.push(await measurePage(session, page));
    return results;
  } finally {
    await session.close();
    await pageServer.close();
  }
}

async function measurePage(session: ChromiumSession, entry: CorpusPage): Promise<PageResult> {
  const { id, host, truth } = entry;
  const page = await session.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    if (error.stack?.includes('chrome-extension:')) errors.push(error.message);
  });
  // The page names remote scripts and pictures; nothing but the page itself is served.
  await page.route(/^https?:/, (route) =>
    route.request().frame() === page.mainFrame() && route.request().isNavigationRequest()
      ? route.continue()
      : route.abort(),
  );
  try {
    await page.goto(`http://${host}/${id}`, { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    const start = performance.now();
    const state = await settled(session, page);
    const ms = Math.round(performance.now() - start);
    if (!state) errors.push('never read');
    const marks = await page.evaluate(marksInPage, {
      articleSelector: truth.articleSelector,
      mustNotMatch: (truth.mustNotMatch ?? [])
        .filter(({ where }) => where.startsWith('visible'))
        .map(({ text }) => text),
    });
    return {
      id,
      kind: truth.kind,
      expect: truth.expect,
      recognised: state?.report !== undefined,
      coverage: state?.report?.coverage ?? 0,
      trueCoverage: truth.coverage,
      score: scorePage(truth, marks),
      ms,
      errors,
    };
  } finally {
    await page.close();
  }
}

async function settled(session: ChromiumSession, page: Page): Promise<ReaderState | undefined> {
  const worker = await session.worker();
  for (let look = 0; look < 100; look++) {
    const state: ReaderState | null = await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.tabs
        .sendMessage<unknown, ReaderState>(tab?.id ?? -1, { type: 'reader/state' })
        .catch(() => null);
    });
    if (state && state.type !== 'reading') return state;
    await page.waitForTimeout(50);
  }
  return undefined;
}
