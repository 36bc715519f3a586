/** The reading story from the first term to a changed setting, without a pointer: nothing here moves, clicks or touches. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { attachToView, type OwnView } from '../support/chromium-own-view.ts';
import { closed, popoverFrames } from '../support/chromium-popover.ts';
import { openPopup } from '../support/chromium-popup.ts';
import { startSession } from '../support/chromium-session.ts';
import { openRecognised, sendCommand, type Tab } from '../support/chromium-tab.ts';
import { concept, headingOf } from '../support/glossary.ts';
import { label } from '../support/labels.ts';
import { typeIn } from '../support/press-in.ts';
import { cardSurface, pageSurface, type Surface, viewSurface } from '../support/surface.ts';
import { hasFocus, tabTo } from '../support/tab-to.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';
/** Stands in the article, and in no entry. */
const SLOGAN = '“三大”行动';
const MEANING = '体育局的三件事：场地、人才、赛事。';
const NOTE = '早餐车几点开？问问街道。';
const TERM = headingOf(concept('linggong-shichang'));

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

/** Goes from mark to mark until the popover explains the term, with the focus on its name. */
async function goToTerm(
  tab: Tab,
  term: string,
  command: 'next-term' | 'previous-term' = 'next-term',
): Promise<{ frame: Frame; card: Surface }> {
  let before = await termShown(tab.page);
  for (let count = 0; count < 120; count += 1) {
    await sendCommand(session, tab, command);
    const frame = await until('the next popover has the focus', async () => {
      const [one, ...others] = popoverFrames(tab.page);
      if (!one || others.length > 0) return false;
      const isNext = (await termShown(tab.page)) !== before;
      return isNext && (await hasFocus(cardSurface(tab.page, one), 'h1')) && one;
    });
    if ((await frame.locator('h1').textContent()) === term) {
      return { frame, card: cardSurface(tab.page, frame) };
    }
    before = await termShown(tab.page);
  }
  throw new Error(`No mark leads to ${term}.`);
}

/** What tells one opening of the popover from the other: its term and the place that is painted. */
function termShown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const [active] = [...(CSS.highlights.get('meipi-active') ?? [])] as Range[];
    if (!active) return '';
    const before = document.createRange();
    before.setStart(document.body, 0);
    before.setEnd(active.startContainer, active.startOffset);
    return `${before.toString().length} ${active}`;
  });
}

const boxOf = (page: Page) =>
  page.evaluate(() => {
    const { x, y } = document.querySelector('meipi-popover')?.getBoundingClientRect() ?? {};
    return { x, y };
  });

/** A page of ours that opens in a new tab by what is done. */
async function opened(path: RegExp, work: () => Promise<void>): Promise<Page> {
  const before = new Set(session.context.pages());
  await work();
  const page = await until(`${path} opens`, () =>
    session.context.pages().find((one) => !before.has(one) && path.test(one.url())),
  );
  onTestFinished(() => page.close());
  await page.bringToFront();
  return page;
}

async function openPanel(tab: Tab): Promise<{ view: OwnView; panel: Surface }> {
  const popup = viewSurface(await openPopup(session, tab));
  await tabTo(popup, 'nav button', label('popup_open_side_panel'));
  await popup.press('Enter');
  const view = await attachToView(session, '/sidepanel.html');
  return { view, panel: viewSurface(view) };
}

