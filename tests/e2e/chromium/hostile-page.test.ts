/** Pages that mean ill, or only mean well too often: what they must not get, and what must survive them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { openByClick, showsNote } from '../support/chromium-popover.ts';
import { startSession } from '../support/chromium-session.ts';
import { openRecognised, openTab, recognised } from '../support/chromium-tab.ts';

/** Makes our element its own, and looks into it by the back door that custom elements have. */
const TAKEOVER = `<script>
  customElements.define('meipi-popover', class extends HTMLElement {
    constructor() { super(); this.back = this.attachInternals(); }
  });
  window.loot = () => {
    const host = document.querySelector('meipi-popover');
    const root = host?.back?.shadowRoot;
    const found = root ? [...root.querySelectorAll('*')] : [];
    const deeper = found.map((one) => one.shadowRoot).filter(Boolean);
    return { defined: Boolean(host?.back), frames: found.filter((one) => one.matches('iframe')).length, deeper: deeper.length, html: root?.innerHTML ?? '' };
  };
</script>`;

let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  const pages = samplePages();
  const article = String(pages.get('meipi.localhost/'));
  pages.set(
    'meipi.localhost/takeover',
    article.replace('</head>', () => `${TAKEOVER}</head>`),
  );
  pages.set('meipi.localhost/hidden', article.replace('<article', '<article hidden'));
  server = await startPageServer(pages);
  session = await startSession({ pageServer: server });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

test('a page that defines our element gets neither frame nor nonce', async () => {
  const { page } = await openRecognised(session, 'http://meipi.localhost/takeover');
  const popover = await openByClick(page, '体教融合', 'tijiao-ronghe');
  const loot = await page.evaluate(() =>
    (window as unknown as { loot(): Record<string, unknown> }).loot(),
  );
  // The back door does open: what stands behind it is an empty box.
  expect(loot).toMatchObject({ defined: true, frames: 0, deeper: 0 });
  expect(loot['html']).not.toContain('chrome-extension');
  await popover.write('照样记得住');
  await popover.saved();
});

test('whoever is typing goes on when the page sets its text anew', async () => {
  const { page } = await openRecognised(session, 'http://meipi.localhost/');
  const popover = await openByClick(page, '零工市场', 'linggong-shichang');
  await popover.field.click();
  await page.keyboard.type('before');
  await page.evaluate(() => {
    (window as unknown as { heard: string[] }).heard = [];
    window.addEventListener(
      'keydown',
      (event) => (window as unknown as { heard: string[] }).heard.push(event.key),
      true,
    );
    const article = document.querySelector('article');
    if (article) article.innerHTML = String(article.innerHTML);
  });
  // Until the reader has looked at the new text.
  await page.waitForFunction(() =>
    [...(CSS.highlights.get('meipi-term') ?? [])].every((range) => !range.collapsed),
  );
  await page.keyboard.type(' and after');
  await popover.saved();
  await showsNote(popover, 'before and after');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
});

test('an article that is shown later is marked then', async () => {
  const tab = await openTab(session);
  await tab.page.goto('http://meipi.localhost/hidden');
  await tab.page.waitForLoadState('load');
  expect(await tab.page.evaluate(() => CSS.highlights.has('meipi-term'))).toBe(false);
  await tab.page.evaluate(() => document.querySelector('article')?.removeAttribute('hidden'));
  await recognised(session, tab);
});
