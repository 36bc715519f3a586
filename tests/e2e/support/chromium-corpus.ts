/** Corpus pages in Chromium: nothing but the page itself is loaded. */
import type { Page } from 'playwright-core';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import type { CorpusPage } from './corpus.ts';

export function serveCorpus(pages: readonly CorpusPage[]): Promise<PageServer> {
  const byAddress = new Map(pages.map((page) => [page.host + page.path, page]));
  return startPageServer(({ host, path }) => byAddress.get(host + path)?.html());
}

/** Keeps pages from fetching and framing what is not there. The extension's own requests are no business of this. */
export async function loadPagesOnly({ context }: ChromiumSession): Promise<void> {
  await context.route(/^https?:/, (route) => {
    const request = route.request();
    const top = request.isNavigationRequest() && request.frame().parentFrame() === null;
    return top ? route.continue() : route.abort();
  });
}

/** Gathers the errors that are ours; the page's own scripts miss much here and complain a lot. */
export function ourErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => {
    if (error.stack?.includes('chrome-extension:')) errors.push(error.stack);
  });
  page.on('console', (message) => {
    const { url } = message.location();
    const ours =
      url.startsWith('chrome-extension:') || message.text().includes('chrome-extension:');
    if (message.type() === 'error' && ours) errors.push(message.text());
  });
  return errors;
}
