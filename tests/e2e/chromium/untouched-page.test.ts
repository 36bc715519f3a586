/** Pages are left alone: what a page's own scripts can see of us is next to nothing, and nothing at all afterwards. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageBody, type PageServer, startPageServer } from '../../support/page-server.ts';
import {
  closed,
  hoverTerm,
  openByClick,
  popoverOn,
  showsNote,
} from '../support/chromium-popover.ts';
import { startSession, startSessionForTest } from '../support/chromium-session.ts';
import {
  openRecognised,
  openTab,
  recognised,
  sendCommand,
  type Tab,
} from '../support/chromium-tab.ts';
import { recordOf, recordPage, viewBefore, viewNow } from '../support/page-recorder.ts';

const ARTICLE = 'http://meipi.localhost/';
/** The element itself is in the page: that it is shown, and that the keyboard goes into it, is no secret. */
const ABOUT_US = /^(beforetoggle|toggle|focusin|focusout) meipi-popover$/;
/** Rules that would hide the popover in any way a style sheet can. */
const HOSTILE = `meipi-popover, html > :not(head, body), [popover], :popover-open {
  display: none !important; visibility: hidden !important; opacity: 0 !important;
  position: static !important; inset: -9999px !important; width: 0 !important; height: 0 !important;
  max-width: 0 !important; max-height: 0 !important; min-width: 0 !important; overflow: hidden !important;
  transform: scale(0) !important; translate: -9999px !important; scale: 0 !important; rotate: 90deg !important;
  clip-path: inset(100%) !important; filter: opacity(0) !important; mask: linear-gradient(transparent, transparent) !important;
  content-visibility: hidden !important; pointer-events: none !important; zoom: 0.01 !important;
  z-index: -1 !important; animation: gone 1s infinite !important; transition: all 9999s !important;
  contain: strict !important; mix-blend-mode: destination-over !important; user-select: none !important;
}
@keyframes gone { from, to { opacity: 0; visibility: hidden; } }
iframe { display: none !important; }`;

let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  const pages: Map<string, PageBody> = samplePages();
  const article = String(pages.get('meipi.localhost/'));
  const plain = article
    .replace(/<style>.*?<\/style>|<link rel="icon"[^>]*>/gs, '')
    .replace(/ style="[^"]*"/g, '');
  const withHeaders = (headers: Record<string, string>) => ({ body: plain, headers });
  pages.set(
    'meipi.localhost/csp',
    withHeaders({ 'content-security-policy': "default-src 'none'" }),
  );
  pages.set(
    'meipi.localhost/trusted-types',
    withHeaders({
      'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
    }),
  );
  pages.set(
    'meipi.localhost/isolated',
    withHeaders({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'permissions-policy': 'fullscreen=()',
    }),
  );
  pages.set(
    'meipi.localhost/hostile',
    article.replace('</style>', () => `</style><style>${HOSTILE}</style>`),
  );
  pages.set(
    'meipi.localhost/inputs',
    article.replace(
      '<article>',
      '<form><input id="own" name="own"><button>发送</button></form><article>',
    ),
  );
  // The plain pages name no icon, so the browser asks for this one.
  pages.set('meipi.localhost/favicon.ico', { body: '', contentType: 'image/x-icon' });
  pages.set('epaper.people.com.cn/', article);
  server = await startPageServer(pages);
  session = await startSession({ pageServer: server });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

/** Opens a recorded page, and gathers what its console says. */
async function openRecorded(url: string): Promise<Tab & { readonly complaints: string[] }> {
  const tab = await openTab(session);
  const complaints: string[] = [];
  tab.page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  tab.page.on('pageerror', (error) => complaints.push(String(error)));
  await recordPage(tab.page);
  await tab.page.goto(url);
  await recognised(session, tab);
  return { ...tab, complaints };
}

/** The popover's element as the page sees it. */
function hostInPage(page: Page) {
  return page.evaluate(() => {
    const [host, ...others] = document.querySelectorAll('meipi-popover');
    if (!host) return undefined;
    return {
      others: others.length,
      parent: host.parentNode?.nodeName,
      children: host.childNodes.length,
      shadowRoot: host.shadowRoot,
      text: host.textContent,
      html: host.outerHTML,
    };
  });
}

