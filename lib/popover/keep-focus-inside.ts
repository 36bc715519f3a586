/**
 * Keys of the popover page. Tab would leave for the host page, which would then hear
 * what is typed: it goes round inside instead. Escape closes.
 */
const FOCUSABLE = 'a[href], button:not(:disabled), input, textarea, summary, [tabindex="0"]';

export function keepFocusInside(page: Document, onEscape: () => void): void {
  // Not before the key is up again: the focus goes back to the page, and so would the rest of it.
  let escaping = false;
  page.addEventListener('keyup', (event) => {
    if (escaping && event.key === 'Escape') onEscape();
    escaping = false;
  });
  page.addEventListener('keydown', (event) => {
    // While an input method is at work its keys are its own.
    if (event.isComposing) return;
    escaping = event.key === 'Escape';
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      neighbour(page, event.shiftKey ? -1 : 1)?.focus();
    }
  });
}

function neighbour(page: Document, step: 1 | -1): HTMLElement | undefined {
  const all = [...page.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) =>
    one.checkVisibility(),
  );
  const at = all.indexOf(page.activeElement as HTMLElement);
  if (at < 0) return step > 0 ? all[0] : all.at(-1);
  return all[(at + step + all.length) % all.length];
}
