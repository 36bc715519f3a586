/** Everything that the interface says, in each of its languages: nothing missing, nothing left in another one. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Locale } from '../../../components/translate.ts';
import { samplePages } from '../../../tools/sample-site.mjs';
import { wordsOf } from '../../components/support/render.ts';
import type { ChromiumSession } from '../../support/chromium.ts';
import type { BrowserLanguage } from '../../support/chromium-language.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { showCard } from '../../support/popover-card.ts';
import { strangeCharacters } from '../../support/strange-characters.ts';
import { openByClick } from '../support/chromium-popover.ts';
import { openPopup, openSidePanel } from '../support/chromium-popup.ts';
import { startSession } from '../support/chromium-session.ts';
import { writeNote } from '../support/chromium-store.ts';
import { buttonOf, openRecognised, openTab, read } from '../support/chromium-tab.ts';
import { label } from '../support/labels.ts';
import { cardSurface, pageSurface, type Surface, viewSurface } from '../support/surface.ts';
import { until } from '../support/until.ts';
import { wording } from '../support/wording.ts';

type Key = Parameters<ReturnType<typeof wordsOf>>[0];

const ARTICLE = 'http://meipi.localhost/';
const OTHER = 'http://meipi.localhost/other';
const NOTE = '八块钱一餐，谁来补贴？';
/** As keys are written, and what a manifest's text would be without its messages. */
const RAW_KEY = /__MSG_|\b[a-z]+_[a-z_]+\b/;

describe.each<[Locale, BrowserLanguage]>([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-TW'],
  ['en', 'en-US'],
])('in %s', (locale, lang) => {
  const t = wordsOf(locale);
  let server: PageServer;
  let session: ChromiumSession;

  beforeAll(async () => {
    server = await startPageServer(samplePages());
    session = await startSession({ pageServer: server, lang });
    const page = await session.newPage(`${session.extensionOrigin}/notebook.html`);
    await writeNote(page, 'shequ-shitang', NOTE);
    await page.close();
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  async function open(path: string): Promise<Page> {
    const page = await session.newPage(session.extensionOrigin + path);
    onTestFinished(() => page.close());
    return page;
  }

  /** @param says messages that are to be found, whole or as part of something longer */
  async function expectWords(surface: Surface, says: readonly Key[]) {
    const wanted = says.map((key) => t(key));
    const isAll = (words: readonly string[]) =>
      wanted.every((one) => words.some((text) => text.includes(one)));
    const found = await until(`words such as ${wanted.join(', ')}`, async () => {
      const now = await surface.evaluate(wording, undefined);
      return isAll(now.words) ? now : undefined;
    });
    expect(found.lang).toBe(locale);
    expect(found.nameless).toEqual([]);
    const cited = [NOTE, ...found.cited];
    const wrong = found.words.filter((text) => {
      const own = cited.reduce((rest, one) => rest.replaceAll(one, ''), text);
      return RAW_KEY.test(own) || strangeCharacters(own, locale) !== '';
    });
    expect(wrong).toEqual([]);
  }

  test.each<[string, Key, Key[]]>([
    ['/welcome.html', 'welcome_title', ['welcome_hello', 'welcome_step_point', 'welcome_stays']],
    ['/notebook.html#notes', 'notebook_title', ['notebook_search', 'note_edit', 'note_delete']],
    ['/notebook.html#articles', 'articles_title', ['articles_empty', 'articles_empty_what']],
    ['/notebook.html#glossary', 'glossary_title', ['glossary_search', 'glossary_add']],
    ['/notebook.html#glossary/new', 'glossary_title', ['entry_new_heading', 'entry_spellings']],
    ['/notebook.html#settings', 'settings_title', ['settings_theme', 'settings_privacy_how']],
  ])('%s', async (path, title, says) => {
    const page = await open(path);
    await expectWords(pageSurface(page), says);
    expect(await page.title()).toBe(t(title));
  });

  test('the packs of the glossary', async () => {
    const page = await open('/notebook.html#glossary');
    await page.getByRole('button', { name: t('glossary_packs') }).click();
    await expectWords(pageSurface(page), ['pack_built_in_name', 'pack_choose_how']);
  });

  test('an entry of the glossary', async () => {
    const page = await open('/notebook.html#glossary');
    await page.getByRole('searchbox').fill('1+11');
    await page.locator('.entry button').first().click();
    await expectWords(pageSurface(page), ['expansion_heading', 'sources_heading', 'glossary_hide']);
  });

  test('an article that is offered to be remembered, and then is', async () => {
    const tab = await openTab(session, OTHER);
    await read(session, tab);
    const popup = await openPopup(session, tab);
    await expectWords(viewSurface(popup), ['popup_no_report_advice', 'page_remember_how']);
    await popup.click('.keep-text', /./);
    await popup.click('main button', label('page_remember'));
    await expectWords(viewSurface(popup), ['remembered_with_text', 'articles_forget']);
    const page = await open('/notebook.html#articles');
    await expectWords(pageSurface(page), ['articles_has_text', 'articles_drop_text']);
  });

  test('the toolbar button, the popup and the side panel', async () => {
    const tab = await openRecognised(session, ARTICLE);
    const popup = await openPopup(session, tab);
    await expectWords(viewSurface(popup), ['popup_glossary', 'correction_refuse', 'density_every']);
    const [title = ''] = await popup.texts('h2');
    expect((await buttonOf(session, tab)).title).toBe(t('action_title', title, '100'));
    const panel = await openSidePanel(session, tab);
    await panel.click('.term-toggle', /./);
    await expectWords(viewSurface(panel), ['panel_filter', 'panel_with_note', 'sources_heading']);
  });

  test('the popover', async () => {
    const { page } = await openRecognised(session, ARTICLE);
    const { frame } = await openByClick(page, '社区食堂', 'shequ-shitang');
    const card = cardSurface(page, frame);
    await expectWords(card, ['note_label', 'save_saved', 'sources_heading', 'popover_pin']);
  });

  test('the popover of a slogan that no entry explains', async () => {
    const page = await open('/notebook.html');
    const frame = await showCard(page, { match: '“1527”工作推进法', width: 400, height: 700 });
    await expectWords(cardSurface(page, frame), ['slogan_unknown', 'slogan_explain']);
  });
});