test('a term is found, read, followed, and noted, and the focus comes back', async () => {
  const tab = await openRecognised(session, ARTICLE);
  const { page } = tab;
  await tabTo(pageSurface(page), 'article a');
  await page.evaluate(() => scrollTo(0, 0));
  const { frame, card } = await goToTerm(tab, TERM);
  const dialog = frame.getByRole('dialog', { name: TERM });
  expect(await dialog.locator('.definition').textContent()).toContain(
    concept('linggong-shichang').definition.zh,
  );

  // From one place in the article to the next, and back.
  const place = frame.locator('.place p');
  const first = await place.textContent();
  await tabTo(card, '.place-next');
  await page.keyboard.press('Enter');
  await until('another place is told', async () => (await place.textContent()) !== first);
  expect(await hasFocus(card, '.place-next')).toBe(true);
  await tabTo(card, '.place-previous', undefined, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await until('the first place is told', async () => (await place.textContent()) === first);

  // What the explanation rests on.
  await tabTo(card, 'button.basis', undefined, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await frame.locator('.basis-explanation').waitFor({ state: 'visible' });
  await page.keyboard.press('Space');
  await frame.locator('.basis-explanation').waitFor({ state: 'hidden' });

  // To a related concept, and back.
  await tabTo(card, '.related button');
  await page.keyboard.press('Enter');
  await until('the related one is shown, with the focus on its name', async () => {
    return (await frame.locator('h1').textContent()) !== TERM && (await hasFocus(card, 'h1'));
  });
  await tabTo(card, 'button.back', undefined, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await until('the first one is shown again', async () => {
    return (await frame.locator('h1').textContent()) === TERM && (await hasFocus(card, 'h1'));
  });

  // Pinned and moved.
  await tabTo(card, 'button.pin');
  await page.keyboard.press('Space');
  await until('it is pinned', () => hasFocus(card, '.pin[aria-pressed=true]'));
  const { x = 0, y = 0 } = await boxOf(page);
  await tabTo(card, 'button.grip', undefined, 'Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  await until('it has moved to the left', async () => ((await boxOf(page)).x ?? x) < x);
  await page.keyboard.press('ArrowRight');
  await until('it is back', async () => (await boxOf(page)).x === x);
  expect((await boxOf(page)).y).toBe(y);

  // The citation, pasted where the note is written.
  await tabTo(card, '.actions button', label('popover_copy'));
  await page.keyboard.press('Enter');
  await frame.locator('.said', { hasText: /\S/ }).first().waitFor();
  await tabTo(card, 'textarea');
  await page.keyboard.press('ControlOrMeta+V');
  const field = frame.locator('textarea');
  await until('the citation is pasted', async () => (await field.inputValue()).includes(TERM));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(NOTE);
  await until('only the note is left', async () => (await field.inputValue()) === NOTE);
  await frame
    .getByRole('status')
    .filter({ hasText: /已保存/ })
    .waitFor();

  await page.keyboard.press('Escape');
  await closed(page);
  expect(await hasFocus(pageSurface(page), 'article a')).toBe(true);
});

test('the command for the term before leads back', async () => {
  const tab = await openRecognised(session, ARTICLE);
  await goToTerm(tab, headingOf(concept('yigai')));
  const first = await termShown(tab.page);
  await sendCommand(session, tab);
  await until('the next one', async () => (await termShown(tab.page)) !== first);
  await sendCommand(session, tab, 'previous-term');
  await until('the one before', async () => (await termShown(tab.page)) === first);
  await tab.page.keyboard.press('Escape');
  await closed(tab.page);
});

test('the side panel is opened from the popup, and leads to terms and their notes', async () => {
  const tab = await openRecognised(session, ARTICLE);
  const { view, panel } = await openPanel(tab);
  await view.texts('.term-name');
  await tabTo(panel, 'input[type=search]');
  await typeIn(view, TERM.slice(0, 2));
  await until('the list is shorter', async () => (await view.texts('.term-name')).length < 5);
  expect((await view.texts('.term-note-text'))[0]).toBe(NOTE);
  await tabTo(panel, '.term-name', new RegExp(TERM));
  await panel.press('Enter');
  await until('the term is set off in the page', () =>
    tab.page.evaluate(
      (term) => [...(CSS.highlights.get('meipi-place') ?? [])].join() === term,
      TERM,
    ),
  );
  await panel.press('ArrowRight');
  expect((await view.texts('.term-explanation .definition'))[0]).toContain(
    concept('linggong-shichang').definition.zh,
  );
  await tabTo(panel, '.term-explanation button', label('panel_see_note'));
  await panel.press('Enter');
  const frame = await until('the popover', () => popoverFrames(tab.page)[0]);
  await until('the note is there', async () => {
    return (await frame.locator('textarea').inputValue()) === NOTE;
  });
});

test('a note is found again in the notebook', async () => {
  const tab = await openRecognised(session, ARTICLE);
  const { panel } = await openPanel(tab);
  const page = await opened(/notebook\.html/, async () => {
    await tabTo(panel, '.masthead button', label('open_notebook'));
    await panel.press('Enter');
  });
  const notebook = pageSurface(page);
  await tabTo(notebook, 'input[type=search]');
  await page.keyboard.insertText('早餐车');
  await page.locator('mark', { hasText: '早餐车' }).waitFor();
  await tabTo(notebook, 'button', label('note_edit'));
  await page.keyboard.press('Enter');
  await until('the note can be written', () => hasFocus(notebook, 'textarea'));
});

test('a slogan that nobody explains is marked when that is set, explained, and then a term', async () => {
  const page = await session.newPage(`${session.extensionOrigin}/notebook.html`);
  onTestFinished(() => page.close());
  const notebook = pageSurface(page);
  await tabTo(notebook, 'nav a', label('popup_settings'));
  await page.keyboard.press('Enter');
  await page.locator('fieldset').first().waitFor();
  // The first of the two radio buttons has the focus of the group.
  await tabTo(notebook, 'fieldset:has(legend) input', label('settings_off'));
  await page.keyboard.press('ArrowRight');
  await page
    .getByRole('status')
    .filter({ hasText: label('settings_saved') })
    .waitFor();

  const tab = await openRecognised(session, ARTICLE);
  await until('the slogan is marked', () =>
    tab.page.evaluate(
      (slogan) =>
        [...(CSS.highlights.get('meipi-candidate') ?? [])].some((one) => `${one}` === slogan),
      SLOGAN,
    ),
  );
  const { frame, card } = await goToTerm(tab, SLOGAN);
  // What the article itself lists under it, each leading to its place.
  expect(await frame.locator('.listed li').count()).toBe(3);
  await tabTo(card, '.listed button', /后备人才育苗/);
  await tab.page.keyboard.press('Enter');
  await until('what is listed is set off in the page', () =>
    tab.page.evaluate(() => /人才育苗/.test([...(CSS.highlights.get('meipi-place') ?? [])].join())),
  );
  await tabTo(card, 'textarea');
  await tab.page.keyboard.insertText(MEANING);
  await tabTo(card, '.explain button');
  await tab.page.keyboard.press('Enter');
  await frame.locator('.definition', { hasText: MEANING }).waitFor();
  await tab.page.keyboard.press('Escape');
  await closed(tab.page);
  await until('the slogan is marked as a term', () =>
    tab.page.evaluate(
      (slogan) =>
        ['meipi-term', 'meipi-term-alternate'].some((name) =>
          [...(CSS.highlights.get(name) ?? [])].some((one) => slogan.includes(`${one}`)),
        ),
      SLOGAN,
    ),
  );
  await goToTerm(tab, SLOGAN, 'previous-term');
});

test('an entry of the glossary is written, and its mark is reached', async () => {
  const page = await session.newPage(`${session.extensionOrigin}/notebook.html`);
  onTestFinished(() => page.close());
  const notebook = pageSurface(page);
  await tabTo(notebook, 'nav a', label('popup_glossary'));
  await page.keyboard.press('Enter');
  await tabTo(notebook, 'main a, main button', label('glossary_add'));
  await page.keyboard.press('Enter');
  await tabTo(notebook, 'form input', label('entry_term'));
  await page.keyboard.insertText('口袋球场');
  await tabTo(notebook, 'form textarea', label('entry_zh'));
  await page.keyboard.insertText('街角的小球场。');
  await tabTo(notebook, 'form button', label('entry_save'));
  await page.keyboard.press('Enter');
  await page.locator('.entry', { hasText: '口袋球场' }).waitFor();

  const tab = await openRecognised(session, ARTICLE);
  const { frame } = await goToTerm(tab, '口袋球场');
  expect(await frame.locator('.definition').textContent()).toContain('街角的小球场。');
});
