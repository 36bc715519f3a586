/** Photographs the popover of every entry, as the built extension shows it, and lays the pictures out in one page. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Concept, preferredTerm } from '../../lib/core/glossary/concept.ts';
import { ROOT } from '../../tools/bootstrap.mjs';
import { builtInPack } from '../../tools/built-in-pack.ts';
import { launchChromium } from '../support/chromium.ts';
import { startPageServer } from '../support/page-server.ts';
import { showCard } from '../support/popover-card.ts';
import { galleryPage, type Picture } from './gallery-page.ts';
import { LOOKS, type Look } from './looks.ts';

const FOLDER = join(ROOT, '.output', 'gallery');
/** CSS pixels; more than the longest card wants to have. */
const TALLEST = 3000;

/**
 * @param only entries with this in their id
 * @param built the unpacked extension; the project's own build unless given
 * @returns the page's path
 */
export async function makeGallery(only: string, built: string | undefined): Promise<string> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const concepts = builtInPack().concepts.filter(({ id }) => id.includes(only));
  const pictures: Picture[] = [];
  for (const lang of ['zh-CN', 'en-US'] as const) {
    const looks = LOOKS.filter((look) => look.lang === lang);
    pictures.push(...(await photograph(concepts, lang, looks, built)));
  }
  const path = join(FOLDER, 'index.html');
  writeFileSync(path, galleryPage(concepts, pictures));
  return path;
}

async function photograph(
  concepts: readonly Concept[],
  lang: Look['lang'],
  looks: readonly Look[],
  built: string | undefined,
): Promise<Picture[]> {
  const pageServer = await startPageServer(() => undefined);
  const session = await launchChromium({
    pageServer,
    lang,
    ...(built === undefined ? {} : { extensionPath: built }),
  });
  try {
    const pictures: Picture[] = [];
    const page = await session.newPage(`${session.extensionOrigin}/notebook.html`);
    for (const look of looks) {
      await page.setViewportSize({ width: look.width + 32, height: TALLEST });
      for (const concept of concepts) {
        const file = `${concept.id}-${look.name}.png`;
        const height = await show(page, concept, look);
        await page.locator('iframe').screenshot({ path: join(FOLDER, file) });
        pictures.push({ concept: concept.id, look: look.name, width: look.width, height, file });
      }
    }
    return pictures;
  } finally {
    await session.close();
    await pageServer.close();
  }
}

/** @returns the height in CSS pixels that the card would like to have */
async function show(page: Page, concept: Concept, { isDark, width }: Look): Promise<number> {
  const frame = await showCard(page, {
    ...{ conceptId: concept.id, match: preferredTerm(concept) },
    ...{ isDark, width, height: TALLEST },
    // As on the page of the report that it is about, if it is about one.
    ...(concept.reports?.[0] === undefined ? {} : { reportId: concept.reports[0] }),
  });
  const height = await frame.evaluate(() => {
    const parts = [...(document.querySelector('.card')?.children ?? [])];
    return Math.ceil(parts.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0));
  });
  await page.locator('iframe').evaluate((element: HTMLElement, wanted) => {
    element.style.height = `${wanted}px`;
  }, height);
  return height;
}
