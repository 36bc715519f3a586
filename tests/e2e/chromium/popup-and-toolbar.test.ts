/** The toolbar button and its popup: what was recognised on this page, and how much of it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { hostsOf, popoverOn } from '../support/chromium-popover.ts';
import { openPopup } from '../support/chromium-popup.ts';
import { startSession } from '../support/chromium-session.ts';
import {
  buttonOf,
  markedTexts,
  openRecognised,
  openTab,
  plainButton,
  read,
  readerState,
  recognised,
} from '../support/chromium-tab.ts';
import { concept, headingOf } from '../support/glossary.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';
const OTHER = 'http://meipi.localhost/other';
const UNLISTED = 'http://blog.example/copy';
const TITLE = '织密民生网 暖透万家心';

let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  const pages = samplePages();
  pages.set('blog.example/copy', pages.get('meipi.localhost/') ?? '');
  server = await startPageServer(pages);
  session = await startSession({ pageServer: server });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

describe('the button', () => {
  test('tells how many concepts are marked, and of which report how much stands here', async () => {
    const whole = await openRecognised(session, ARTICLE);
    const part = await openRecognised(session, 'http://reprint.meipi.localhost/news/1');
    for (const tab of [whole, part]) {
      const { report, terms } = await recognised(session, tab);
      const { badge, title } = await buttonOf(session, tab);
      expect(badge).toBe(String(terms.length));
      expect(title).toContain(TITLE);
      expect(title).toContain(`${Math.round((report?.coverage ?? 0) * 100)}%`);
    }
    const [all, some] = [await recognised(session, whole), await recognised(session, part)];
    expect(all.report?.coverage).toBeGreaterThan(0.95);
    expect(some.report?.coverage).toBeGreaterThan(0.4);
    expect(some.report?.coverage).toBeLessThan(0.8);
    expect(some.terms.length).toBeLessThan(all.terms.length);
  });

  test('is as before when the tab goes on to a page without a report, and back again', async () => {
    const tab = await openRecognised(session, ARTICLE);
    const recognisedButton = await buttonOf(session, tab);
    expect(recognisedButton.badge).not.toBe('');
    await tab.page.goto(OTHER);
    await read(session, tab);
    expect(await buttonOf(session, tab)).toEqual(await plainButton(session));
    await tab.page.goBack();
    await recognised(session, tab);
    await until('the button tells of the report again', async () => {
      const { badge, title } = await buttonOf(session, tab);
      return badge === recognisedButton.badge && title === recognisedButton.title;
    });
    await tab.page.goto(UNLISTED);
    expect(await buttonOf(session, tab)).toEqual(await plainButton(session));
  });

  test('of one tab says nothing about another', async () => {
    const one = await openRecognised(session, ARTICLE);
    const two = await openTab(session, OTHER);
    await read(session, two);
    expect((await buttonOf(session, one)).title).toContain(TITLE);
    expect(await buttonOf(session, two)).toEqual(await plainButton(session));
  });
});

describe('the popup', () => {
  test('shows the report, its coverage and the terms found', async () => {
    const tab = await openRecognised(session, ARTICLE);
    const { report, terms } = await recognised(session, tab);
    const popup = await openPopup(session, tab);
    const section = popup.locator('section.report');
    await section.waitFor();
    expect(await section.getByRole('heading').textContent()).toBe(TITLE);
    expect(await section.textContent()).toContain(report?.publisher);
    expect(await section.locator('time').getAttribute('datetime')).toBe('2025-04-08');
    const percent = `${Math.round((report?.coverage ?? 0) * 100)}%`;
    expect(await section.locator('.coverage').textContent()).toContain(percent);
    const paragraphs = await section.getByRole('img').locator('.strip-track').count();
    expect(paragraphs).toBe(report?.paragraphs.length);
    const listed = await popup.locator('section.terms li [lang]').allTextContents();
    expect(listed).toEqual(terms.map(({ label: name }) => name));
    await popup.close();
  });

  test('leads to a term', async () => {
    const tab = await openRecognised(session, ARTICLE);
    const popup = await openPopup(session, tab);
    const name = headingOf(concept('tijiao-ronghe'));
    await popup.locator('section.terms').getByRole('button', { name }).click();
    const { frame } = await popoverOn(tab.page, 'tijiao-ronghe');
    const boxes = await tab.page.evaluate(() => {
      const marks = [...(CSS.highlights.get('meipi-term') ?? [])] as Range[];
      const mark = marks.find((range) => range.toString() === '体教融合');
      const { top, bottom } = mark?.getBoundingClientRect() ?? new DOMRect(0, -1);
      return { top, bottom, height: window.innerHeight };
    });
    expect(boxes.top).toBeGreaterThanOrEqual(0);
    expect(boxes.bottom).toBeLessThanOrEqual(boxes.height);
    await frame.waitForFunction(() => document.hasFocus());
    await until('the popup closes', () => popup.isClosed());
  });

  test('says plainly that a page carries no known report', async () => {
    const tab = await openTab(session, OTHER);
    await read(session, tab);
    const popup = await openPopup(session, tab);
    await popup.getByRole('heading', { name: label('popup_no_report') }).waitFor();
    expect(await popup.locator('.host').textContent()).toBe('meipi.localhost');
    expect(await popup.locator('section.report').count()).toBe(0);
    await popup.close();
  });

  test('says that a site is not on the list, and nothing was done there', async () => {
    const tab = await openTab(session, UNLISTED);
    expect(await tab.page.locator('article').textContent()).toContain('一老一小');
    const popup = await openPopup(session, tab);
    await popup.getByRole('heading', { name: label('popup_unlisted') }).waitFor();
    expect(await popup.locator('.host').textContent()).toBe('blog.example');
    await popup.close();
    expect(await readerState(session, tab)).toBeUndefined();
    expect(await markedTexts(tab)).toEqual([]);
    expect(await hostsOf(tab.page)).toBe(0);
  });

  test('says that a page of the browser is none of its business', async () => {
    const tab = await openTab(session, 'chrome://version/');
    const popup = await openPopup(session, tab);
    await popup.getByRole('heading', { name: label('popup_browser_page') }).waitFor();
    await popup.close();
  });

  test('lists the sites that may be read', async () => {
    const tab = await openTab(session, OTHER);
    const popup = await openPopup(session, tab);
    const sites = popup.locator('details.sites');
    await sites.locator('summary').click();
    const listed = sites.getByText('人民网 people.com.cn', { exact: true });
    await listed.waitFor();
    expect(await sites.locator('li').count()).toBeGreaterThan(50);
    await popup.close();
  });

  test('opens the notebook', async () => {
    const tab = await openTab(session, OTHER);
    const popup = await openPopup(session, tab);
    await popup.getByRole('button', { name: label('open_notebook') }).click();
    const notebook: Page = await until('the notebook', () =>
      session.context.pages().find((page) => page.url().endsWith('/notebook.html')),
    );
    await notebook.getByRole('heading', { level: 1 }).waitFor();
    await until('the popup closes', () => popup.isClosed());
    await notebook.close();
  });
});
