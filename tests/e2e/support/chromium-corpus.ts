/** Corpus pages in Chromium: nothing but the page itself is loaded. */
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { openTab, readerState, type Tab } from './chromium-tab.ts';
import type { CorpusPage } from './corpus.ts';
import { until } from './until.ts';

/** Asks for a page whose own scripts do not run. */
const STILL = '?still';

export function serveCorpus(pages: readonly CorpusPage[]): Promise<PageServer> {
  const byAddress = new Map(pages.map((page) => [page.host + page.path, page]));
  return startPageServer(({ host, path, query }) => {
    const body = byAddress.get(host + path)?.html();
    if (body === undefined || query !== STILL) return body;
    return { body, headers: { 'content-security-policy': "script-src 'none'" } };
  });
}

/** Keeps pages from fetching, framing and going to what is not there. The extension's own requests are no business of this. */
export async function loadOnly(
  { context }: ChromiumSession,
  pages: readonly CorpusPage[],
): Promise<void> {
  const known = new Set(pages.flatMap(({ url }) => [url, url + STILL]));
  await context.route(/^https?:/, (route) => {
    const request = route.request();
    const top = request.isNavigationRequest() && request.frame().parentFrame() === null;
    if (top && known.has(request.url())) return route.continue();
    return route.abort(top ? 'aborted' : 'failed');
  });
}

/** Opens a page in a tab that gathers our errors; the page's own scripts miss much here and complain a lot. */
export async function openCorpusPage(
  session: ChromiumSession,
  { url }: CorpusPage,
): Promise<Tab & { readonly errors: readonly string[] }> {
  const tab = await openTab(session);
  const { page } = tab;
  const errors: string[] = [];
  const add = (text: string) => text.includes(session.extensionOrigin) && errors.push(text);
  page.on('pageerror', (error) => add(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') add(`${message.text()} ${message.location().url}`);
  });
  let leaves = false;
  page.on('request', (request) => {
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
    leaves ||= !request.url().startsWith(url);
  });
  await page.goto(url, { waitUntil: 'commit' });
  await until(
    'the page is read or wants to leave',
    async () => leaves || readerState(session, tab),
  );
  // Where a script goes elsewhere at once, Chromium does not load the page to its end.
  if (leaves) await page.goto(url + STILL, { waitUntil: 'commit' });
  return { ...tab, errors };
}
