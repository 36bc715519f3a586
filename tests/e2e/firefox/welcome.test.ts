/** The welcome page in Firefox: three things are learnt on it by doing them. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { browser as Api } from '../../../lib/platform/browser.ts';
import { samplePages } from '../../../tools/sample-site.mjs';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { until } from '../support/until.ts';
import { errorsSince } from './support/errors.ts';
import { closeSidebar, openSidebar } from './support/own-views.ts';
import { KEY } from './support/page-tab.ts';
import { type Session, startSession } from './support/session.ts';

/** In the extension's pages, where the functions given to `call` run. */
declare const browser: typeof Api;

let server: PageServer;
let session: Session;

beforeAll(async () => {
  server = await startPageServer(samplePages());
  session = await startSession({ pageServer: server });
});

afterEach(async () => {
  await closeSidebar(session);
  expect(await errorsSince(session)).toEqual([]);
});

afterAll(async () => {
  await session?.firefox.close();
  await server?.close();
});

async function untilTicked(count: number): Promise<void> {
  await until(`${count} things are ticked off`, async () => {
    const ticks = await session.firefox.marionette.call(
      () => document.querySelectorAll('.steps li.done .tick').length,
    );
    return ticks === count;
  });
}

test('each of the three things is ticked off when the reader has done it', async () => {
  const { page, firefox } = session;
  await page.openMarked(`${firefox.extensionOrigin}/welcome.html`);
  await untilTicked(0);

  const popover = await page.openByClick('社区食堂', 'shequ-shitang');
  await untilTicked(1);

  await popover.clickNote();
  await page.type(...'谁来补贴');
  await popover.saved();
  await untilTicked(2);

  await page.type(KEY.escape);
  await page.untilClosed();
  await firefox.marionette.click(await firefox.marionette.findElement('.steps button'));
  await until('the sidebar is open', () =>
    session.extension.call(() => browser.extension.getViews({ type: 'sidebar' }).length > 0),
  );
  const sidebar = await openSidebar(session);
  await sidebar.click('.term-name', /^零工市场/);
  await until('the place is set off', async () =>
    (await page.highlights()).includes('meipi-place'),
  );
  await untilTicked(3);
});
