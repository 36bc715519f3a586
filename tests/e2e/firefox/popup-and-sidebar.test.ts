/** Popup and sidebar where Firefox shows them. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { browser as Api } from '../../../lib/platform/browser.ts';
import { samplePages } from '../../../tools/sample-site.mjs';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { concept } from '../support/glossary.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';
import { errorsSince } from './support/errors.ts';
import { closeSidebar, type OwnView, openPopup, openSidebar } from './support/own-views.ts';
import { type Session, startSession } from './support/session.ts';

/** In the extension's pages, where the functions given to `call` run. */
declare const browser: typeof Api;

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

test('the sidebar lists the terms, leads to their places and shows notes as they are written', async () => {
  await session.page.openMarked(ARTICLE);
  const sidebar = await openSidebar(session);
  const all = (await sidebar.texts('.term')).length;
  expect(all).toBeGreaterThan(20);
  for (const which of ['1/3', '2/3']) {
    await sidebar.click('.term-name', /^日间照料中心/);
    await shows(sidebar, '.place-steps .term-count', new RegExp(`^${which}$`));
    await until('the place is set off', async () =>
      (await session.page.highlights()).includes('meipi-place'),
    );
  }
  await sidebar.click('.term-toggle', /社区食堂/);
  const { definition } = concept('shequ-shitang');
  expect((await sidebar.texts('.term-explanation'))[0]).toContain(definition.zh);

  await sidebar.click('.filter-chip:nth-of-type(3) input', /^/);
  await until('fewer terms are listed', () =>
    session.extension.call(() => {
      const [view] = browser.extension.getViews({ type: 'sidebar' });
      return (view?.document.querySelectorAll('.term').length ?? 99) < 5;
    }),
  );
  await sidebar.click('.filter-chip:nth-of-type(1) input', /^/);
  await until('all are listed again', async () => (await sidebar.texts('.term')).length === all);
  await session.extension.call((body) => browser.runtime.sendMessage({ type: 'note/put', body }), {
    opId: crypto.randomUUID(),
    editorId: crypto.randomUUID().replaceAll('-', ''),
    noteId: crypto.randomUUID(),
    baseRevision: 0,
    text: '八块钱一餐，谁来补贴？',
    target: { type: 'concept', conceptId: 'shequ-shitang', label: '社区食堂' },
  });
  await shows(sidebar, '.term-note-text', /谁来补贴/);
});
