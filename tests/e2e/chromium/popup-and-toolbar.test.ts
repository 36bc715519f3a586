/** The toolbar button and its popup: what was recognised on this page, and how much of it. */
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
  PLAIN_BUTTON,
  read,
  readerState,
  recognised,
} from '../support/chromium-tab.ts';
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
    expect(await buttonOf(session, tab)).toEqual(PLAIN_BUTTON);
    await tab.page.goBack();
    await recognised(session, tab);
    await until('the button tells of the report again', async () => {
      const { badge, title } = await buttonOf(session, tab);
      return badge === recognisedButton.badge && title === recognisedButton.title;
    });
    await tab.page.goto(UNLISTED);
    expect(await buttonOf(session, tab)).toEqual(PLAIN_BUTTON);
  });

  test('of one tab says nothing about another', async () => {
    const one = await openRecognised(session, ARTICLE);
    const two = await openTab(session, OTHER);
    await read(session, two);
    expect((await buttonOf(session, one)).title).toContain(TITLE);
    expect(await buttonOf(session, two)).toEqual(PLAIN_BUTTON);
  });
});

describe('the popup', () => {
  test('shows the report, its coverage and the terms found', async () => {
    const tab = await openRecognised(session, ARTICLE);
    const { report, terms } = await recognised(session, tab);
    const popup = await openPopup(session, tab);
    expect(await popup.texts('section.report h2')).toEqual([TITLE]);
    expect((await popup.texts('section.report'))[0]).toContain(report?.publisher);
    const [coverage] = await popup.texts('.coverage');
    expect(coverage).toContain('100%');
    expect(await popup.count('.coverage-strip .strip-same')).toBe(report?.paragraphs.length);
    await popup.click('.more-terms', label('more_items'));
    const focused = () => document.activeElement?.querySelector('[lang]')?.textContent;
    expect(terms.map((term) => term.label)).toContain(await popup.evaluate(focused, undefined));
    const listed = await popup.texts('section.terms li [lang]');
    expect(listed).toEqual(terms.map(({ label: name }) => name));
  });

  test('has one stop of the Tab key for the terms, and arrow keys from one to the next', async () => {
    const tab = await openRecognised(session, ARTICLE);
    const { terms } = await recognised(session, tab);
    const popup = await openPopup(session, tab);
    await popup.texts('section.terms li');
    const press = (key: string) =>
      popup.evaluate((pressed) => {
        const stops = document.querySelectorAll<HTMLElement>('section.terms li [tabindex="0"]');
        stops[0]?.focus();
        stops[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
        return [stops.length, document.activeElement?.querySelector('[lang]')?.textContent];
      }, key);
    expect(await press('ArrowRight')).toEqual([1, terms[1]?.label]);
    await until('the stop is where the focus is', async () => {
      return (await press('ArrowRight'))[1] === terms[2]?.label;
    });
    expect(await press('Home')).toEqual([1, terms[0]?.label]);
  });

  test('keeps its foot in sight, and scrolls as a whole if at all', async () => {
    const tab = await openRecognised(session, ARTICLE);
    const popup = await openPopup(session, tab);
    await popup.texts('section.terms li');
    await popup.click('.sites summary', /./);
    const seen = await popup.evaluate(() => {
      const foot = document.querySelector('nav')?.getBoundingClientRect();
      const scrollers = [...document.body.querySelectorAll('*')].filter((one) =>
        /auto|scroll/.test(getComputedStyle(one).overflowY),
      );
      return {
        isLong: document.documentElement.scrollHeight > innerHeight,
        isFootInSight: foot !== undefined && foot.bottom <= innerHeight + 1,
        scrollers: scrollers.length,
      };
    }, undefined);
    expect(seen).toEqual({ isLong: true, isFootInSight: true, scrollers: 0 });
  });

  test('leads to a term', async () => {
    const tab = await openRecognised(session, ARTICLE);
    const popup = await openPopup(session, tab);
    await popup.click('.more-terms', label('more_items'));
    await popup.click('section.terms li button', /^体教融合/);
    const { frame } = await popoverOn(tab.page, 'tijiao-ronghe');
    const box = await tab.page.evaluate(() => {
      const marks = [...(CSS.highlights.get('meipi-term') ?? [])] as Range[];
      const mark = marks.find((range) => range.toString() === '体教融合');
      const { top, bottom } = mark?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return { top, bottom, height: window.innerHeight };
    });
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(box.height);
    await until('the popup closes', async () => !(await popup.isOpen()));
    // The keyboard is in the popover.
    await tab.page.keyboard.press('Tab');
    await frame.waitForFunction(() => document.activeElement?.localName === 'button');
  });

  test('says plainly that a page carries no known report', async () => {
    const tab = await openTab(session, OTHER);
    await read(session, tab);
    const popup = await openPopup(session, tab);
    expect(await popup.texts('.notice h2')).toEqual([
      expect.stringMatching(label('popup_no_report')),
    ]);
    expect(await popup.texts('.host')).toEqual(['meipi.localhost']);
  });

  test('says that a site is not on the list, and nothing was done there', async () => {
    const tab = await openTab(session, UNLISTED);
    expect(await tab.page.locator('article').textContent()).toContain('一老一小');
    const popup = await openPopup(session, tab);
    expect(await popup.texts('.notice h2')).toEqual([
      expect.stringMatching(label('popup_unlisted')),
    ]);
    expect(await popup.texts('.host')).toEqual(['blog.example']);
    expect(await readerState(session, tab)).toBeUndefined();
    expect(await markedTexts(tab)).toEqual([]);
    expect(await hostsOf(tab.page)).toBe(0);
  });

  test('says that a page of the browser is none of its business', async () => {
    const tab = await openTab(session, 'chrome://version/');
    const popup = await openPopup(session, tab);
    expect(await popup.texts('.notice h2')).toEqual([
      expect.stringMatching(label('popup_browser_page')),
    ]);
    expect(await popup.count('main button')).toBe(0);
  });

  test('lists the sites that may be read', async () => {
    const tab = await openTab(session, OTHER);
    const popup = await openPopup(session, tab);
    await popup.click('.sites summary', /./);
    const shown = await popup.evaluate(
      () =>
        [...document.querySelectorAll('.listed-sites li')]
          .filter((item) => item.checkVisibility())
          .map((item) => item.textContent),
      undefined,
    );
    expect(shown).toContain('人民网 people.com.cn');
    expect(shown.length).toBeGreaterThan(50);
  });

  test('opens the notebook', async () => {
    const tab = await openTab(session, OTHER);
    const popup = await openPopup(session, tab);
    await popup.click('nav button', label('open_notebook'));
    const notebook = await until('the notebook', () =>
      session.context.pages().find((page) => page.url().endsWith('/notebook.html')),
    );
    await notebook.getByRole('heading', { level: 1 }).waitFor();
    await until('the popup closes', async () => !(await popup.isOpen()));
    await notebook.close();
  });
});