describe('the page does not see', () => {
  test('that its terms are marked', async () => {
    const { page, complaints } = await openRecorded(ARTICLE);
    expect(await viewNow(page)).toEqual(await viewBefore(page));
    expect(await recordOf(page)).toEqual({ mutations: [], events: [] });
    expect(complaints).toEqual([]);
  });

  test('more of the popover than one empty element, and afterwards nothing', async () => {
    const { page, complaints } = await openRecorded(ARTICLE);
    await hoverTerm(page, '体教融合');
    const { scroll } = await viewNow(page);
    const before = { ...(await viewBefore(page)), scroll };
    await popoverOn(page, 'tijiao-ronghe');

    const host = await hostInPage(page);
    expect(host).toMatchObject({
      others: 0,
      parent: 'HTML',
      children: 0,
      shadowRoot: null,
      text: '',
    });
    const open = await viewNow(page);
    expect(open.html.replace(host?.html ?? '', '')).toBe(before.html);
    expect({ ...open, html: before.html }).toEqual(before);
    const { mutations, events } = await recordOf(page);
    expect(mutations.filter((one) => !/^attributes MEIPI-POPOVER /.test(one))).toEqual([
      'childList HTML +MEIPI-POPOVER',
    ]);
    expect(events.filter((one) => !ABOUT_US.test(one))).toEqual([]);

    await page.mouse.move(4, 4);
    await closed(page);
    expect(await viewNow(page)).toEqual(before);
    const after = await recordOf(page);
    expect(after.mutations.filter((one) => !/^attributes MEIPI-POPOVER /.test(one))).toEqual([
      'childList HTML -MEIPI-POPOVER',
    ]);
    expect(after.events.filter((one) => !ABOUT_US.test(one))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('what is typed into the note, nor any message', async () => {
    const { page, complaints } = await openRecorded('http://meipi.localhost/inputs');
    const own = page.locator('#own');
    await own.focus();
    await page.keyboard.type('a');
    // The recorder hears what is the page's own.
    expect((await recordOf(page)).events).toEqual([
      'focusin input',
      'keydown a input',
      'keypress a input',
      'beforeinput input',
      'input input',
      'keyup a input',
    ]);
    const popover = await openByClick(page, '零工市场', 'linggong-shichang');
    await popover.field.click();
    await recordOf(page);
    await page.keyboard.type('Where is it? ');
    await page.keyboard.insertText('在哪里？');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await popover.saved();
    await showsNote(popover, 'Where is it? 在哪里？\n');
    expect(await hostInPage(page)).toMatchObject({ children: 0, shadowRoot: null, text: '' });
    const { frames, iframes, resources } = await viewNow(page);
    expect({ frames, iframes, resources }).toEqual({ frames: 0, iframes: 0, resources: [] });
    await page.keyboard.press('Escape');
    await closed(page);
    const { mutations, events } = await recordOf(page);
    expect(mutations.filter((one) => !one.includes('MEIPI-POPOVER'))).toEqual([]);
    expect(events.filter((one) => !ABOUT_US.test(one))).toEqual([]);
    expect(await own.inputValue()).toBe('a');
    expect(complaints).toEqual([]);
  });

  test('the keyboard leave for the page, however often Tab is pressed', async () => {
    const tab = await openRecorded('http://meipi.localhost/inputs');
    const { page } = tab;
    await page.evaluate(() => scrollTo(0, 0));
    await sendCommand(session, tab);
    const { terms } = await recognised(session, tab);
    const { frame } = await popoverOn(page, terms[0]?.conceptId ?? 'none');
    await frame.waitForFunction(() => document.hasFocus());
    await recordOf(page);
    const focused = () =>
      frame.evaluate(() =>
        [...document.querySelectorAll('*')].indexOf(document.activeElement ?? document.body),
      );
    for (const key of ['Tab', 'Shift+Tab']) {
      const seen: number[] = [];
      for (let press = 0; press < 24; press++) {
        await page.keyboard.press(key);
        seen.push(await focused());
        expect(await page.evaluate(() => document.activeElement?.localName)).toBe('meipi-popover');
      }
      // Round and round, the field of the note among the stops.
      const field = await frame.evaluate(() =>
        [...document.querySelectorAll('*')].findIndex((one) => one.localName === 'textarea'),
      );
      expect(seen).toContain(field);
      const round = seen.indexOf(seen[0] ?? -1, 1);
      expect(round).toBeGreaterThan(1);
      expect(seen.slice(round)).toEqual(seen.slice(0, seen.length - round));
    }
    expect((await recordOf(page)).events).toEqual([]);
  });
});

describe('the popover serves', () => {
  test.each([
    ['a page whose policy allows nothing', 'csp'],
    ['a page that demands trusted types', 'trusted-types'],
    ['a page isolated from other origins', 'isolated'],
  ])('%s', async (_, path) => {
    const { page, complaints } = await openRecorded(`http://meipi.localhost/${path}`);
    expect((await viewNow(page)).html).toBe((await viewBefore(page)).html);
    const popover = await openByClick(page, '体教融合', 'tijiao-ronghe');
    await popover.write(`写在${path}`);
    await popover.saved();
    const { events } = await recordOf(page);
    expect(events.filter((one) => !ABOUT_US.test(one))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a page whose style sheet would hide it', async () => {
    const { page } = await openRecorded('http://meipi.localhost/hostile');
    const { frame, field } = await openByClick(page, '体教融合', 'tijiao-ronghe');
    const shown = await page.evaluate(() => {
      const host = document.querySelector('meipi-popover');
      if (!host) return undefined;
      const { left, top, width, height } = host.getBoundingClientRect();
      const { opacity, filter, transform, clipPath } = getComputedStyle(host);
      const visible = host.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      const hit = document.elementFromPoint(left + width / 2, top + height / 2) === host;
      const large = width > 300 && height > 150;
      return { visible, hit, large, opacity, filter, transform, clipPath };
    });
    expect(shown).toEqual({
      visible: true,
      hit: true,
      large: true,
      opacity: '1',
      filter: 'none',
      transform: 'none',
      clipPath: 'none',
    });
    // A click there arrives in the popover.
    await frame.locator('button.basis').click();
    expect(await frame.locator('button.basis').getAttribute('aria-expanded')).toBe('true');
    await field.click();
    await page.keyboard.type('ok');
    await frame.getByRole('status').filter({ hasText: '已保存' }).waitFor();
  });

  test('a listed site on a port of its own', async () => {
    const own = await startSessionForTest({
      pageServer: server,
      args: ['--host-resolver-rules=MAP * 127.0.0.1'],
    });
    const url = `http://epaper.people.com.cn:${server.httpPort}/`;
    const { page } = await openRecognised(own, url);
    const popover = await openByClick(page, '体教融合', 'tijiao-ronghe');
    await popover.write('写在别的端口');
    await popover.saved();
  });
});
