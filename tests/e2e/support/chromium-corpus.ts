/** Corpus pages in Chromium: nothing but the page itself is loaded. */
import type { Page } from 'playwright-core';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import type { CorpusPage } from './corpus.ts';

export function serveCorpus(pages: readonly CorpusPage[]): Promise<PageServer> {
  const byAddress = new Map(pages.map((page) => [page.host + page.path, page]));
  return startPageServer(({ host, path }) => byAddress.get(host + path)?.html());
}

/** Keeps pages from fetching, framing and going to what is not there. The extension's own requests are no business of this. */
export async function loadOnly(
  { context }: ChromiumSession,
  pages: readonly CorpusPage[],
): Promise<void> {
  const known = new Set(pages.map(({ url }) => url));
  await context.route(/^https?:/, (route) => {
    const request = route.request();
    const top = request.isNavigationRequest() && request.frame().parentFrame() === null;
    if (top && known.has(request.url())) return route.continue();
    // "aborted" leaves a page that wants to go elsewhere where it is; what is missing in a page has failed.
    return route.abort(top ? 'aborted' : 'failed');
  });
}

/** Gathers the errors that are ours; the page's own scripts miss much here and complain a lot. */
export function ourErrors({ extensionOrigin }: ChromiumSession, page: Page): string[] {
  const errors: string[] = [];
  const add = (text: string) => text.includes(extensionOrigin) && errors.push(text);
  page.on('pageerror', (error) => add(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') add(`${message.text()} ${message.location().url}`);
  });
  return errors;
}
