/** What a reader does inside a popover: goes on to what is related and back, copies, hides, explains. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { type CardRequest, showCard } from '../../support/popover-card.ts';
import { startSession } from '../support/chromium-session.ts';
import { notesIn, removeAllNotes, send } from '../support/chromium-store.ts';
import { concept, headingOf } from '../support/glossary.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';

const CARD = { width: 400, height: 420 };
const SLOGAN = '“1527”工作推进法';

let server: PageServer;
let session: ChromiumSession;
/** One of the extension's own pages, which may open a popover as well. */
let host: Page;

beforeAll(async () => {
  server = await startPageServer(new Map());
  session = await startSession({ pageServer: server });
  host = await session.newPage(`${session.extensionOrigin}/notebook.html`);
});

beforeEach(() => removeAllNotes(host));

afterAll(async () => {
  await session?.close();
  await server?.close();
});

const open = (request: Omit<CardRequest, 'width' | 'height'>): Promise<Frame> =>
  showCard(host, { ...CARD, ...request });
const openOn = (id: string, more: Partial<CardRequest> = {}): Promise<Frame> =>
  open({ conceptId: id, match: headingOf(concept(id)), ...more });

const explains = (frame: Frame, id: string) =>
  frame.getByRole('heading', { level: 1, name: headingOf(concept(id)), exact: true }).waitFor();
const related = (frame: Frame, id: string) =>
  frame
    .getByRole('region', { name: label('related_heading') })
    .getByRole('button', { name: headingOf(concept(id)), exact: true });
const focusIsOn = (frame: Frame, tag: string) =>
  until(`the focus is on ${tag}`, () =>
    frame.evaluate((wanted) => document.activeElement?.localName === wanted, tag),
  );
const scrollOf = (frame: Frame) =>
  frame.evaluate(() => Math.round(document.querySelector('.card-body')?.scrollTop ?? 0));

describe('for a reader who has never heard of it', () => {
  test('the card says what “1+11” stands for', async () => {
    const frame = await openOn('1jia11-moshi');
    const items = frame.locator('.expansion li');
    expect(await items.allTextContents()).toEqual([
      expect.stringMatching(/^1.*市中医院/),
      expect.stringMatching(/^11.*中医院/),
    ]);
  });

  test('the card says that what “五型” counts is not public, and where to look', async () => {
    const frame = await openOn('wu-xing-weijian');
    expect(await frame.locator('.expansion .verdict-unknown').count()).toBe(1);
    const { unknown } = concept('wu-xing-weijian');
    expect(await frame.locator('.gap').textContent()).toContain(unknown?.zh);
    expect(await frame.locator('.expansion li').count()).toBe(0);
    const links = frame.getByRole('region', { name: label('look_up_heading') }).locator('a');
    const hrefs = await links.evaluateAll((all) =>
      all.map((one) => [one.getAttribute('href'), one.getAttribute('rel')]),
    );
    expect(hrefs).toHaveLength(4);
    for (const [href, rel] of hrefs) {
      expect(href).toMatch(/^https:/);
      expect(rel).toBe('noopener noreferrer');
    }
  });
});

describe('what is related', () => {
  test('opens inside, with a way back to where the reader was', async () => {
    const frame = await openOn('1jia11-moshi', { place: { index: 1, count: 3 } });
    await frame.getByRole('textbox').fill('写在1+11上');
    await frame.evaluate(() => document.querySelector('.card-body')?.scrollTo(0, 90));
    // A click by the pointer would scroll further.
    await related(frame, 'zhongyi-yigongti').dispatchEvent('click');
    await explains(frame, 'zhongyi-yigongti');
    await focusIsOn(frame, 'h1');
    expect(await frame.getByRole('textbox').inputValue()).toBe('');
    // It is not what stands in the page.
    expect(await frame.locator('.page-sentence').count()).toBe(0);
    await frame.locator('button.back', { hasText: '“1+11”模式' }).click();
    await explains(frame, '1jia11-moshi');
    await focusIsOn(frame, 'h1');
    expect(await frame.getByRole('textbox').inputValue()).toBe('写在1+11上');
    expect(await scrollOf(frame)).toBe(90);
    expect(await frame.locator('button.back').count()).toBe(0);
    expect(await frame.locator('.page-sentence').count()).toBe(1);
    const notes = (await notesIn(host)).map((note) => [note.target.conceptId, note.body.value]);
    expect(notes).toEqual([['1jia11-moshi', '写在1+11上']]);
  });
});

