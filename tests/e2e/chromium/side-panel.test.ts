/** The side panel, opened from the popup, beside whatever page is in front. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import type { OwnView } from '../support/chromium-own-view.ts';
import { popoverOn } from '../support/chromium-popover.ts';
import { openSidePanel } from '../support/chromium-popup.ts';
import { startSession } from '../support/chromium-session.ts';
import { markedTexts, openRecognised, openTab, recognised } from '../support/chromium-tab.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';
const EXCERPT = 'http://reprint.meipi.localhost/news/1';
const EDITED = 'http://meipi.localhost/edited';
const OTHER = 'http://meipi.localhost/other';
const UNLISTED = 'http://blog.example/copy';
const TITLE = '织密民生网 暖透万家心';

let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  const pages = samplePages();
  const article = pages.get('meipi.localhost/') ?? '';
  pages.set('meipi.localhost/edited', article.replace('选派120名', '选派130名'));
  pages.set('blog.example/copy', article);
  server = await startPageServer(pages);
  session = await startSession({ pageServer: server });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

async function shows(panel: OwnView, selector: string, text: RegExp): Promise<void> {
  await until(`${selector} in the panel shows ${text}`, async () =>
    (await panel.texts(selector)).some((one) => text.test(one)),
  );
}

test('shows the report, all its paragraphs and terms, and leads to each', async () => {
  const tab = await openRecognised(session, EDITED);
  const { report, terms } = await recognised(session, tab);
  const panel = await openSidePanel(session, tab);
  expect(await panel.texts('section.report h2')).toEqual([TITLE]);
  expect(await panel.texts('.term-name [lang=zh-CN]')).toEqual(terms.map((term) => term.label));
  const altered = (report?.differences.figures[0]?.paragraph ?? -1) + 1;
  const items = await panel.texts('ol.paragraphs li');
  expect(items).toHaveLength(3);
  expect(items[0]).toContain(`1–${altered - 1}`);
  expect(items[2]).toContain(`${altered + 1}–${report?.paragraphs.length}`);

  await panel.click('.figures button', /130.*120/);
  await until('the figure is set off in the page', () =>
    tab.page.evaluate(() => [...(CSS.highlights.get('meipi-place') ?? [])].join() === '130'),
  );
  await panel.click('.term-toggle', /体教融合/);
  await panel.click('.term-explanation > button', label('panel_write_note'));
  await popoverOn(tab.page, 'tijiao-ronghe');
  expect(await panel.isOpen()).toBe(true);
});

test('follows the tab in front, and what happens in it', async () => {
  const whole = await openRecognised(session, ARTICLE);
  const panel = await openSidePanel(session, whole);
  await shows(panel, '.differences-line', label('differences_none'));
  const excerpt = await openRecognised(session, EXCERPT);
  await shows(panel, '.coverage', /6\d%/);
  await whole.page.bringToFront();
  await shows(panel, '.coverage', /100%/);
  await whole.page.goto(OTHER);
  await shows(panel, '.notice h2', label('popup_no_report'));
  await shows(panel, 'p.unseen[role=status]', label('popup_no_report'));
  await excerpt.page.bringToFront();
  await shows(panel, 'section.report h2', new RegExp(TITLE));
});

test('says nothing of a page that was not read', async () => {
  const tab = await openTab(session, UNLISTED);
  const panel = await openSidePanel(session, tab);
  await shows(panel, '.notice h2', label('panel_unread'));
  expect(await markedTexts(tab)).toEqual([]);
});

test('takes corrections', async () => {
  const tab = await openRecognised(session, EXCERPT);
  const panel = await openSidePanel(session, tab);
  await panel.click('.corrections button', label('correction_refuse'));
  await shows(panel, '.notice h2', label('popup_refused'));
  expect(await markedTexts(tab)).toEqual([]);
  await panel.click('.corrections button', /恢复|Undo/);
  await shows(panel, 'section.report h2', new RegExp(TITLE));
  expect((await markedTexts(tab)).length).toBeGreaterThan(10);
});
