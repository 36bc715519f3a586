/** Own entries: written in the notebook, shown on pages at once, taken back. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ShownEntry } from '../../../lib/protocol/replies.ts';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import {
  entry,
  explains,
  openEntry,
  openPart,
  overview,
  showView,
  undoAll,
} from '../support/chromium-glossary.ts';
import { clickTerm } from '../support/chromium-popover.ts';
import { startSession } from '../support/chromium-session.ts';
import { send } from '../support/chromium-store.ts';
import { markedTexts, openRecognised, type Tab } from '../support/chromium-tab.ts';
import { concept } from '../support/glossary.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';
/** In the article, and in no pack. */
const COURT = '口袋球场';
const CANTEEN = '社区食堂';
const COURT_MEANS = '桥洞下、墙角边，一小块能打球的地方。';
const CANTEEN_MEANS = '我家楼下那种，中午排队的。';

let server: PageServer;
let session: ChromiumSession;
/** One of the extension's own pages, for looking behind the scenes. */
let helm: Page;

beforeAll(async () => {
  server = await startPageServer(samplePages());
  session = await startSession({ pageServer: server });
  helm = await session.newPage(`${session.extensionOrigin}/welcome.html`);
});

beforeEach(() => undoAll(helm));

afterAll(async () => {
  await session?.close();
  await server?.close();
});

const button = (page: Page, key: Parameters<typeof label>[0]) =>
  page.getByRole('button', { name: label(key) });

const field = (page: Page, key: Parameters<typeof label>[0]) =>
  page.getByRole('textbox', { name: label(key) });

const said = (page: Page, key: Parameters<typeof label>[0]) =>
  page
    .getByRole('status')
    .filter({ hasText: label(key) })
    .waitFor();

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

const marks = (tab: Tab, text: string, isMarked: boolean) =>
  until(`${text} is ${isMarked ? '' : 'not '}marked`, async () => {
    await tab.page.bringToFront();
    return (await markedTexts(tab)).includes(text) === isMarked;
  });

async function write(notebook: Page, term: string, means: string): Promise<void> {
  await field(notebook, 'entry_term').fill(term);
  await field(notebook, 'entry_zh').fill(means);
}

describe('an own entry', () => {
  test('is marked at once where an article is open, and explained as one’s own', async () => {
    const tab = await openRecognised(session, ARTICLE);
    await marks(tab, COURT, false);
    const notebook = await openPart(session, '#glossary');
    await notebook.getByRole('link', { name: label('glossary_add') }).click();
    await write(notebook, COURT, COURT_MEANS);
    await button(notebook, 'entry_save').click();

    await said(notebook, 'glossary_change_put');
    const written = entry(notebook, COURT);
    await written.getByText(COURT_MEANS).waitFor();
    expect(new URL(notebook.url()).hash).toBe('#glossary');
    expect(await focused(notebook)).toBe(COURT);
    expect(await written.getByRole('button', { expanded: true }).first().isVisible()).toBe(true);

    await marks(tab, COURT, true);
    await clickTerm(tab.page, COURT);
    const popover = await explains(tab.page, COURT);
    await popover.getByText(COURT_MEANS).waitFor();
    await popover.getByText(label('basis_own')).first().waitFor();
  });

  test('is edited, deleted, and brought back', async () => {
    const notebook = await openPart(session, `#glossary/new?term=${encodeURIComponent(COURT)}`);
    await field(notebook, 'entry_zh').fill(COURT_MEANS);
    await notebook.keyboard.press('Tab');
    await button(notebook, 'entry_save').click();
    await said(notebook, 'glossary_change_put');

    const written = entry(notebook, COURT);
    await written.getByRole('link', { name: label('glossary_edit') }).click();
    expect(await field(notebook, 'entry_zh').inputValue()).toBe(COURT_MEANS);
    await field(notebook, 'entry_zh').fill('改过的解释。');
    await button(notebook, 'entry_save').click();
    await written.getByText('改过的解释。').waitFor();

    await written.getByRole('button', { name: label('glossary_delete') }).click();
    await said(notebook, 'glossary_change_delete');
    await until('the entry is gone', async () => (await written.count()) === 0);
    await button(notebook, 'undo').click();
    await said(notebook, 'glossary_undone');
    await written.waitFor();
    expect((await overview(helm)).own).toMatchObject([{ label: COURT }]);
  });

  test('says beside its field what is wrong, and loses nothing', async () => {
    const notebook = await openPart(session, '#glossary/new');
    await write(notebook, '“”', COURT_MEANS);
    await button(notebook, 'entry_save').click();
    const term = field(notebook, 'entry_term');
    await until('the field is pointed out', async () => {
      return (await term.getAttribute('aria-invalid')) === 'true';
    });
    await until('the focus is in it', () =>
      notebook.evaluate(() => document.activeElement?.getAttribute('aria-invalid') === 'true'),
    );
    await notebook.getByText(label('entry_problem_nothing_sought')).waitFor();
    expect(await field(notebook, 'entry_zh').inputValue()).toBe(COURT_MEANS);
    expect((await overview(helm)).own).toEqual([]);
  });
});