describe('a number slogan without an entry', () => {
  test('says so, and takes the reader’s explanation: from then on it is an entry', async () => {
    const frame = await open({ match: SLOGAN });
    expect(await frame.locator('.card-facts').textContent()).toMatch(label('slogan_unknown'));
    await frame
      .getByRole('textbox', { name: label('slogan_explain') })
      .fill('一条主线，五项任务。');
    await frame.getByRole('button', { name: label('slogan_save') }).click();
    await frame.locator('.definition', { hasText: '一条主线，五项任务。' }).waitFor();
    expect(await frame.locator('button.basis-own').isVisible()).toBe(true);
    await frame.getByRole('textbox', { name: /我的笔记/ }).fill('再查');
    await frame.getByRole('status').filter({ hasText: '已保存' }).waitFor();
    await send(host, { type: 'glossary/undo', body: {} });
  });

  test('a text that is too long is not lost', async () => {
    const frame = await open({ match: SLOGAN });
    const tooLong = '长'.repeat(601);
    const field = frame.getByRole('textbox');
    await field.fill(tooLong);
    await frame.getByRole('button', { name: label('slogan_save') }).click();
    await frame.locator('.said-too-long', { hasText: '600' }).waitFor();
    expect(await field.inputValue()).toBe(tooLong);
  });

  test('what was written is kept although the popover is taken away', async () => {
    const frame = await open({ match: SLOGAN });
    await frame.getByRole('textbox').fill('写到一半');
    await host.evaluate(() => document.querySelector('iframe')?.remove());
    await until('it is an entry', async () => {
      const reply = await send(host, { type: 'glossary/overview', body: {} });
      const { own } = (reply as { value: { own: { label: string }[] } }).value;
      return own.some((entry) => entry.label === SLOGAN);
    });
    await send(host, { type: 'glossary/undo', body: {} });
  });

  test('is “not a term” until that is taken back', async () => {
    const frame = await open({ match: SLOGAN });
    await frame.getByRole('button', { name: label('slogan_not_term') }).click();
    await frame.getByText(label('popover_hidden')).waitFor();
    const hidden = async () => {
      const reply = await send(host, { type: 'glossary/overview', body: {} });
      return (reply as { value: { hidden: { kind: string }[] } }).value.hidden;
    };
    expect((await hidden()).map(({ kind }) => kind)).toEqual(['slogan']);
    await frame.getByRole('button', { name: label('undo') }).click();
    await frame.getByText(label('popover_marked_again')).waitFor();
    expect(await hidden()).toEqual([]);
  });
});

describe('the entry', () => {
  test('is copied as a citation', async () => {
    const frame = await openOn('1jia11-moshi');
    await frame.getByRole('button', { name: label('popover_copy') }).click();
    await frame.getByText(label('popover_copied')).waitFor();
    const field = frame.getByRole('textbox');
    await field.focus();
    await host.keyboard.press('Control+V');
    await until('the citation is pasted', async () => (await field.inputValue()) !== '');
    const lines = (await field.inputValue()).split('\n');
    expect(lines[0]).toContain('“1+11”模式');
    expect(lines.at(-1)).toMatch(/画廊\[EB\/OL\]\. \[\d{4}-\d\d-\d\d\]\. \S+notebook\.html$/);
  });

  test('can be written anew, in a tab of its own', async () => {
    const frame = await openOn('1jia11-moshi');
    const opening = session.context.waitForEvent('page');
    await frame.getByRole('link', { name: /改写|Edit/ }).click();
    const page = await opening;
    expect(page.url()).toBe(`${session.extensionOrigin}/notebook.html#glossary/edit/1jia11-moshi`);
    await page.close();
  });
});

describe('how it looks', () => {
  const background = (frame: Frame) =>
    frame.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test('is light or dark as the page behind it, whatever the browser is', async () => {
    await host.emulateMedia({ colorScheme: 'dark' });
    const light = await background(await openOn('yigai'));
    await host.emulateMedia({ colorScheme: 'light' });
    const dark = await background(await openOn('yigai', { isDark: true }));
    expect([light, dark]).toEqual(['rgb(255, 254, 251)', 'rgb(31, 29, 27)']);
  });

  test('is as large as the reader has set, here and on our pages', async () => {
    const sizeIn = (where: Frame | Page) =>
      where.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    await send(host, { type: 'settings/put', body: { textSize: 'largest' } });
    expect(await sizeIn(await openOn('yigai'))).toBeCloseTo(20, 1);
    const page = await session.newPage(`${session.extensionOrigin}/popup.html`);
    await until('the page has that size', async () => Math.round(await sizeIn(page)) === 20);
    await page.close();
    await send(host, { type: 'settings/put', body: { textSize: 'normal' } });
    expect(await sizeIn(await openOn('yigai'))).toBeCloseTo(15, 1);
  });
});

describe('for ears and keys', () => {
  test('it is a dialog named by its heading, which is where the keyboard comes in', async () => {
    const frame = await openOn('yigai');
    const dialog = frame.getByRole('dialog', { name: headingOf(concept('yigai')), exact: true });
    expect(await dialog.count()).toBe(1);
    expect(await dialog.getAttribute('aria-modal')).toBeNull();
    await host.evaluate(() => document.querySelector('iframe')?.focus());
    await focusIsOn(frame, 'h1');
    await host.keyboard.press('Tab');
    await focusIsOn(frame, 'button');
  });

  test('what is to be known of a note is said with its field', async () => {
    const frame = await openOn('yigai');
    const field = frame.getByRole('textbox');
    const hint = await field.getAttribute('aria-describedby');
    expect(await frame.locator(`[id="${hint}"]`).textContent()).toMatch(
      label('note_remembers_article'),
    );
  });
});
