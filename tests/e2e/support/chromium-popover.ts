/** What a reader does with marks and popovers. */
import type { Frame, Locator, Page } from 'playwright-core';
import { concept, headingOf } from './glossary.ts';
import { until } from './until.ts';

export interface Popover {
  readonly frame: Frame;
  /** Where the note is written. */
  readonly field: Locator;
  readonly status: Locator;
  /** Writes the note anew. Afterwards the interface no longer says that an earlier text is saved. */
  write(text: string): Promise<void>;
  /** Waits until the interface says that the note is saved. */
  saved(): Promise<void>;
}

/**
 * The middle of a marked term, after scrolling to it, the page in front: one behind is not painted.
 * @param text as the page writes it, in half width, without blanks and quotes; or a pattern for that
 */
export async function pointOf(
  page: Page,
  text: string | RegExp,
): Promise<{ x: number; y: number }> {
  await page.bringToFront();
  const wanted = typeof text === 'string' ? { text } : { source: text.source };
  const point = await page.evaluate((what) => {
    const fits = (term: string) =>
      'text' in what ? term === what.text : new RegExp(what.source).test(term);
    const plain = (range: Range) =>
      range
        .toString()
        .normalize('NFKC')
        .replace(/[\s\u200b-\u200f\u2028\u2060\ufeff“”‘’"'「」『』]/g, '');
    const marks = [...(CSS.highlights.get('meipi-term') ?? [])] as Range[];
    for (const mark of marks.filter((range) => fits(plain(range)))) {
      const element = mark.startContainer.parentElement;
      if (!element || element.closest('a[href], button, summary, label')) continue;
      // Into sight in whatever scrolls, then to the middle: the element may be far longer than the term.
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const top = mark.getBoundingClientRect().top - window.innerHeight / 2;
      window.scrollBy({ top, behavior: 'instant' });
      const [box] = mark.getClientRects();
      if (!box) continue;
      const { x, y } = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      // Neither beyond the window nor under something that floats.
      if (mark.intersectsNode(document.elementFromPoint(x, y) ?? document.head)) return { x, y };
    }
    return `marked are only ${marks.map(plain).join(' ')}`;
  }, wanted);
  if (typeof point === 'string') throw new Error(`“${text}” cannot be pointed at: ${point}`);
  return point;
}

export async function clickTerm(page: Page, text: string | RegExp): Promise<void> {
  const { x, y } = await pointOf(page, text);
  await page.mouse.click(x, y);
}

/** Comes from the side, as a hand does, and rests on the term. */
export async function hoverTerm(page: Page, text: string | RegExp): Promise<void> {
  const { x, y } = await pointOf(page, text);
  await page.mouse.move(x, y, { steps: 4 });
}

/** The popover that explains a concept, once it is to be seen. */
export async function popoverOn(page: Page, conceptId: string): Promise<Popover> {
  const heading = headingOf(concept(conceptId));
  const frame = await until(`a popover on ${heading}`, async () => {
    for (const one of popoverFrames(page)) {
      const shown = await one.evaluate(() => document.querySelector('h1')?.textContent);
      if (shown === heading && (await isShown(page)) && (await one.evaluate(hearsClicks)))
        return one;
    }
    return undefined;
  });
  const field = frame.getByRole('textbox', { name: /我的笔记/ });
  const status = frame.getByRole('status');
  return {
    frame,
    field,
    status,
    write: (text) => field.fill(text),
    saved: () => status.filter({ hasText: '已保存' }).waitFor(),
  };
}

export async function openByClick(
  page: Page,
  text: string | RegExp,
  conceptId: string,
): Promise<Popover> {
  await clickTerm(page, text);
  return await popoverOn(page, conceptId);
}

/** It hears no click for a moment after it has appeared. */
function hearsClicks(): boolean {
  return getComputedStyle(document.body).pointerEvents !== 'none';
}

/** It is not to be seen until it has found its place. */
function isShown(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const host = document.querySelector('meipi-popover');
    if (!host) return false;
    const { visibility, opacity } = getComputedStyle(host);
    return visibility === 'visible' && opacity === '1';
  });
}

export function popoverFrames(page: Page): Frame[] {
  return page
    .frames()
    .filter((frame) => /^chrome-extension:.*\/popover(-anywhere)?\.html/.test(frame.url()));
}

export function hostsOf(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('meipi-popover').length);
}

/** Waits until the popover is gone, its frame included. */
export async function closed(page: Page): Promise<void> {
  await until(
    'the popover closes',
    async () => (await hostsOf(page)) === 0 && popoverFrames(page).length === 0,
  );
}

/** The text in the note's field, once it is the expected one. */
export async function showsNote({ field }: Popover, text: string): Promise<void> {
  let last = '';
  await until(`the note reads ${text.slice(0, 80)}`, async () => {
    last = await field.inputValue();
    return last === text;
  }).catch((error: unknown) => {
    throw new Error(`The note reads: ${last.slice(0, 200)}`, { cause: error });
  });
}
