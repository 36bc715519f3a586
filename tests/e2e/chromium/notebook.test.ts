/** The notebook: all notes in one place. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { openByClick, showsNote } from '../support/chromium-popover.ts';
import { startSession } from '../support/chromium-session.ts';
import { notesIn, removeAllNotes, writeNote } from '../support/chromium-store.ts';
import { openRecognised } from '../support/chromium-tab.ts';
import { concept, headingOf } from '../support/glossary.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';

let server: PageServer;
let session: ChromiumSession;
/** One of the extension's own pages, for looking behind the scenes. */
let helm: Page;

beforeAll(async () => {
  server = await startPageServer(samplePages());
  session = await startSession({ pageServer: server });
  helm = await session.newPage(`${session.extensionOrigin}/welcome.html`);
});

beforeEach(() => removeAllNotes(helm));

afterAll(async () => {
  await session?.close();
  await server?.close();
});

async function openNotebook(): Promise<Page> {
  const page = await session.newPage(`${session.extensionOrigin}/notebook.html`);
  onTestFinished(() => page.close());
  return page;
}

const cards = (notebook: Page): Locator => notebook.locator('article.note');

const card = (notebook: Page, text: string): Locator => cards(notebook).filter({ hasText: text });

/** Waits until the notebook lists just these texts, in this order. */
async function lists(notebook: Page, texts: readonly string[]): Promise<void> {
  let last: string[] = [];
  await until('the expected list of notes', async () => {
    last = await cards(notebook).locator('.note-text').allTextContents();
    return last.length === texts.length && last.every((text, at) => text === texts[at]);
  }).catch((error: unknown) => {
    throw new Error(`Listed are: ${last.join(' | ')}`, { cause: error });
  });
}

async function threeNotes(): Promise<void> {
  await writeNote(helm, 'yigai', '看病少跑路，检查互认');
  await writeNote(helm, '10jiaN-gonggong-jiuye', '岗位送到小区公告栏');
  await writeNote(helm, 'shequ-shitang', '两荤一素八块钱，检查卫生');
}

describe('the list', () => {
  test('is empty at first, and says how to begin', async () => {
    const notebook = await openNotebook();
    await notebook.getByRole('heading', { name: label('notebook_empty') }).waitFor();
    expect(await cards(notebook).count()).toBe(0);
  });

  test('shows the newest note first, with what it is about and where it was written', async () => {
    await threeNotes();
    const { page } = await openRecognised(session, ARTICLE);
    const popover = await openByClick(page, '零工市场', 'linggong-shichang');
    await popover.write('天不亮也有热乎饭');
    await popover.saved();

    const notebook = await openNotebook();
    const newestFirst = [
      '天不亮也有热乎饭',
      '两荤一素八块钱，检查卫生',
      '岗位送到小区公告栏',
      '看病少跑路，检查互认',
    ];
    await lists(notebook, newestFirst);
    const newest = cards(notebook).first();
    expect(await newest.getByRole('heading').textContent()).toBe(
      headingOf(concept('linggong-shichang')),
    );
    expect(await newest.locator('.note-origin').textContent()).toContain('meipi.localhost');
    expect(await newest.locator('.note-origin cite').textContent()).toBe(await page.title());

    await notebook.reload();
    await lists(notebook, newestFirst);
  });

  test('follows what is written, changed and deleted elsewhere', async () => {
    await threeNotes();
    const notebook = await openNotebook();
    await lists(notebook, [
      '两荤一素八块钱，检查卫生',
      '岗位送到小区公告栏',
      '看病少跑路，检查互认',
    ]);
    const { page } = await openRecognised(session, ARTICLE);
    const popover = await openByClick(page, '医改', 'yigai');
    await showsNote(popover, '看病少跑路，检查互认');
    await popover.write('半小时就出报告');
    await lists(notebook, ['半小时就出报告', '两荤一素八块钱，检查卫生', '岗位送到小区公告栏']);

    const other = await openNotebook();
    await card(other, '岗位送到')
      .getByRole('button', { name: label('note_delete') })
      .click();
    await lists(notebook, ['半小时就出报告', '两荤一素八块钱，检查卫生']);
  });
});

