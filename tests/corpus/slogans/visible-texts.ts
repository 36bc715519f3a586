/** What a reader sees of pages, as the extension reads it: lib/page's own code in Chromium, without the extension. */
import { chromium } from 'playwright-core';
import { findChromium } from '../../../tools/browsers.mjs';
import { type PageFunctions, pageFunctions } from '../../e2e/support/page-functions.ts';

export interface PageSource {
  readonly name: string;
  readonly url: string;
  html(): string;
}

/** Texts by the pages' names. Scripts of the pages do not run and nothing else is loaded, so a page always reads the same. */
export async function visibleTexts(pages: readonly PageSource[]): Promise<Map<string, string>> {
  const found = findChromium();
  if (!found) throw new Error('No Chromium on this machine: `npm test` says how to get one.');
  const functions = await pageFunctions();
  const browser = await chromium.launch({
    executablePath: found.path,
    // Chromium's sandbox refuses to work for root.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
    const byUrl = new Map(pages.map((page) => [page.url, page]));
    await context.route('**/*', (route) => {
      const source = byUrl.get(route.request().url());
      if (!source || !route.request().isNavigationRequest()) return route.abort();
      return route.fulfill({
        body: source.html(),
        contentType: 'text/html; charset=utf-8',
        headers: { 'content-security-policy': "script-src 'none'" },
      });
    });
    const texts = new Map<string, string>();
    for (const { name, url } of pages) {
      const page = await context.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await page.evaluate(functions);
      const text = await page.evaluate(() => {
        const { meipi } = globalThis as unknown as { meipi: PageFunctions };
        return meipi.readVisibleText(document.body).text;
      });
      texts.set(name, text);
      await page.close();
    }
    return texts;
  } finally {
    await browser.close();
  }
}
