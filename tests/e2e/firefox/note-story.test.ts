/** Notes on the sample article in Firefox: written, saved, found again after the browser was killed, on another site too. */
import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { concept, headingOf } from '../support/glossary.ts';
import { until } from '../support/until.ts';
import { errorsSince } from './support/errors.ts';
import { type Session, startSession } from './support/session.ts';

const ARTICLE = 'http://meipi.localhost/';
const REPRINT = 'http://reprint.meipi.localhost/news/1';

/** Both terms stand in the article and in the reprint. */
const FIRST = { term: '社区食堂', id: 'shequ-shitang', note: '桂子巷八块钱一餐，谁来补这个差价？' };
const SECOND = {
  term: '医防融合',
  id: 'yifang-ronghe',
  note: '三张处方 = medicine + sport + diet',
};

let server: PageServer;
let session: Session;

beforeAll(async () => {
  server = await startPageServer(samplePages());
  session = await startSession({ pageServer: server, keepProfile: true });
});

afterEach(async () => {
  expect(await errorsSince(session)).toEqual([]);
});

afterAll(async () => {
  await session?.firefox.close();
  await server?.close();
  // Kept until now for the second session.
  if (session) rmSync(session.firefox.profile, { recursive: true, force: true, maxRetries: 5 });
});

const storedTexts = async () =>
  (await session.extension.storedNotes()).map(({ body }) => body.value);

const notebookText = () => session.extension.call(() => document.body.innerText);

/** The notes that the notebook shows, as the names of their concepts. */
const listedNotes = () =>
  session.extension.call(() =>
    [...document.querySelectorAll('main li h2')].map((heading) => heading.textContent),
  );

test('a note typed in the popover is in the database as soon as it is called saved', async () => {
  const { page, extension } = session;
  await page.openMarked(ARTICLE);
  const popover = await page.openByClick(FIRST.term, FIRST.id);
  const { role, name } = await popover.clickNote();
  expect(role).toBe('textbox');
  expect(name).toContain('我的笔记');
  expect(await popover.status()).not.toContain('已保存');
  await page.type(...FIRST.note);
  expect(await popover.noteText()).toBe(FIRST.note);
  await popover.saved();
  const [note, ...others] = await extension.storedNotes();
  expect(others).toEqual([]);
  expect(note?.body.value).toBe(FIRST.note);
  expect(note?.target.conceptId).toBe(FIRST.id);
  expect(note?.provenance?.url).toBe(ARTICLE);
});

test('a notebook that is open in another tab shows a new note and its changes without reloading', async () => {
  const { page, extension } = session;
  await extension.call(() => Object.assign(window, { isTheSamePage: true }));
  await page.openMarked(ARTICLE);
  const popover = await page.openByClick(SECOND.term, SECOND.id);
  await popover.clickNote();
  await page.type(...SECOND.note);
  await until('the notebook shows the note', async () =>
    (await notebookText()).includes(SECOND.note),
  );
  await page.type(...'！');
  await until('the notebook shows the change', async () =>
    (await notebookText()).includes(`${SECOND.note}！`),
  );
  expect(await extension.call(() => 'isTheSamePage' in window)).toBe(true);
});

test('a note is saved though the background ends between typing and saving', async () => {
  const { page, firefox } = session;
  await page.openMarked(REPRINT);
  const popover = await page.openByClick('银发经济', 'yinfa-jingji');
  await popover.clickNote();
  let typed = '';
  do {
    // Once more, should a slow machine have saved before the end came.
    await page.type('续');
    typed += '续';
    await firefox.killBackground();
  } while ((await popover.status()).includes('已保存'));
  await popover.saved();
  expect(await storedTexts()).toContain(typed);
});

test('notes are there again after the browser was killed, on the same page and on a reprint', async () => {
  const { profile } = session.firefox;
  await session.page.openMarked(ARTICLE);
  const before = await session.page.openByClick(FIRST.term, FIRST.id);
  await before.clickNote();
  await session.page.type(...'再问。');
  await until('the note is called saved with its last words', async () => {
    const [status, text] = [await before.status(), await before.noteText()];
    return status.includes('已保存') && text.includes('再问。');
  });
  const written = await before.noteText();
  await session.firefox.kill9();

  session = await startSession({ pageServer: server, profile });
  const { page } = session;
  for (const url of [ARTICLE, REPRINT]) {
    await page.openMarked(url);
    const popover = await page.openByClick(FIRST.term, FIRST.id);
    expect(await popover.noteText()).toBe(written);
    await popover.saved();
  }
});

test('the notebook lists all notes, newest first, and its search finds Chinese text', async () => {
  const { extension, firefox } = session;
  const { marionette } = firefox;
  const names = [FIRST.id, 'yinfa-jingji', SECOND.id].map((id) => headingOf(concept(id)));
  await until('the notebook lists the notes', async () => (await listedNotes()).length === 3);
  expect(await listedNotes()).toEqual(names);
  const search = async (text: string) =>
    await extension.inFront(async () => {
      await marionette.click(await marionette.findElement('input[type=search]'));
      await marionette.press(...text);
    });
  await search('差价');
  await until('the search finds one note', async () => (await listedNotes()).length === 1);
  expect(await listedNotes()).toEqual(names.slice(0, 1));
  await search('没有这几个字');
  await until('the search finds nothing', async () => (await listedNotes()).length === 0);
});