test('a related entry is found by name, and kept', async () => {
  const notebook = await openPart(session, `#glossary/new?term=${encodeURIComponent(COURT)}`);
  await field(notebook, 'entry_zh').fill(COURT_MEANS);
  await notebook
    .locator('summary')
    .filter({ hasText: label('entry_more') })
    .click();
  await field(notebook, 'entry_related_find').fill(CANTEEN);
  await notebook
    .locator('.related-fields li')
    .filter({ hasText: CANTEEN })
    .getByRole('button')
    .click();
  await notebook
    .locator('.related-fields li')
    .filter({ has: notebook.getByRole('button', { name: label('entry_related_remove') }) })
    .getByText(CANTEEN)
    .waitFor();
  await button(notebook, 'entry_save').click();
  await said(notebook, 'glossary_change_put');
  const [own] = (await overview(helm)).own;
  const body = { conceptId: own?.id };
  const shown = await send(helm, { type: 'glossary/entry', body });
  expect(shown).toMatchObject({ value: { concept: { related: ['shequ-shitang'] } } });
});

describe('what is typed and not saved', () => {
  test('is there again after a reload and in the list, until it is thrown away', async () => {
    const notebook = await openPart(session, '#glossary/new');
    await write(notebook, COURT, COURT_MEANS);
    await said(notebook, 'entry_unsaved');
    notebook.on('dialog', (dialog) => void dialog.accept());
    await notebook.reload();
    await until('the text is there again', async () => {
      return (await field(notebook, 'entry_zh').inputValue()) === COURT_MEANS;
    });

    await notebook.getByRole('link', { name: label('entry_back') }).click();
    await notebook.locator('.entry-drafts').getByRole('link', { name: COURT }).click();
    expect(await field(notebook, 'entry_term').inputValue()).toBe(COURT);
    await button(notebook, 'entry_discard').click();
    await button(notebook, 'entry_discard').click();
    await notebook.getByRole('searchbox').waitFor();
    expect(await notebook.locator('.entry-drafts').count()).toBe(0);
  });

  test('is warned of when the tab is closed', async () => {
    const notebook = await openPart(session, '#glossary/new');
    await write(notebook, COURT, COURT_MEANS);
    await said(notebook, 'entry_unsaved');
    const warned = notebook.waitForEvent('dialog');
    const closing = notebook.close({ runBeforeUnload: true });
    const dialog = await warned;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await closing;
    expect(await field(notebook, 'entry_term').inputValue()).toBe(COURT);
  });
});

