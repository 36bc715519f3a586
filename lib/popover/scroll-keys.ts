/**
 * Keys that scroll, where nothing has the focus that takes them: they are the card's. Left to the
 * browser they go on to the host page when there is nothing to scroll here, and the article runs away.
 */

/** Lines and pages as browsers scroll them; CSS pixels, and share of what is seen. */
const LINE = 40;
const PAGE = 0.875;

/** What takes such keys itself. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], [role="slider"]';
const PRESSED_BY_SPACE = 'button, summary, a[href]';

/** @param body gives the part of the page that scrolls, if it is there */
export function scrollByKeys(page: Document, body: () => Element | null): void {
  page.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = target instanceof Element ? target : undefined;
    if (at?.closest(OWN_KEYS) || (key === ' ' && at?.closest(PRESSED_BY_SPACE))) return;
    const box = body();
    if (!box) return;
    const way = wayOf(key === ' ' && event.shiftKey ? 'PageUp' : key, box);
    if (way === undefined) return;
    event.preventDefault();
    box.scrollBy({ top: way, behavior: 'instant' });
  });
}

/** @returns undefined for a key that does not scroll */
export function wayOf(
  key: string,
  { clientHeight, scrollHeight }: Pick<Element, 'clientHeight' | 'scrollHeight'>,
): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return LINE;
    case 'ArrowUp':
      return -LINE;
    case 'PageDown':
    case ' ':
      return clientHeight * PAGE;
    case 'PageUp':
      return -clientHeight * PAGE;
    case 'End':
      return scrollHeight;
    case 'Home':
      return -scrollHeight;
    default:
      return undefined;
  }
}
