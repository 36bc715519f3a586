/** The sample article in Firefox: what is marked, and the popover from coming to going. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { concept, headingOf } from '../support/glossary.ts';
import { until } from '../support/until.ts';
import { errorsSince } from './support/errors.ts';
import { readClock, startClock } from './support/page-clock.ts';
import { KEY } from './support/page-tab.ts';
import { type Session, startSession } from './support/session.ts';

const ARTICLE = 'http://meipi.localhost/';
const REPRINT = 'http://reprint.meipi.localhost/news/1';
const TITLE = '织密民生网 暖透万家心';

let server: PageServer;
let session: Session;

beforeAll(async () => {
  server = await startPageServer(samplePages());
  session = await startSession({ pageServer: server });
});

afterEach(async () => {
  expect(await errorsSince(session)).toEqual([]);
});

afterAll(async () => {
  await session?.firefox.close();
  await server?.close();
});

describe('marks', () => {
  test('the article is recognised, and at least fifteen concepts are marked in it', async () => {
    const marks = await session.page.openMarked(ARTICLE);
    const { badge, title, reader } = await session.extension.tabState();
    const { report, terms = [] } = reader ?? {};
    expect(Number(badge)).toBeGreaterThanOrEqual(15);
    expect(new Set(terms.map(({ conceptId }) => conceptId)).size).toBe(Number(badge));
    expect(report?.coverage).toBeGreaterThan(0.95);
    expect(title).toContain(TITLE);
    expect(title).toContain(`${Math.round((report?.coverage ?? 0) * 100)}%`);
    expect(marks).toHaveLength(terms.reduce((sum, { count }) => sum + count, 0));
    expect(marks.filter(({ rects }) => rects === 0)).toEqual([]);
  });

  test('terms split by tags, comments, line breaks and invisible characters are marked whole', async () => {
    const texts = (await session.page.openMarked(ARTICLE)).map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        '紧密型县域医共体',
        '养老机构等级评定',
        '老年友好型社会',
        '就业\u200b优先战略',
        '银发\n经济',
      ]),
    );
  });

  test('what only looks like a term beside the article is not marked', async () => {
    const { page } = session;
    await page.openMarked(ARTICLE);
    const beside = ['.related', 'aside', 'nav', 'header', 'footer'];
    const marks = await page.marks('article', ...beside);
    expect(marks.filter(({ inside }) => inside.join() !== 'article')).toEqual([]);
    // Words of the glossary do stand there.
    const { marionette } = session.firefox;
    const list = await marionette.call(() => document.querySelector('.related')?.textContent);
    for (const word of ['日间照料中心', '直播带岗', '银发经济', '医改'])
      expect(list).toContain(word);
  });

  test('an excerpt on another site is recognised as the same report', async () => {
    const { page, extension } = session;
    await page.openMarked(REPRINT);
    const marks = await page.marks('#artibody');
    expect(marks.filter(({ inside }) => inside.length === 0)).toEqual([]);
    const { reader, title } = await extension.tabState();
    expect(title).toContain(TITLE);
    expect(reader?.report?.coverage).toBeGreaterThan(0.5);
    expect(reader?.report?.coverage).toBeLessThan(0.8);
  });

  test('an article that only shares words with a report carries no mark', async () => {
    const { page, extension } = session;
    await page.open('http://meipi.localhost/other');
    const { badge, title, reader } = await extension.readState();
    expect({ badge, title }).toEqual({ badge: '', title: await extension.plainTitle() });
    expect(reader).toEqual({
      ...{ type: 'ready', candidates: [], refused: [], terms: [], slogans: [] },
      extent: [0, 0],
    });
    expect(await page.highlights()).toEqual([]);
  });
});

describe('the popover', () => {
  test('opens when the pointer has rested on a term, explains it, and goes when it leaves', async () => {
    const { page, firefox } = session;
    await page.openMarked(ARTICLE);
    await firefox.marionette.call(startClock);
    await page.pointAt('新质生产力');
    const popover = await page.popoverOn('xinzhi-shengchanli');
    const { definition, basis, sentence, term } = await popover.card();
    expect(definition).toContain(concept('xinzhi-shengchanli').definition.zh);
    expect(basis).not.toBe('');
    expect(term).toBe('新质生产力');
    expect(sentence).toMatch(
      /^市发展和改革委员会副主任叶听澜表示，.+因地制宜培育新质生产力，.+。$/,
    );
    expect(await page.highlights()).toContain('meipi-active');
    // The keyboard stays with the page.
    expect(await popover.focused()).toBe('');

    await page.moveAway();
    await page.untilClosed();
    expect(await page.highlights()).toEqual(['meipi-term']);
    const { rest, absence } = await firefox.marionette.call(readClock);
    expect(rest).toBeGreaterThan(400);
    expect(absence).toBeGreaterThan(200);
  });

  test('opens by a click, moves on to the next clicked term, closes by a click elsewhere', async () => {
    const { page } = session;
    await page.openMarked(ARTICLE);
    await page.openByClick('医防融合', 'yifang-ronghe');
    await page.openByClick('体教融合', 'tijiao-ronghe');
    expect(await page.hosts()).toBe(1);
    // Held by the click, it does not mind that the pointer leaves; a click on the page's margin closes it.
    await page.clickOutside();
    await page.untilClosed();
  });

  test('closes by Escape while the keyboard is in the page', async () => {
    const { page } = session;
    await page.openMarked(ARTICLE);
    const popover = await page.openByClick('社区食堂', 'shequ-shitang');
    expect(await popover.focused()).toBe('');
    await page.type(KEY.escape);
    await page.untilClosed();
  });

  test('opens by the keyboard with the focus inside, and Escape gives the focus back', async () => {
    const { page, extension, firefox } = session;
    const { marionette } = firefox;
    await page.openMarked(ARTICLE);
    await marionette.call(() =>
      document.querySelector<HTMLElement>('article a')?.focus({ preventScroll: true }),
    );
    await page.pressShortcut();
    const [first = ''] = await extension.concepts();
    const popover = await page.popoverOn(first);
    await until('the keyboard is in the popover', async () => (await popover.focused()) !== '');
    await page.type(KEY.escape);
    await page.untilClosed();
    const focused = await marionette.call(() => document.activeElement?.outerHTML);
    expect(focused).toMatch(/^<a href="\/other">/);
  });

  test('the keyboard command goes on from term to term', async () => {
    const { page, extension } = session;
    await page.openMarked(ARTICLE);
    // The first three marks are of three concepts.
    for (const id of (await extension.concepts()).slice(0, 3)) {
      await extension.sendNextTerm();
      const popover = await page.popoverOn(id);
      await until(
        `the keyboard is in the popover on ${id}`,
        async () => (await popover.focused()) !== '',
      );
      expect((await popover.card()).heading).toBe(headingOf(concept(id)));
    }
    await page.type(KEY.escape);
    await page.untilClosed();
  });
});
