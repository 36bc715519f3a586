/** All pages of the extension in light and dark, in both languages, in the states in which a reader meets them. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, onTestFinished, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { type CardRequest, showCard } from '../../support/popover-card.ts';
import { popoverFrames } from '../support/chromium-popover.ts';
import { openPopup, openSidePanel } from '../support/chromium-popup.ts';
import { startSession } from '../support/chromium-session.ts';
import { removeAllNotes, send, writeNote } from '../support/chromium-store.ts';
import { openRecognised, openTab, read, sendCommand, type Tab } from '../support/chromium-tab.ts';
import { expectAccessible } from '../support/expect-accessible.ts';
import { label } from '../support/labels.ts';
import { clashingPack } from '../support/small-pack.ts';
import { cardSurface, pageSurface, popupSurface, viewSurface } from '../support/surface.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';
const OTHER = 'http://meipi.localhost/other';
const WEATHER = 'http://meipi.localhost/weather';
const UNLISTED = 'http://blog.example/copy';
const WINDOW = { width: 1000, height: 700 };
const CARD = { width: 400, height: 700 };
const POPUP = { width: 380, height: 600 };
const PANEL = { width: 360, height: 700 };
const CANTEEN = { conceptId: 'shequ-shitang', match: '社区食堂' };

describe.each(['zh-CN', 'en-US'] as const)('in %s', (lang) => {
  let server: PageServer;
  let session: ChromiumSession;

  beforeAll(async () => {
    const pages = samplePages();
    pages.set('meipi.localhost/weather', '<!doctype html><title>天气</title><p>今天有雨。</p>');
    pages.set('blog.example/copy', pages.get('meipi.localhost/') ?? '');
    server = await startPageServer(pages);
    session = await startSession({ pageServer: server, lang });
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  /** One of our own pages in a tab, until the test has ended. */
  async function open(path: string): Promise<Page> {
    const page = await session.newPage(session.extensionOrigin + path);
    onTestFinished(() => page.close());
    await page.locator('h1').first().waitFor();
    return page;
  }

  async function withNotes(): Promise<void> {
    const page = await open('/notebook.html');
    await writeNote(page, 'shequ-shitang', '八块钱一餐，谁来补贴？\n下次问问街道。');
    await writeNote(page, 'yigai', '看病少跑路');
    onTestFinished(removeNotes);
  }

  async function removeNotes(): Promise<void> {
    const page = await session.newPage(`${session.extensionOrigin}/notebook.html`);
    await removeAllNotes(page);
    await page.close();
  }

  describe('the welcome page', () => {
    test('is accessible', async () => {
      const page = await open('/welcome.html');
      await expectAccessible(pageSurface(page), WINDOW);
    });
  });

  describe('the notebook', () => {
    test.each(['#notes', '#articles', '#glossary', '#settings', '#glossary/new?term=“1527”工作法'])(
      'is accessible at %s, with nothing in it yet',
      async (place) => {
        const page = await open(`/notebook.html${place}`);
        await page.locator('main :is(h2, fieldset, .entry)').first().waitFor();
        await expectAccessible(pageSurface(page), WINDOW);
      },
    );

    test('is accessible with notes, one of them being edited', async () => {
      await withNotes();
      const page = await open('/notebook.html#notes');
      await page.locator('.note-actions button, article button').first().waitFor();
      await page
        .getByRole('button', { name: label('note_edit') })
        .first()
        .click();
      await page.locator('textarea').waitFor();
      await expectAccessible(pageSurface(page), WINDOW);
    });

    test('is accessible with an article, also when it asks before it forgets it', async () => {
      const tab = await openTab(session, OTHER);
      await read(session, tab);
      const popup = await openPopup(session, tab);
      await popup.click('.keep-text', /./);
      await popup.click('main button', label('page_remember'));
      await popup.texts('.own-article, section.report');
      const page = await open('/notebook.html#articles');
      await page.getByRole('button', { name: label('articles_forget') }).click();
      await expectAccessible(pageSurface(page), WINDOW);
      await page.getByRole('button', { name: label('articles_keep') }).click();
      await page.getByRole('button', { name: label('articles_read') }).click();
      await page.getByRole('button', { name: label('articles_back') }).waitFor();
      await expectAccessible(pageSurface(page), WINDOW);
    });

    test('is accessible with an entry of the glossary open', async () => {
      const page = await open('/notebook.html#glossary');
      await page.locator('input[type=search]').fill('1+11');
      await page.locator('.entry button[aria-expanded]').first().click();
      await page.locator('.entry .definition').waitFor();
      await expectAccessible(pageSurface(page), WINDOW);
    });

    test('is accessible where a pack’s entry is written anew, and does not take it', async () => {
      const page = await open('/notebook.html#glossary/edit/1jia11-moshi');
      await page.locator('form input').first().fill('');
      await page.locator('form button[type=submit]').click();
      await page.locator('[aria-invalid=true]').first().waitFor();
      await expectAccessible(pageSurface(page), WINDOW);
    });

    test('is accessible with the plan of a pack, and with what clashes once it is in', async () => {
      const page = await open('/notebook.html#glossary');
      const view = (key: 'glossary_packs' | 'glossary_clashes') =>
        page.locator('.view-switch button', {
          hasText: new RegExp(label(key).source.slice(1, -1)),
        });
      await view('glossary_packs').click();
      await page.locator('input[type=file]').setInputFiles({
        name: 'pack.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(clashingPack())),
      });
      await page.locator('.pack-plan').waitFor();
      await expectAccessible(pageSurface(page), WINDOW);
      await page.locator('.pack-plan button').first().click();
      await until('the pack is in', async () => (await page.locator('.packs li').count()) === 2);
      await expectAccessible(pageSurface(page), WINDOW);
      await view('glossary_clashes').click();
      await page.locator('.clashes-view').waitFor();
      await expectAccessible(pageSurface(page), WINDOW);
      await send(page, { type: 'glossary/undo', body: {} });
    });
  });

  describe('the popup', () => {
    async function popupOf(tab: Tab, selector: string): Promise<void> {
      const popup = await openPopup(session, tab);
      await popup.texts(selector);
      await expectAccessible(popupSurface(popup), POPUP);
    }

    test('is accessible where a report is recognised', async () => {
      await popupOf(await openRecognised(session, ARTICLE), 'section.terms li');
    });

    test('is accessible where no report is', async () => {
      const tab = await openTab(session, WEATHER);
      await read(session, tab);
      await popupOf(tab, '.notice');
    });

    test('is accessible where the site is not listed', async () => {
      await popupOf(await openTab(session, UNLISTED), '.notice');
    });
  });

  test('the side panel is accessible, with a term open and notes beside others', async () => {
    await withNotes();
    const tab = await openRecognised(session, ARTICLE);
    const panel = await openSidePanel(session, tab);
    await panel.texts('.term-note');
    await panel.click('.term-toggle', /./);
    await panel.texts('.term-explanation .definition');
    await expectAccessible(viewSurface(panel), PANEL);
  });

  describe('the popover', () => {
    async function cardOf(request: Omit<CardRequest, 'width' | 'height'>) {
      const page = await open('/notebook.html');
      await page.setViewportSize(CARD);
      const frame = await showCard(page, { ...CARD, ...request });
      return { page, frame, surface: cardSurface(page, frame) };
    }

    test.each([
      ['whose parts are known', { conceptId: '1jia11-moshi', match: '“1+11”模式' }],
      ['whose parts are not', { conceptId: 'wu-xing-weijian', match: '五型卫健' }],
      ['that the page spells otherwise', { conceptId: 'yigai', match: '醫改' }],
      [
        'under which the page lists something',
        {
          ...CANTEEN,
          place: { index: 1, count: 3 },
          listed: [
            { text: '让专家沉下去', start: 10, end: 16, key: '一' },
            { text: '让县乡连起来', start: 20, end: 26 },
          ],
        },
      ],
      ['of two senses', { conceptId: 'yigai', match: '医改', others: ['wu-xing-weijian'] }],
      ['that no entry explains', { match: '“1527”工作推进法' }],
    ])('is accessible on a term %s', async (_, request) => {
      const { surface, frame } = await cardOf(request);
      await expectAccessible(surface, CARD);
      const basis = frame.locator('button.basis');
      if ((await basis.count()) === 0) return;
      await basis.click();
      await expectAccessible(surface, CARD);
    });

    test('is accessible with a note, and after the way to a related concept', async () => {
      await withNotes();
      const { surface, frame } = await cardOf({ conceptId: 'yigai', match: '医改' });
      await frame.locator('textarea').fill('看病少跑路，报销少跑腿');
      await frame
        .getByRole('status')
        .filter({ hasText: /已保存|Saved/ })
        .waitFor();
      await expectAccessible(surface, CARD);
      await frame.locator('.related button').first().click();
      await frame.locator('button.back').waitFor();
      await expectAccessible(surface, CARD);
    });

    test('is accessible where two notes are at odds', async () => {
      const cards = [await cardOf(CANTEEN), await cardOf(CANTEEN)];
      onTestFinished(removeNotes);
      const texts = ['大门常年上锁？', '离家不过百步'];
      const write = ({ frame }: (typeof cards)[number], turn: number) =>
        frame.locator('textarea').fill(texts[turn] ?? '');
      await Promise.all(cards.map(write));
      const late = await until('one of the two sees a conflict', async () => {
        const counts = await Promise.all(
          cards.map(({ frame }) => frame.locator('.conflict').count()),
        );
        return cards.find((_, turn) => counts[turn] !== 0);
      });
      await late.page.bringToFront();
      await expectAccessible(late.surface, CARD);
    });

    test('is accessible in the largest letters', async () => {
      const { page } = await cardOf({ match: '“1527”工作推进法' });
      await send(page, { type: 'settings/put', body: { textSize: 'largest' } });
      onTestFinished(async () => {
        await send(page, { type: 'settings/put', body: { textSize: 'normal' } });
      });
      for (const request of [
        { conceptId: '1jia11-moshi', match: '“1+11”模式' },
        { match: '“1527”工作推进法' },
      ]) {
        const frame = await showCard(page, { ...CARD, ...request });
        await expectAccessible(cardSurface(page, frame), CARD);
      }
    });

    test('is accessible on a page of an unlisted site', async () => {
      const tab = await openTab(session, UNLISTED);
      const popup = await openPopup(session, tab);
      await popup.click('main button', label('page_explain'));
      await popup.texts('section.terms li');
      await tab.page.bringToFront();
      await sendCommand(session, tab);
      const frame = await until('the popover', () =>
        popoverFrames(tab.page).find((one) => one.url().includes('/popover-anywhere.html')),
      );
      await frame.locator('h1').waitFor();
      await expectAccessible(cardSurface(tab.page, frame), WINDOW);
    });
  });
});
