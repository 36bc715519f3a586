/** Asks the reader of a tab what it found, until it has looked. */
import type { PageStatus } from '../../components/popup/page-status.ts';
import { isListed } from '../../lib/core/sites.ts';
import { browser, type Tabs } from '../../lib/platform/browser.ts';
import type { ReaderState } from '../../lib/protocol/tab-messages.ts';

/** Milliseconds between two looks at a page that is still being read. */
const PAUSE = 250;

export async function watchStatus(
  tab: Tabs.Tab | undefined,
  show: (status: PageStatus) => void,
): Promise<void> {
  show({ type: 'loading' });
  for (;;) {
    const status = await lookAt(tab);
    show(status);
    if (status.type !== 'loading') return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function lookAt(tab: Tabs.Tab | undefined): Promise<PageStatus> {
  const host = hostOf(tab?.url);
  if (tab?.id === undefined) return { type: 'browser-page' };
  const question = { type: 'reader/state' };
  // Whoever answers is being read: a listed site, or our own welcome page.
  const state: ReaderState | undefined = await browser.tabs
    .sendMessage<unknown, ReaderState | undefined>(tab.id, question, { frameId: 0 })
    .catch(() => undefined);
  if (state) return statusOf(state, host ?? '');
  if (host === undefined) return { type: 'browser-page' };
  if (!isListed(host)) return { type: 'unlisted', host };
  // Loaded before Meipi was installed, or not a page of text.
  return tab.status === 'loading' ? { type: 'loading' } : { type: 'failed' };
}

function statusOf({ type, report, terms }: ReaderState, host: string): PageStatus {
  if (report) return { type: 'recognised', ...report, terms };
  if (type === 'reading') return { type: 'loading' };
  return type === 'failed' ? { type: 'failed' } : { type: 'no-report', host };
}

/** Of web pages only; the address is known because the reader pressed the button (activeTab). */
function hostOf(url: string | undefined): string | undefined {
  if (!url || !/^https?:/.test(url)) return undefined;
  return new URL(url).hostname;
}
