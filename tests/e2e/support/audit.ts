/** What axe-core does not look at: sizes of targets, focus that is seen, room at 320 CSS pixels. */
import type { Surface } from './surface.ts';

/** More stops than any page has: a way round that does not close. */
const MOST_STOPS = 400;

/**
 * Targets narrower or lower than 24 CSS pixels (WCAG 2.2, 2.5.8), each with its size. Links in a sentence are as high as its
 * line, which that allows; a box that is part of a label is as large as its label.
 */
export function smallTargets(surface: Surface): Promise<string[]> {
  return surface.evaluate((least) => {
    const selector =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=slider]';
    const isInSentence = (element: Element) =>
      element.localName === 'a' &&
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.textContent ?? ''),
      );
    return [...document.querySelectorAll(selector)].flatMap((element) => {
      const label = 'labels' in element ? (element.labels as NodeListOf<Element> | null) : null;
      const around = [...(label ?? [])].find((one) => one.contains(element));
      const target = around ?? element;
      if (!target.checkVisibility({ visibilityProperty: true })) return [];
      if (isInSentence(target)) return [];
      const { width, height } = target.getBoundingClientRect();
      // Half a pixel is rounding.
      if (width > least - 0.5 && height > least - 0.5) return [];
      const name = (element.getAttribute('aria-label') ?? target.textContent).trim().slice(0, 30);
      return [`${element.localName}.${element.className} “${name}” ${width}×${height}`];
    });
  }, 24);
}

/** What has to be scrolled sideways to be read, with by how many CSS pixels: the page, or a part of it. */
export function sideways(surface: Surface): Promise<string[]> {
  return surface.evaluate(() => {
    const { body, documentElement } = document;
    const describe = (element: Element, by: number) =>
      `${element.localName}.${element.getAttribute('class') ?? ''} by ${by}`;
    const parts = [...body.querySelectorAll('*')].flatMap((element) => {
      const { scrollWidth, clientWidth } = element;
      const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
      return scrolls && scrollWidth > clientWidth
        ? [describe(element, scrollWidth - clientWidth)]
        : [];
    });
    const byPage = documentElement.scrollWidth - innerWidth;
    // A popup would grow with what is too wide for it.
    const byBody = body.scrollWidth - Math.ceil(body.getBoundingClientRect().width);
    if (byPage > 0) parts.push(describe(documentElement, byPage));
    if (byBody > 0) parts.push(describe(body, byBody));
    return parts;
  }, undefined);
}

export interface FocusRound {
  /** What the Tab key stopped at, in order, by role or tag and by name. */
  readonly stops: readonly string[];
  /** Those of them on which the focus is not to be seen. */
  readonly unseen: readonly string[];
}

/** Goes once round with the Tab key. */
export async function goRound(surface: Surface): Promise<FocusRound> {
  await surface.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    Object.assign(window, { reached: new Set<Element>() });
  }, undefined);
  const stops: string[] = [];
  const unseen: string[] = [];
  let times = 0;
  for (;;) {
    await surface.press('Tab');
    const stop = await surface.evaluate(describeFocus, undefined);
    // The way begins where the keyboard was last, and leads once past the end of the page.
    if (stop === 'outside' && times++ === 0) continue;
    if (stop === 'outside' || stop === 'again') return { stops, unseen };
    stops.push(stop.name);
    if (!stop.isOutlined) unseen.push(`${stop.name}: no outline`);
    if (!stop.isInSight) unseen.push(`${stop.name}: out of sight or covered`);
    if (stops.length > MOST_STOPS) throw new Error(`No way round: ${stops.slice(-9).join(', ')}`);
  }
}

/** Runs in the page. */
function describeFocus():
  | { name: string; isOutlined: boolean; isInSight: boolean }
  | 'outside'
  | 'again' {
  const { reached } = window as unknown as { reached: Set<Element> };
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) {
    return 'outside';
  }
  if (reached.has(element)) return 'again';
  reached.add(element);
  const label = 'labels' in element ? (element.labels as NodeListOf<Element> | null)?.[0] : null;
  // A box that is drawn by what stands beside it shows the focus there.
  const shown = [element, element.nextElementSibling, label].filter((one) => one != null);
  const isOutlined = shown.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  });
  const isOnTop = (one: Element, x: number, y: number) => {
    const top = document.elementFromPoint(x, y);
    return top !== null && (one.contains(top) || top.contains(one));
  };
  const isInSight = shown.some((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    // What is larger than the window need not be all in it; a sign may lie upon its corner.
    return (
      isOnTop(one, x + width / 2, y + height / 2) ||
      isOnTop(one, x + Math.min(width / 2, 12), y + Math.min(height / 2, 12))
    );
  });
  const name = element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent;
  return {
    name: `${element.getAttribute('role') ?? element.localName} ${name.trim().slice(0, 40)}`,
    isOutlined,
    isInSight,
  };
}
