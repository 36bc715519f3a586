/** Settings in the notebook, and what follows from them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings.ts';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { openPart } from '../support/chromium-glossary.ts';
import { closed, hostsOf, hoverTerm, openByClick, popoverOn } from '../support/chromium-popover.ts';
import { startSession } from '../support/chromium-session.ts';
import { send } from '../support/chromium-store.ts';
import { openRecognised, recognised } from '../support/chromium-tab.ts';
import { label } from '../support/labels.ts';

const ARTICLE = 'http://meipi.localhost/';

let server: PageServer;
let session: ChromiumSession;
/** One of the extension's own pages, for looking behind the scenes. */
let helm: Page;

beforeAll(async () => {
  server = await startPageServer(samplePages());
  session = await startSession({ pageServer: server });
  helm = await session.newPage(`${session.extensionOrigin}/welcome.html`);
});

beforeEach(() => send(helm, { type: 'settings/put', body: DEFAULT_SETTINGS }));

afterAll(async () => {
  await session?.close();
  await server?.close();
});

async function choose(settings: Page, key: Parameters<typeof label>[0]): Promise<void> {
  await settings.bringToFront();
  await settings.getByRole('radio', { name: label(key) }).check();
  await settings
    .getByRole('status')
    .filter({ hasText: label('settings_saved') })
    .waitFor();
}

const stored = async () =>
  (await send(helm, { type: 'settings/get', body: {} })) as { value: typeof DEFAULT_SETTINGS };

test('are shown as they are, and each is a group with a name', async () => {
  await send(helm, { type: 'settings/put', body: { density: 'first', delay: 1000 } });
  const settings = await openPart(session, '#settings');
  await settings.getByRole('radio').first().waitFor();
  const checked = settings.getByRole('radio', { checked: true });
  expect(await checked.count()).toBe(5);
  for (const key of ['density_first', 'settings_delay_long', 'settings_theme_page'] as const) {
    expect(await settings.getByRole('radio', { name: label(key) }).isChecked()).toBe(true);
  }
  const groups = settings.getByRole('group');
  expect(await groups.count()).toBe(5);
  await groups
    .filter({ has: settings.locator('legend', { hasText: label('settings_theme') }) })
    .waitFor();
});

test('are chosen by keyboard', async () => {
  const settings = await openPart(session, '#settings');
  await settings.getByRole('radio', { name: label('settings_theme_page') }).focus();
  await settings.keyboard.press('ArrowRight');
  await settings
    .getByRole('status')
    .filter({ hasText: label('settings_saved') })
    .waitFor();
  expect((await stored()).value.theme).toBe('light');
});

test('by click only: resting on a mark opens nothing, a click does', async () => {
  const tab = await openRecognised(session, ARTICLE);
  const { page } = tab;
  const settings = await openPart(session, '#settings');
  await hoverTerm(page, '零工市场');
  await popoverOn(page, 'linggong-shichang');
  await page.keyboard.press('Escape');
  await closed(page);

  await choose(settings, 'settings_delay_click');
  await page.reload();
  await recognised(session, tab);
  await hoverTerm(page, '直播带岗');
  // Twice as long as it would take by the usual setting, by the page's own clock.
  await page.evaluate(
    (pause) => new Promise((resolve) => setTimeout(resolve, pause)),
    2 * (DEFAULT_SETTINGS.delay ?? 0),
  );
  expect(await hostsOf(page)).toBe(0);
  await openByClick(page, '社区食堂', 'shequ-shitang');
});

test('text size: the settings themselves follow at once, the popover when it opens', async () => {
  const { page } = await openRecognised(session, ARTICLE);
  const settings = await openPart(session, '#settings');
  await choose(settings, 'settings_text_largest');
  const sizeOf = (of: Pick<Page, 'evaluate'>) =>
    of.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  expect(await sizeOf(settings)).toBeCloseTo(21.33, 1);
  await page.bringToFront();
  const popover = await openByClick(page, '社区食堂', 'shequ-shitang');
  expect(
    await popover.frame.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    ),
  ).toBeCloseTo(21.33, 1);
});

test('always dark: the popover is, on a light page', async () => {
  const { page } = await openRecognised(session, ARTICLE);
  const settings = await openPart(session, '#settings');
  const paper = async () => {
    await page.bringToFront();
    const { frame } = await openByClick(page, '社区食堂', 'shequ-shitang');
    const colour = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.keyboard.press('Escape');
    await closed(page);
    return colour;
  };
  const light = await paper();
  await choose(settings, 'settings_theme_dark');
  expect(await paper()).not.toBe(light);
});
