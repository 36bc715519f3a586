/** The sample article from the first mark to a closed popover: the story a reader lives through. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import {
  clickTerm,
  closed,
  hostsOf,
  hoverTerm,
  openByClick,
  popoverOn,
} from '../support/chromium-popover.ts';
import { startSession } from '../support/chromium-session.ts';
import {
  buttonOf,
  markedTexts,
  openRecognised,
  openTab,
  PLAIN_BUTTON,
  read,
  recognised,
  sendCommand,
} from '../support/chromium-tab.ts';
import { concept, headingOf } from '../support/glossary.ts';

const ARTICLE = 'http://meipi.localhost/';
const TITLE = '织密民生网 暖透万家心';

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

describe('marks', () => {
  test('the article is recognised, and at least fifteen concepts are marked in it', async () => {
    const tab = await openTab(session, ARTICLE);
    const { report, terms } = await recognised(session, tab);
    const { badge, title } = await buttonOf(session, tab);
    expect(Number(badge)).toBeGreaterThanOrEqual(15);
    expect(Number(badge)).toBe(new Set(terms.map(({ conceptId }) => conceptId)).size);
    expect(title).toContain(TITLE);
    expect(title).toContain(`${Math.round((report?.coverage ?? 0) * 100)}%`);
    expect(report?.coverage).toBeGreaterThan(0.95);
    const marks = terms.reduce((sum, { count }) => sum + count, 0);
    expect(await markedTexts(tab)).toHaveLength(marks);
  });

  test('terms split by tags, line breaks and invisible characters are marked whole', async () => {
    const tab = await openRecognised(session, ARTICLE);
    const split = await tab.page.evaluate(() =>
      ([...(CSS.highlights.get('meipi-term') ?? [])] as Range[])
        .filter((range) => range.startContainer !== range.endContainer)
        .map((range) => range.toString()),
    );
    expect(split).toEqual(
      expect.arrayContaining([
        '紧密型县域医共体',
        '日间照料中心',
        '直播带岗',
        '零工市场',
        '养老机构等级评定',
        '老年友好型社会',
        '体教融合',
        '新质生产力',
        '医防融合',
      ]),
    );
    const marked = await markedTexts(tab);
    expect(marked).toContain('就业\u200b优先战略');
    expect(marked.map((text) => text.replace(/\s/g, ''))).toContain('银发经济');
    expect(marked.some((text) => /^银发\s+经济$/.test(text))).toBe(true);
  });

  test('nothing is marked in the lists beside the article, whose titles look like terms', async () => {
    const tab = await openRecognised(session, ARTICLE);
    const look = () => {
      const marks = [...(CSS.highlights.get('meipi-term') ?? [])] as Range[];
      const count = (selector: string) =>
        marks.filter((range) => range.startContainer.parentElement?.closest(selector)).length;
      return { related: count('.related'), beside: count('aside, nav, header, footer, .end') };
    };
    expect(await tab.page.evaluate(look)).toEqual({ related: 0, beside: 0 });
    // Terms do stand there.
    const list = await tab.page.locator('.related').textContent();
    for (const term of ['日间照料中心', '直播带岗', '银发经济']) expect(list).toContain(term);
  });

  test('an article of the same paper that only shares words with it carries no mark', async () => {
    const tab = await openTab(session, 'http://meipi.localhost/other');
    const { report, terms } = await read(session, tab);
    expect({ report, terms }).toEqual({ report: undefined, terms: [] });
    expect(await markedTexts(tab)).toEqual([]);
    expect(await buttonOf(session, tab)).toEqual(PLAIN_BUTTON);
    expect(await tab.page.locator('article').textContent()).toContain('零工市场');
  });
});

describe('the popover', () => {
  test('opens when the pointer rests on a term, and explains it', async () => {
    const { page } = await openRecognised(session, ARTICLE);
    await hoverTerm(page, '新质生产力');
    const { frame, field } = await popoverOn(page, 'xinzhi-shengchanli');
    const wanted = concept('xinzhi-shengchanli');
    expect(await frame.getByRole('heading', { level: 1 }).textContent()).toBe(headingOf(wanted));
    expect(await frame.locator('.definition').textContent()).toContain(wanted.definition.zh);
    expect(await frame.locator(`button.basis-${wanted.basis}`).isVisible()).toBe(true);
    const sentence = frame.locator('.page-sentence blockquote');
    expect(await sentence.locator('em').textContent()).toBe('新质生产力');
    expect(await sentence.textContent()).toBe(
      '市发展和改革委员会副主任叶听澜表示，民生需求里藏着发展的新空间，全市将因地制宜培育新质生产力，' +
        '引导传感器、康复辅具、智能健身器材企业抱团攻关，让银发经济从"卖产品"走向"卖服务"。',
    );
    const [source] = wanted.sources;
    expect(await frame.locator('.sources').textContent()).toContain(source?.title);
    expect(await field.isVisible()).toBe(true);
    // A rest of the pointer takes nothing away from the page.
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('sets out what the numbers of a slogan stand for, or says that nobody has said so', async () => {
    const { page } = await openRecognised(session, ARTICLE);
    const id = '10jiaN-gonggong-jiuye';
    const { frame } = await openByClick(page, '10+N公共就业服务专项活动', id);
    const { expansion } = concept(id);
    const items = frame.locator('.expansion li');
    expect(await items.count()).toBe(expansion?.items.length);
    expect(await frame.locator('.expansion .gap').count()).toBe(
      expansion?.status === 'established' ? 0 : 1,
    );
  });

  test('stays while the pointer is on it, and closes some time after the pointer has left', async () => {
    const { page } = await openRecognised(session, ARTICLE);
    await hoverTerm(page, '医防融合');
    const { frame } = await popoverOn(page, 'yifang-ronghe');
    // In one step: events that DevTools makes go to the frame under the pointer only, so the page
    // would hear the pointer leave the term, but never that it arrives on the popover.
    await frame.getByRole('heading', { level: 1 }).hover();
    await frame.waitForFunction(() => document.querySelector('h1')?.matches(':hover'));
    const { left, gone } = await leave(page);
    expect(gone - left).toBeGreaterThan(200);
    await closed(page);
  });

  test('opens by a click, and closes by a click elsewhere', async () => {
    const { page } = await openRecognised(session, ARTICLE);
    await clickTerm(page, '社区食堂');
    await popoverOn(page, 'shequ-shitang');
    expect(await hostsOf(page)).toBe(1);
    await page.mouse.click(4, 4);
    await closed(page);
  });

  test('moves on to another term that is clicked', async () => {
    const { page } = await openRecognised(session, ARTICLE);
    await openByClick(page, '医防融合', 'yifang-ronghe');
    // So far down that the first popover has left the window with its term.
    await openByClick(page, '体教融合', 'tijiao-ronghe');
    expect(await hostsOf(page)).toBe(1);
  });

  test('opens by the keyboard with the focus inside, and Escape gives the focus back', async () => {
    const tab = await openRecognised(session, ARTICLE);
    const { page } = tab;
    const link = page.locator('article a').first();
    await link.focus();
    // The command begins with the first term on the screen.
    await page.evaluate(() => scrollTo(0, 0));
    await sendCommand(session, tab);
    const { terms } = await recognised(session, tab);
    const { frame } = await popoverOn(page, terms[0]?.conceptId ?? 'none');
    await frame.waitForFunction(() => document.hasFocus());
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('meipi-popover');
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await link.evaluate((element) => document.activeElement === element)).toBe(true);
  });

  test('the keyboard command goes on from term to term', async () => {
    const tab = await openRecognised(session, ARTICLE);
    const { page } = tab;
    const { terms } = await recognised(session, tab);
    for (const { conceptId } of terms.slice(0, 3)) {
      await sendCommand(session, tab);
      const { frame } = await popoverOn(page, conceptId);
      await frame.waitForFunction(() => document.hasFocus());
    }
    await page.keyboard.press('Escape');
    await closed(page);
  });

  test('closes by Escape while the keyboard is in the page', async () => {
    const { page } = await openRecognised(session, ARTICLE);
    const link = page.locator('article a').first();
    await link.focus();
    await hoverTerm(page, '零工市场');
    await popoverOn(page, 'linggong-shichang');
    expect(await link.evaluate((element) => document.activeElement === element)).toBe(true);
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await link.evaluate((element) => document.activeElement === element)).toBe(true);
  });

  test('closes by its own button', async () => {
    const { page } = await openRecognised(session, ARTICLE);
    const { frame } = await openByClick(page, '康养产业', 'kangyang-chanye');
    await frame.locator('button.close').click();
    await closed(page);
  });
});

/** Takes the pointer to an empty place. Answers when it arrived there and when the popover was gone (performance.now). */
async function leave(page: Page): Promise<{ left: number; gone: number }> {
  // In an object, since evaluateHandle waits for a promise; and awaited, so that the page listens before the pointer moves.
  const watch = await page.evaluateHandle(() => ({
    times: new Promise<{ left: number; gone: number }>((resolve) => {
      const root = document.documentElement;
      const arrived = () => {
        const left = performance.now();
        new MutationObserver(() => resolve({ left, gone: performance.now() })).observe(root, {
          childList: true,
        });
      };
      root.addEventListener('pointermove', arrived, { once: true });
    }),
  }));
  await page.mouse.move(4, 4);
  return await watch.evaluate(({ times }) => times);
}
