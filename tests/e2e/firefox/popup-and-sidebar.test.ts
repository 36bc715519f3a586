/** Popup and sidebar where Firefox shows them. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';
import { errorsSince } from './support/errors.ts';
import { closeSidebar, type OwnView, openPopup, openSidebar } from './support/own-views.ts';
import { type Session, startSession } from './support/session.ts';

const ARTICLE = 'http://meipi.localhost/';
const EDITED = 'http://meipi.localhost/edited';
const UNLISTED = 'http://blog.example/copy';
const TITLE = '织密民生网 暖透万家心';

let server: PageServer;
let session: Session;

beforeAll(async () => {
  const pages = samplePages();
  const article = pages.get('meipi.localhost/') ?? '';
  pages.set('meipi.localhost/edited', article.replace('选派120名', '选派130名'));
  pages.set('blog.example/copy', pages.get('meipi.localhost/other') ?? '');
  server = await startPageServer(pages);
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

async function shows(view: OwnView, selector: string, text: RegExp): Promise<void> {
  await until(`${selector} shows ${text}`, async () =>
    (await view.texts(selector)).some((one) => text.test(one)),
  );
}

test('the popup explains a page of an unlisted site', async () => {
  await session.page.open(UNLISTED);
  const popup = await openPopup(session);
  expect(await popup.texts('.host')).toEqual(['blog.example']);
  await popup.click('main button', label('page_explain'));
  await shows(popup, 'h2.explained', label('popup_explained'));
  expect((await session.page.marks()).length).toBeGreaterThan(2);
});

test('the sidebar follows the page, and tells what differs on it', async () => {
  await session.page.openMarked(ARTICLE);
  const sidebar = await openSidebar(session);
  await shows(sidebar, 'section.report h2', new RegExp(TITLE));
  await shows(sidebar, '.differences-line', label('differences_none'));
  await session.page.openMarked(EDITED);
  await shows(sidebar, '.figures li', /130.*120/);
  await session.page.open(UNLISTED);
  await shows(sidebar, '.notice h2', label('panel_unread'));
});
