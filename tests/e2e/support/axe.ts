/** axe-core's rules (WCAG 2.2 A and AA, and its best practices) over pages, frames and views of the extension. */
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import type { OwnView } from './chromium-own-view.ts';

/** In the page, once axe's script has run there. */
declare const window: Window & { readonly axe: typeof axe };

/** Rules broken, each with the elements that break it: an empty list is what is wanted. */
export async function violationsIn(where: Page | Frame | OwnView): Promise<string[]> {
  if ('runScript' in where) {
    await where.runScript(axe.source);
    return await where.evaluate(findViolations, undefined);
  }
  await where.evaluate(axe.source);
  return await where.evaluate(findViolations);
}

/** Uses nothing from outside itself: it runs in the page. */
async function findViolations(): Promise<string[]> {
  const { violations } = await window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Held against what is covered by chance of scrolling; audit.ts asks for more.
    rules: { 'target-size': { enabled: false } },
    // Frames are looked at by themselves.
    iframes: false,
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
