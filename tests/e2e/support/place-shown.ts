/** What the reader is led to in a page: the place that is set off for a moment. */
import type { Page } from 'playwright-core';
import { until } from './until.ts';

/** Waits until a place whose text matches is set off and in sight. @returns where it stands in the page's text */
export async function placeShown(page: Page, text: RegExp): Promise<number> {
  return await until(`${text} is set off in the page`, async () => {
    const shown = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('meipi-place') ?? [])];
      if (!(range instanceof Range)) return undefined;
      const { top, bottom } = range.getBoundingClientRect();
      const before = document.createRange();
      before.setStart(document.body, 0);
      before.setEnd(range.startContainer, range.startOffset);
      return {
        text: range.toString(),
        at: before.toString().length,
        isInSight: top >= 0 && bottom <= window.innerHeight,
      };
    });
    return shown?.isInSight && text.test(shown.text) ? shown.at : undefined;
  });
}
