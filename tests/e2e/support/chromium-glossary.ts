/** What a reader does in the notebook's glossary, and what the popover then says. */
import type { Frame, Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { GlossaryOverview } from '../../../lib/core/glossary/glossary-view.ts';
import type { ChromiumSession } from '../../support/chromium.ts';
import { popoverFrames } from './chromium-popover.ts';
import { send } from './chromium-store.ts';
import { label } from './labels.ts';
import { until } from './until.ts';

/** A part of the notebook in a tab of its own, until the test has ended. */
export async function openPart(session: ChromiumSession, hash: string): Promise<Page> {
  const notebook = await session.newPage(`${session.extensionOrigin}/notebook.html${hash}`);
  // What is typed and not saved would hold it back.
  onTestFinished(() => notebook.close({ runBeforeUnload: false }));
  return notebook;
}

export async function overview(extensionPage: Page): Promise<GlossaryOverview> {
  const reply = await send(extensionPage, { type: 'glossary/overview', body: {} });
  return (reply as { value: GlossaryOverview }).value;
}

/** As it was when Meipi was installed. */
export async function undoAll(extensionPage: Page): Promise<void> {
  while ((await overview(extensionPage)).lastChange) {
    await send(extensionPage, { type: 'glossary/undo', body: {} });
  }
}

/** Goes to one of the glossary's parts. */
export async function showView(
  notebook: Page,
  key: 'glossary_entries' | 'glossary_packs' | 'glossary_hidden' | 'glossary_clashes',
): Promise<void> {
  await notebook.locator('.view-switch span').getByText(label(key)).click();
}

/** The entry of that name in the list. */
export function entry(notebook: Page, name: string): Locator {
  const heading = notebook.locator('.entry-name', { hasText: new RegExp(`^${escaped(name)}$`) });
  return notebook.locator('article.entry').filter({ has: heading });
}

/** Opens it to its explanation, having looked for it. */
export async function openEntry(notebook: Page, name: string): Promise<Locator> {
  await notebook.getByRole('searchbox').fill(name);
  const found = entry(notebook, name);
  await found.getByRole('button', { expanded: false }).click();
  await found.locator('.definition').waitFor();
  return found;
}

/** The page's popover, once it explains something of that name. */
export function explains(page: Page, name: string): Promise<Frame> {
  return until(`a popover on ${name}`, async () => {
    for (const frame of popoverFrames(page)) {
      if ((await frame.locator('h1').textContent({ timeout: 1000 })) === name) return frame;
    }
    return undefined;
  });
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
