/** The welcome page, on which three things are learnt by doing them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { attachToView } from '../support/chromium-own-view.ts';
import { openByClick } from '../support/chromium-popover.ts';
import { startSession } from '../support/chromium-session.ts';
import { writeNote } from '../support/chromium-store.ts';
import { label } from '../support/labels.ts';
import { placeShown } from '../support/place-shown.ts';
import { until } from '../support/until.ts';

let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  server = await startPageServer(samplePages());
  session = await startSession({ pageServer: server });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

async function openWelcome(): Promise<Page> {
  const page = await session.newPage(`${session.extensionOrigin}/welcome.html`);
  await page.waitForFunction(() => (CSS.highlights.get('meipi-term')?.size ?? 0) > 30);
  return page;
}

const ticked = (page: Page) => page.locator('.steps li.done h2').allTextContents();

test('each of the three things is ticked off and said when the reader has done it', async () => {
  const page = await openWelcome();
  expect(await ticked(page)).toEqual([]);
  const said = page.locator('.steps-done');

  const popover = await openByClick(page, '社区食堂', 'shequ-shitang');
  await until('the first is ticked off', async () => (await ticked(page)).length === 1);
  expect(await said.textContent()).toMatch(/做到了|Done/);

  await popover.write('八块钱一餐，谁来补贴？');
  await popover.saved();
  await until('the second is ticked off', async () => (await ticked(page)).length === 2);

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: label('popup_open_side_panel') }).click();
  const panel = await attachToView(session, '/sidepanel.html');
  await panel.click('.term-name', /^零工市场/);
  await placeShown(page, /零工市场/);
  await until('all three are ticked off', async () => (await ticked(page)).length === 3);
  expect(await said.textContent()).toMatch(/三样都会了|all three/);
  await page.close();
});

test('a note that is written elsewhere ticks nothing off', async () => {
  const page = await openWelcome();
  const own = await session.newPage(`${session.extensionOrigin}/notebook.html`);
  await own.bringToFront();
  await writeNote(own, 'linggong-shichang', '早餐车几点开？');
  await own.close();
  await page.bringToFront();
  await openByClick(page, '零工市场', 'linggong-shichang');
  await until('the first is ticked off', async () => (await ticked(page)).length > 0);
  expect(await ticked(page)).toEqual([expect.stringMatching(/悬停或点按|Hover/)]);
  await page.close();
});

test('what is stored is linked to where it can be seen', async () => {
  const page = await openWelcome();
  const links = await page
    .locator('.where a')
    .evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).hash));
  expect(links).toEqual(['#notes', '#articles', '#glossary', '#settings']);
  await page.close();
});
