/** The popup on pages without a known report: their terms explained, the article remembered, the site allowed; and how much is marked. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { agreeBeforehand } from '../support/allow-site.ts';
import { openPopup } from '../support/chromium-popup.ts';
import { startSession } from '../support/chromium-session.ts';
import {
  markedTexts,
  openRecognised,
  openTab,
  read,
  readerState,
  recognised,
  type Tab,
} from '../support/chromium-tab.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';

/** In the extension's worker, where the functions given to `evaluate` run. */
declare const chrome: typeof Browser;

const ARTICLE = 'http://meipi.localhost/';
const ESSAY = 'http://blog.example/essay';
const LIST = 'http://blog.example/';
const NEWS = 'http://meipi.localhost/other';
const REPRINT = 'http://news.meipi.localhost/copy';
const DAILY = 'http://daily.example/essay';

let server: PageServer;
let session: ChromiumSession;

/** Terms above and below the article too: in the list of columns, in a comment. */
function essayPage(article: string): string {
  const columns = ['一老一小', '医改', '零工市场'].map(
    (name) => `<li><a href="/c">${name}</a></li>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>老院子</title>
    <nav><ul>${columns.join('')}</ul></nav><article>${article}</article>
    <section class="comments" id="comments"><p>我们这里也有零工市场</p></section></html>`;
}

beforeAll(async () => {
  const pages = samplePages();
  const news = pages.get('meipi.localhost/other') ?? '';
  const paragraphs = (news.match(/<p>.*?<\/p>/gs) ?? []).filter((one) => one.length > 80).join('');
  pages.set('blog.example/essay', essayPage(paragraphs));
  pages.set('daily.example/essay', essayPage(paragraphs));
  pages.set('blog.example/', essayPage('').replace('<article></article>', ''));
  pages.set('news.meipi.localhost/copy', `<!doctype html><meta charset="utf-8">${paragraphs}`);
  server = await startPageServer(pages);
  session = await startSession({ pageServer: server });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

/** How many marks stand in the article, and how many elsewhere. */
function marksOf({ page }: Tab): Promise<{ inside: number; outside: number }> {
  return page.evaluate(() => {
    const marks = [...(CSS.highlights.get('meipi-term') ?? [])] as Range[];
    const isInside = (mark: Range) => mark.startContainer.parentElement?.closest('article') != null;
    const inside = marks.filter(isInside).length;
    return { inside, outside: marks.length - inside };
  });
}

describe('a page of an unlisted site', () => {
  test('is explained when the reader asks, in its article only, and forgets it at the next visit', async () => {
    const tab = await openTab(session, ESSAY);
    const popup = await openPopup(session, tab);
    expect(await popup.texts('.host')).toEqual(['blog.example']);
    expect(await readerState(session, tab)).toBeUndefined();
    await popup.click('main button', label('page_explain'));
    expect(await popup.texts('h2.explained')).toEqual([
      expect.stringMatching(label('popup_explained')),
    ]);
    const { inside, outside } = await marksOf(tab);
    expect(inside).toBeGreaterThan(2);
    expect(outside).toBe(0);
    const { terms } = await read(session, tab);
    expect(await popup.texts('section.terms li [lang]')).toEqual(terms.map((term) => term.label));
    await tab.page.reload();
    expect(await markedTexts(tab)).toEqual([]);
  });

  test('that is no article says so', async () => {
    const tab = await openTab(session, LIST);
    const popup = await openPopup(session, tab);
    await popup.click('main button', label('page_explain'));
    await until('it says so', async () =>
      label('popup_no_article').test((await popup.texts('.notice h2'))[0] ?? ''),
    );
    await popup.click('main button', label('page_remember'));
    await until('nothing is remembered', async () =>
      label('problem_no_article').test((await popup.texts('.problem'))[0] ?? ''),
    );
    expect(await markedTexts(tab)).toEqual([]);
  });

  test('is explained at every visit once the site is allowed, until that is revoked', async () => {
    await agreeBeforehand(session, 'daily.example');
    const tab = await openTab(session, DAILY);
    const popup = await openPopup(session, tab);
    await popup.click('main button', label('site_allow'));
    await popup.texts('h2.explained');
    expect(await popup.texts('.own-sites li > span')).toEqual(['daily.example']);
    await tab.page.reload();
    await until('it is explained again', async () => (await marksOf(tab)).inside > 2);
    expect((await marksOf(tab)).outside).toBe(0);

    await popup.click('p.site-access button', label('site_drop'));
    await until('the list is empty', async () => (await popup.count('.own-sites')) === 0);
    await popup.texts('.site-access .hint');
    const worker = await session.worker();
    await until('the browser knows of no script for it', () =>
      worker.evaluate(
        async () => (await chrome.scripting.getRegisteredContentScripts()).length === 0,
      ),
    );
    await tab.page.reload();
    expect(await readerState(session, tab)).toBeUndefined();
    expect(await markedTexts(tab)).toEqual([]);
  });
});

test('an article that the reader has remembered is recognised elsewhere', async () => {
  const tab = await openTab(session, NEWS);
  expect((await read(session, tab)).report).toBeUndefined();
  const popup = await openPopup(session, tab);
  await popup.click('main button', label('page_remember'));
  const [title = ''] = await popup.texts('section.report h2');
  expect(await popup.texts('.kept')).toEqual([
    expect.stringMatching(label('remembered_without_text')),
  ]);
  await popup.click('.own-article button', label('remembered_keep_text'));
  await until('its text is kept', async () =>
    label('remembered_with_text').test((await popup.texts('.kept'))[0] ?? ''),
  );
  const reprint = await openTab(session, REPRINT);
  const { report } = await recognised(session, reprint);
  expect(report).toMatchObject({ title, own: true, publisher: 'meipi.localhost' });
  expect(report?.coverage).toBeGreaterThan(0.8);

  const there = await openPopup(session, reprint);
  await there.click('.own-article button', label('articles_forget'));
  await there.click('.forget-asked button', label('articles_forget'));
  await there.texts('.notice h2');
  expect((await readerState(session, reprint))?.report).toBeUndefined();
});

test('fewer terms are marked when the reader wants it so, at once', async () => {
  const tab = await openRecognised(session, ARTICLE);
  const all = await markedTexts(tab);
  const popup = await openPopup(session, tab);
  const choose = (density: 'first' | 'every') =>
    popup.evaluate((value) => {
      const select = document.querySelector<HTMLSelectElement>('.density select');
      if (!select) throw new Error('Nothing to choose from.');
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, density);
  await popup.texts('.density');
  onTestFinished(() => choose('every').catch(() => undefined));
  await choose('first');
  await until('fewer are marked', async () => (await markedTexts(tab)).length < all.length);
  const { terms } = await read(session, tab);
  expect(await markedTexts(tab)).toHaveLength(terms.length);
  await choose('every');
  await until('all are marked again', async () => (await markedTexts(tab)).length === all.length);
});
