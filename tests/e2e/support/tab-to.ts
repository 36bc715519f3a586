/** The way of the keyboard through a page: Tab by Tab, as far as the Tab key leads. */
import type { Surface } from './surface.ts';

/** More stops than lie between any two. */
const FAR = 250;

/**
 * Presses Tab until the focus is on an element that fits.
 * @param name of it, by its label or text; any if not given
 * @param key "Shift+Tab" to go back
 */
export async function tabTo(
  surface: Surface,
  selector: string,
  name = /(?:)/,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < FAR; count += 1) {
    await surface.press(key);
    const focused = await surface.evaluate(describe, { selector, source: name.source });
    if (focused.fits) return;
    passed.push(focused.name);
  }
  throw new Error(`Tab does not lead to ${selector} ${name}: ${passed.slice(0, 60).join(' | ')}`);
}

/** Whether the focus is on an element that fits, with the keyboard in this very page. */
export async function hasFocus(surface: Surface, selector: string): Promise<boolean> {
  return (await surface.evaluate(describe, { selector, source: '' })).fits;
}

/** Runs in the page. */
function describe({ selector, source }: { selector: string; source: string }): {
  fits: boolean;
  name: string;
} {
  const element = document.activeElement;
  if (!element || !document.hasFocus()) return { fits: false, name: 'elsewhere' };
  const labels = 'labels' in element ? (element.labels as NodeListOf<Element> | null) : null;
  const labelled = element.getAttribute('aria-label') ?? labels?.[0]?.textContent;
  const name = (labelled ?? element.textContent).trim();
  const fits = element.matches(selector) && new RegExp(source).test(name);
  return { fits, name: `${element.localName} ${name.slice(0, 20)}` };
}
