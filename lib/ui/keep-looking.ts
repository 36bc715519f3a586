/** Looks at the active tab again and again, as long as there is somebody to see it. */
import type { TabPage } from './tab-page.ts';

/** Milliseconds between two looks at a page that is still being read, and at one that has been. */
const SOON = 250;
const LATER = 1000;

export async function keepLooking(page: Pick<TabPage, 'look' | 'status'>): Promise<never> {
  for (;;) {
    if (document.hidden) await shown();
    await page.look();
    const pause = page.status.value.type === 'loading' ? SOON : LATER;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function shown(): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', () => resolve(), { once: true });
  });
}
