/** Drives Chromium with the built extension over the pages of a corpus. */
import type { Page } from 'playwright-core';
import type { ReaderState } from '../../lib/protocol/tab-messages.ts';
import { type ChromiumSession, launchChromium } from '../support/chromium.ts';
import { type PageBody, startPageServer } from '../support/page-server.ts';
import { marksInPage, type PaintedMark } from './marks-in-page.ts';
import { type CorpusPage, PAGE, pathOf } from './read-corpus.ts';
import { watchReaders } from './reader-states.ts';
import { type FigureScore, scoreFigures } from './score-figures.ts';
import { type Score, scorePage } from './score-page.ts';

export interface PageResult {
  readonly id: string;
  readonly kind: string;
  readonly expect: string;
  readonly recognised: boolean;
  readonly coverage: number;
  readonly trueCoverage: number;
  readonly score: Score;
  readonly figures: FigureScore;
  /** From the end of loading to the end of reading, in milliseconds. */
  readonly ms: number;
  /** Exceptions of ours, or a page that was never read. */
  readonly errors: readonly string[];
}

export interface CorpusBrowser {
  measure(page: CorpusPage): Promise<PageResult>;
  close(): Promise<void>;
}

/** Asks for a page whose own scripts do not run. */
const STILL = '?still';
const PATIENCE = 10_000;

/** @param extensionPath the unpacked extension; the project's own build unless given */
export async function openCorpusBrowser(
  pages: readonly CorpusPage[],
  extensionPath?: string,
): Promise<CorpusBrowser> {
  const bodies = new Map<string, PageBody>(
    pages.flatMap(({ id, files }) =>
      files.map(({ name, host, body }) => [
        host + pathOf(id, name),
        { body, contentType: typeOf(name) },
      ]),
    ),
  );
  const pageServer = await startPageServer(({ host, path, query }) => {
    const found = bodies.get(host + path);
    if (found === undefined || query !== STILL) return found;
    return {
      ...(found as Exclude<PageBody, string | Buffer>),
      headers: { 'content-security-policy': "script-src 'none'" },
    };
  });
  const session = await launchChromium({ pageServer, ...(extensionPath && { extensionPath }) });
  return {
    measure: (page) => measurePage(session, page),
    async close() {
      await session.close();
      await pageServer.close();
    },
  };
}

async function measurePage(session: ChromiumSession, entry: CorpusPage): Promise<PageResult> {
  const { id, url, truth } = entry;
  const page = await session.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    if (error.stack?.includes('chrome-extension:')) errors.push(error.message);
  });
  const away = Promise.withResolvers<void>();
  let leaves = false;
  const known = new Set(entry.files.map(({ name, host }) => host + pathOf(id, name)));
  // The page names remote scripts and pictures; nothing but its own files is served.
  await page.route(/^https?:/, (route) => {
    const request = route.request();
    const { host, pathname } = new URL(request.url());
    if (known.has(host + pathname)) return route.continue();
    const top = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (top) {
      leaves = true;
      away.resolve();
    }
    return route.abort(top ? 'aborted' : 'failed');
  });
  try {
    await page.goto(url, { waitUntil: 'commit' });
    await Promise.race([page.waitForLoadState('domcontentloaded'), away.promise]);
    await page.bringToFront();
    const start = performance.now();
    let states = await settled(session, page, () => leaves);
    // Where a script goes elsewhere at once, Chromium does not load the page to its end.
    if (!states && leaves) {
      await page.goto(url + STILL, { waitUntil: 'commit' });
      states = await settled(session, page, () => false);
    }
    const ms = Math.round(performance.now() - start);
    if (!states) errors.push('never read');
    const report = (states ?? [])
      .flatMap((state) => state.report ?? [])
      .sort((a, b) => b.coverage - a.coverage)[0];
    return {
      id,
      kind: truth.kind,
      expect: truth.expect,
      recognised: report !== undefined,
      coverage: report?.coverage ?? 0,
      trueCoverage: truth.coverage,
      score: scorePage(truth, await marksOf(page, entry)),
      figures: scoreFigures(truth, report?.differences?.figures ?? []),
      ms,
      errors,
    };
  } finally {
    await page.close();
  }
}

async function settled(
  session: ChromiumSession,
  page: Page,
  hasLeft: () => boolean,
): Promise<ReaderState[] | undefined> {
  const readers = await watchReaders(session, page);
  const deadline = performance.now() + PATIENCE;
  while (performance.now() < deadline) {
    const states = await readers.settledStates();
    if (states || hasLeft()) return states;
    await page.waitForTimeout(25);
  }
  return undefined;
}

/** The marks of all frames; those of a frame that does not hold the article stand outside it. */
async function marksOf(page: Page, { id, truth }: CorpusPage): Promise<PaintedMark[]> {
  const articlePath = pathOf(id, truth.articleFile ?? PAGE);
  const mustNotMatch = (truth.mustNotMatch ?? [])
    .filter(({ where }) => where.startsWith('visible'))
    .map(({ text }) => text);
  const marks = page
    .frames()
    .filter((frame) => !frame.url().startsWith('chrome-'))
    .map((frame) => {
      const holdsArticle = URL.parse(frame.url())?.pathname === articlePath;
      return frame.evaluate(marksInPage, {
        articleSelector: holdsArticle ? truth.articleSelector : undefined,
        mustNotMatch,
        unseenSelector: truth.unseenSelector,
      });
    });
  return (await Promise.all(marks)).flat();
}

function typeOf(name: string): string {
  if (name.endsWith('.css')) return 'text/css; charset=utf-8';
  if (name.endsWith('.js')) return 'text/javascript; charset=utf-8';
  return 'text/html; charset=utf-8';
}
