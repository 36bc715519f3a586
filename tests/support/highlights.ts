/** Reads what the extension has painted: the page's CSS highlight registry, which every script of the page can see. */

export interface HighlightInfo {
  readonly name: string;
  readonly ranges: readonly { readonly text: string; readonly rects: number }[];
}

/**
 * Runs inside the page, so it may use nothing from outside itself: `page.evaluate(highlightsInPage, 'meipi-')` in Chromium,
 * `marionette.call(highlightsInPage, 'meipi-')` in Firefox. `rects` is 0 for a range that is not laid out.
 */
export function highlightsInPage(prefix: string): HighlightInfo[] {
  const found: HighlightInfo[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith(prefix)) continue;
    const ranges = [...highlight].map((range) => {
      // A StaticRange has neither text nor rectangles of its own.
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return { text: live.toString(), rects: live.getClientRects().length };
    });
    found.push({ name, ranges });
  }
  return found;
}
