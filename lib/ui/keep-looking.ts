/** Looks at the active tab again and again, as long as there is somebody to see it. */
import type { PageStatus } from '../../components/report/page-status.ts';
import type { TabPage } from './tab-page.ts';

/** Milliseconds between two looks at a page, by how soon there may be news of it. */
const PAUSE: Readonly<Record<PageStatus['type'], number>> = {
  loading: 250,
  read: 1000,
  unread: 3000,
  'browser-page': 3000,
  failed: 3000,
};

export async function keepLooking(page: Pick<TabPage, 'look' | 'status'>): Promise<never> {
  for (;;) {
    if (document.hidden) await shown();
    await page.look();
    await new Promise((resolve) => setTimeout(resolve, PAUSE[page.status.value.type]));
  }
}

function shown(): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', () => resolve(), { once: true });
  });
}