describe('the search', () => {
  const all = ['两荤一素八块钱，检查卫生', '岗位送到小区公告栏', '看病少跑路，检查互认'];

  test.each([
    ['one character', '岗', ['岗位送到小区公告栏']],
    ['a word inside sentences', '检查', [all[0], all[2]]],
    ['two words, both of which must occur', '互认 看病', [all[2]]],
    ['words that never occur together', '岗位 看病', []],
    ['the name of the concept, its quotes left out', '10+n公共', [all[1]]],
    ['full-width characters', '１０＋Ｎ', [all[1]]],
    ['a word of text and a word of the name', '食堂　卫生', [all[0]]],
    ['nothing at all', '   ', all],
  ])('finds %s', async (_, query, found) => {
    await threeNotes();
    const notebook = await openNotebook();
    await lists(notebook, all);
    const field = notebook.getByRole('searchbox');
    await field.fill(query);
    await lists(
      notebook,
      found.filter((text) => text !== undefined),
    );
    const words = query.trim().split(/\s+/).filter(Boolean);
    if (found.length > 0 && words.length > 0) {
      const marked = await notebook.locator('article.note mark').allTextContents();
      expect(marked.length).toBeGreaterThanOrEqual(words.length);
    }
    await field.fill('');
    await lists(notebook, all);
    expect(await notebook.locator('article.note mark').count()).toBe(0);
  });

  test('offers all notes again when it found none', async () => {
    await threeNotes();
    const notebook = await openNotebook();
    await notebook.getByRole('searchbox').fill('枇杷');
    await notebook.getByRole('heading', { name: label('notebook_no_hit') }).waitFor();
    await notebook.getByRole('button', { name: label('notebook_show_all') }).click();
    await lists(notebook, all);
    expect(await notebook.getByRole('searchbox').inputValue()).toBe('');
  });
});

describe('a note', () => {
  test('leads back to the article on which it was written', async () => {
    const { page } = await openRecognised(session, ARTICLE);
    const popover = await openByClick(page, '劳务品牌', 'laowu-pinpai');
    await popover.write('竹编匠');
    await popover.saved();
    const notebook = await openNotebook();
    const before = session.context.pages();
    await card(notebook, '竹编匠')
      .getByRole('button', { name: label('note_open') })
      .click();
    const opened = await until('the article in a new tab', () =>
      session.context.pages().find((one) => !before.includes(one) && one.url() === ARTICLE),
    );
    await opened.waitForFunction(() => CSS.highlights.has('meipi-term'));
    await opened.close();
  });

  test('is edited where it stands, and saved as it is typed', async () => {
    await threeNotes();
    const { page } = await openRecognised(session, ARTICLE);
    const popover = await openByClick(page, '社区食堂', 'shequ-shitang');
    const notebook = await openNotebook();
    const note = card(notebook, headingOf(concept('shequ-shitang')));
    await note.getByRole('button', { name: label('note_edit') }).click();
    const field = note.getByRole('textbox', { name: /我的笔记/ });
    expect(await field.inputValue()).toBe('两荤一素八块钱，检查卫生');
    expect(await field.evaluate((element) => document.activeElement === element)).toBe(true);
    await field.fill('两荤一素八块钱\n腿脚不便的送上门');
    await note.getByRole('status').filter({ hasText: '已保存' }).waitFor();
    await showsNote(popover, '两荤一素八块钱\n腿脚不便的送上门');
    await note.getByRole('button', { name: label('note_edit_done') }).click();
    const texts = [
      '两荤一素八块钱\n腿脚不便的送上门',
      '岗位送到小区公告栏',
      '看病少跑路，检查互认',
    ];
    await lists(notebook, texts);
    await notebook.reload();
    await lists(notebook, texts);
  });

  test('that is being edited is saved when its page is closed at once', async () => {
    await threeNotes();
    const notebook = await session.newPage(`${session.extensionOrigin}/notebook.html`);
    const note = card(notebook, headingOf(concept('yigai')));
    await note.getByRole('button', { name: label('note_edit') }).click();
    await note.getByRole('textbox').fill('夜间门诊');
    await notebook.close();
    await until('the text is saved', async () =>
      (await notesIn(helm)).some(({ body }) => body.value === '夜间门诊'),
    );
  });

  test('is deleted, and brought back', async () => {
    await threeNotes();
    const notebook = await openNotebook();
    const texts = ['两荤一素八块钱，检查卫生', '岗位送到小区公告栏', '看病少跑路，检查互认'];
    const rest = texts.filter((text) => !text.startsWith('岗位'));
    await lists(notebook, texts);
    const remove = card(notebook, '岗位').getByRole('button', { name: label('note_delete') });
    await remove.click();
    await lists(notebook, rest);
    const undo = notebook.getByRole('button', { name: label('undo') });
    expect(await notebook.locator('.toast').textContent()).toContain('10+N');
    await undo.click();
    await lists(notebook, texts);
    await until('the offer to undo goes away', async () => (await undo.count()) === 0);

    await remove.click();
    await lists(notebook, rest);
    await notebook.reload();
    await lists(notebook, rest);
    const { page } = await openRecognised(session, ARTICLE);
    const popover = await openByClick(page, '10+N公共就业服务专项活动', '10jiaN-gonggong-jiuye');
    await showsNote(popover, '');
  });
});