test('a pack’s entry is written anew beside it, and comes back when one’s own is deleted', async () => {
  const tab = await openRecognised(session, ARTICLE);
  const packs = concept('shequ-shitang').definition.zh ?? '';
  const notebook = await openPart(session, '#glossary');
  const shown = await openEntry(notebook, CANTEEN);
  const override = shown.getByRole('link', { name: label('glossary_override') });
  await override.click();
  await notebook.getByRole('link', { name: label('entry_back') }).click();
  await until('the focus is where it was', async () => (await focused(notebook)) === CANTEEN);
  await override.click();
  await notebook.locator('.packs-entry').getByText(packs).waitFor();
  expect(await field(notebook, 'entry_zh').inputValue()).toBe(packs);
  await field(notebook, 'entry_zh').fill(CANTEEN_MEANS);
  await button(notebook, 'entry_save').click();
  await shown.getByText(CANTEEN_MEANS).waitFor();
  await shown.getByText(label('glossary_is_override')).waitFor();

  await tab.page.bringToFront();
  await clickTerm(tab.page, CANTEEN);
  await (await explains(tab.page, CANTEEN)).getByText(CANTEEN_MEANS).waitFor();

  await notebook.bringToFront();
  await shown.getByRole('button', { name: label('glossary_restore_pack') }).click();
  await shown.getByText(packs).waitFor();
  expect((await overview(helm)).own).toEqual([]);
});

test('written in two windows, neither takes the other’s place unseen', async () => {
  const [one, other] = [await openPart(session, '#glossary'), await openPart(session, '#glossary')];
  for (const notebook of [one, other]) {
    await notebook.bringToFront();
    const shown = await openEntry(notebook, CANTEEN);
    await shown.getByRole('link', { name: label('glossary_override') }).click();
    await write(notebook, CANTEEN, notebook === one ? CANTEEN_MEANS : COURT_MEANS);
  }
  const means = async () => {
    const body = { conceptId: 'shequ-shitang' };
    const reply = await send(helm, { type: 'glossary/entry', body });
    return (reply as { value: ShownEntry }).value.concept.definition.zh;
  };
  await one.bringToFront();
  await button(one, 'entry_save').click();
  await entry(one, CANTEEN).getByText(CANTEEN_MEANS).waitFor();
  await other.bringToFront();
  await button(other, 'entry_save').click();
  await other.getByText(label('save_conflict')).waitFor();
  await other.locator('.packs-entry').getByText(CANTEEN_MEANS).waitFor();
  expect(await field(other, 'entry_zh').inputValue()).toBe(COURT_MEANS);
  expect(await means()).toBe(CANTEEN_MEANS);
  await button(other, 'conflict_keep_mine').click();
  await entry(other, CANTEEN).getByText(COURT_MEANS).waitFor();
  expect(await means()).toBe(COURT_MEANS);
});

test('an entry is hidden from pages, listed as such, and marked again', async () => {
  const tab = await openRecognised(session, ARTICLE);
  await marks(tab, CANTEEN, true);
  const notebook = await openPart(session, '#glossary');
  const shown = await openEntry(notebook, CANTEEN);
  await shown.getByRole('button', { name: label('glossary_hide') }).click();
  await said(notebook, 'glossary_change_hide');
  await shown.getByText(label('glossary_is_hidden')).waitFor();
  await marks(tab, CANTEEN, false);

  await notebook.bringToFront();
  await showView(notebook, 'glossary_hidden');
  await notebook.locator('.hidden-view').getByText(CANTEEN).waitFor();
  await button(notebook, 'glossary_show').click();
  await notebook.getByRole('heading', { name: label('glossary_none_hidden') }).waitFor();
  await marks(tab, CANTEEN, true);
});

test('the list follows what is changed elsewhere', async () => {
  const notebook = await openPart(session, '#glossary');
  await entry(notebook, CANTEEN).waitFor();
  const other = await openPart(session, '#glossary/new');
  await write(other, COURT, COURT_MEANS);
  await button(other, 'entry_save').click();
  await entry(notebook, COURT).waitFor();
});
