/** The popover's own keys and buttons while other pages of ours are open, and while the article is long. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { openByClick, popoverOn } from '../support/chromium-popover.ts';
import { startSession } from '../support/chromium-session.ts';
import { openRecognised, openTab, recognised, sendCommand } from '../support/chromium-tab.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';

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

test('the next place is shown while the welcome page, a reader too, is open', async () => {
  await openTab(session, `${session.extensionOrigin}/welcome.html`);
  const tab = await openRecognised(session, ARTICLE);
  const { frame } = await openByClick(tab.page, '零工市场', 'linggong-shichang');
  const line = frame.locator('.place');
  const before = await line.textContent();
  await frame.getByRole('button', { name: label('place_next') }).click();
  await until('the next place is told', async () => (await line.textContent()) !== before);
});

test('keys that scroll move the card, and never the article', async () => {
  const tab = await openRecognised(session, ARTICLE);
  const { page } = tab;
  await page.evaluate(() => scrollTo(0, 0));
  const { terms } = await recognised(session, tab);
  await sendCommand(session, tab, 'next-term');
  const { frame } = await popoverOn(page, terms[0]?.conceptId ?? '');
  await frame.waitForFunction(() => document.hasFocus());
  const before = await page.evaluate(() => scrollY);
  const scrolled = () =>
    frame.evaluate(() => document.querySelector('.card-body')?.scrollTop ?? -1);
  for (const key of ['PageDown', 'End', 'PageDown', 'ArrowDown', 'Space']) {
    await page.keyboard.press(key);
  }
  await until('the card is at its end', () =>
    frame.evaluate(() => {
      const body = document.querySelector('.card-body');
      return body !== null && body.scrollTop + body.clientHeight >= body.scrollHeight - 1;
    }),
  );
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.keyboard.press('Home');
  await until('the card is at its beginning', async () => (await scrolled()) === 0);
  expect(await page.evaluate(() => scrollY)).toBe(before);
});
