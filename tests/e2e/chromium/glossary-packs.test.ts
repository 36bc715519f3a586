/** Packs from files: what they would do is shown, then done, and can be taken back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { MAX_PACK_BYTES } from '../../../lib/protocol/page-limits.ts';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import {
  entry,
  explains,
  openPart,
  overview,
  showView,
  undoAll,
} from '../support/chromium-glossary.ts';
import { clickTerm } from '../support/chromium-popover.ts';
import { profileForTest, startSession } from '../support/chromium-session.ts';
import { openRecognised } from '../support/chromium-tab.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';
const CANTEEN = '社区食堂';
const CANTEEN_MEANS = '河镇的食堂，饭票一律三张起买。';
const TITLE = '河镇词库';

const conceptOf = (id: string, text: string, zh: string) => ({
  id,
  terms: [{ text, status: 'preferred' }],
  definition: { zh },
  basis: 'own',
  sources: [],
});

const RIVER = {
  schema: 1,
  id: 'river-town',
  title: { zh: TITLE },
  version: '1.0',
  attribution: '河镇读报小组',
  concepts: [
    conceptOf('river-canteen', CANTEEN, CANTEEN_MEANS),
    conceptOf('river-day', '河长日', '每月头一个星期一，大家去看河。'),
  ],
  reports: [],
};
const NEWER = {
  ...RIVER,
  version: '1.1',
  concepts: [RIVER.concepts[0], conceptOf('river-lamp', '河灯岗', '夜里在渡口守灯的人。')],
};

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

async function openPacks(): Promise<Page> {
  const notebook = await openPart(session, '#glossary');
  await showView(notebook, 'glossary_packs');
  return notebook;
}

const choose = (notebook: Page, content: unknown, name = 'river.json') =>
  notebook.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content)),
  });

const button = (page: Page, key: Parameters<typeof label>[0]) =>
  page.getByRole('button', { name: label(key) });

const said = (page: Page, key: Parameters<typeof label>[0]) =>
  page
    .getByRole('status')
    .filter({ hasText: label(key) })
    .waitFor();

const card = (notebook: Page) =>
  notebook.locator('article.pack').filter({ has: notebook.getByRole('heading', { name: TITLE }) });

const installed = async () => (await overview(helm)).packs.map(({ id }) => id);

async function install(notebook: Page, pack: unknown): Promise<void> {
  await choose(notebook, pack);
  await button(notebook, 'pack_install').click();
  await said(notebook, 'glossary_change_install');
}

test('a file’s plan is shown before anything is installed, and may be left', async () => {
  const notebook = await openPacks();
  await choose(notebook, RIVER);
  const plan = notebook.locator('.pack-plan');
  await plan.getByText(label('pack_added')).waitFor();
  expect(await plan.locator('dd').allTextContents()).toEqual([`${CANTEEN}河长日`]);
  await plan.getByText(label('pack_clashes')).waitFor();
  expect(await plan.locator('.clashes > li > .entry-name').allTextContents()).toEqual([CANTEEN]);
  expect(await installed()).toHaveLength(1);
  await button(notebook, 'pack_leave_it').click();
  await until('the plan is gone', async () => (await plan.count()) === 0);
  expect(await installed()).toHaveLength(1);
});

test('a newer version says what it changes, and can be taken back', async () => {
  const notebook = await openPacks();
  await install(notebook, RIVER);
  await choose(notebook, NEWER);
  const plan = notebook.locator('.pack-plan');
  await plan.getByText(label('pack_version_change')).waitFor();
  expect(await plan.locator('dd').allTextContents()).toEqual(['河灯岗', '河长日']);
  await button(notebook, 'pack_install').click();
  await card(notebook).getByText('1.1').waitFor();
  await button(notebook, 'undo').click();
  await said(notebook, 'glossary_undone');
  await card(notebook).getByText('1.0').waitFor();
  await button(notebook, 'glossary_undo_more').click();
  await until('the pack is gone', async () => (await card(notebook).count()) === 0);
  expect(await installed()).toHaveLength(1);
});

test('a file at the limit gets through to the background, and a larger one is refused at once', async () => {
  const notebook = await openPacks();
  const folder = profileForTest();
  const file = join(folder, 'large.json');
  const bytesOf = (count: number) => Buffer.alloc(count, '灯');
  writeFileSync(file, bytesOf(MAX_PACK_BYTES));
  await notebook.locator('input[type=file]').setInputFiles(file);
  await notebook.getByText('not JSON').waitFor();
  writeFileSync(file, bytesOf(MAX_PACK_BYTES + 3));
  await notebook.locator('input[type=file]').setInputFiles(file);
  await notebook.locator('.glossary-problem').getByText('64 MB').waitFor();
});

test('a pack that is off stays off when it is installed again, and can be turned on at once', async () => {
  const notebook = await openPacks();
  await install(notebook, RIVER);
  await card(notebook).locator('[data-deed=enable]').click();
  await said(notebook, 'glossary_change_disable');
  await choose(notebook, RIVER);
  await notebook.locator('.pack-plan').getByText(label('pack_stays_off')).waitFor();
  await button(notebook, 'pack_install').click();
  await button(notebook, 'pack_enable_now').click();
  await said(notebook, 'glossary_change_enable');
  expect((await overview(helm)).packs.map(({ isEnabled }) => isEnabled)).toEqual([true, true]);
});

test.each([
  ['of another shape', { ...RIVER, version: '', concepts: [{ id: 'x' }] }, 'concepts.0.terms'],
  ['no text', Buffer.from([0xff, 0xfe, 0x00]), 'UTF-8'],
  ['no JSON', Buffer.from('{'), 'river.json'],
])('a file that is %s is not installed, and says why', async (_, content, why) => {
  const notebook = await openPacks();
  await choose(notebook, content);
  const problem = notebook.getByRole('alert').filter({ hasText: why });
  await problem.waitFor();
  expect(await button(notebook, 'pack_install').count()).toBe(0);
  expect(await installed()).toHaveLength(1);
});

test('which pack has the word is a matter of their order, and seen on the page', async () => {
  const tab = await openRecognised(session, ARTICLE);
  const notebook = await openPacks();
  await install(notebook, RIVER);
  await showView(notebook, 'glossary_clashes');
  const claims = notebook.locator('.clashes ol li');
  await claims.first().waitFor();
  expect(await claims.nth(1).textContent()).toContain(TITLE);
  await button(notebook, 'glossary_to_order').click();

  const up = card(notebook).getByRole('button', { name: label('pack_up') });
  await up.focus();
  await notebook.keyboard.press('Enter');
  await said(notebook, 'glossary_change_order');
  expect(await installed()).toEqual(['river-town', 'meipi-built-in']);
  await until('the focus stays on the button', () =>
    up.evaluate((element) => element === document.activeElement),
  );
  await showView(notebook, 'glossary_clashes');
  await until('the pack is the first to claim', async () =>
    ((await claims.first().textContent()) ?? '').includes(TITLE),
  );

  await until('the page says it as well', async () => {
    await tab.page.bringToFront();
    await tab.page.keyboard.press('Escape');
    await clickTerm(tab.page, CANTEEN);
    const popover = await explains(tab.page, CANTEEN);
    return (await popover.locator('.definition').textContent())?.includes(CANTEEN_MEANS);
  });
});

test('a pack is switched off and on, and removed', async () => {
  const notebook = await openPacks();
  await install(notebook, RIVER);
  await card(notebook)
    .getByRole('button', { name: label('pack_disable') })
    .click();
  await said(notebook, 'glossary_change_disable');
  await card(notebook).getByText(label('pack_is_off')).waitFor();
  await showView(notebook, 'glossary_entries');
  await notebook.getByRole('searchbox').fill('河长日');
  await notebook.getByRole('heading', { name: label('glossary_no_hit') }).waitFor();
  await showView(notebook, 'glossary_packs');
  await card(notebook)
    .getByRole('button', { name: label('pack_enable') })
    .click();
  await said(notebook, 'glossary_change_enable');
  await showView(notebook, 'glossary_entries');
  await entry(notebook, '河长日').waitFor();
  await showView(notebook, 'glossary_packs');
  await card(notebook)
    .getByRole('button', { name: label('pack_remove') })
    .click();
  await said(notebook, 'glossary_change_remove');
  expect(await installed()).toHaveLength(1);
  await button(notebook, 'undo').click();
  await card(notebook).waitFor();
  expect(await installed()).toHaveLength(2);
});
