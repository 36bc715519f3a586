/** The terms of the article in the side panel: the way to the marks for those who do not point at them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import type { OwnView } from '../support/chromium-own-view.ts';
import { openSidePanel } from '../support/chromium-popup.ts';
import { startSession } from '../support/chromium-session.ts';
import { removeAllNotes, writeNote } from '../support/chromium-store.ts';
import { openRecognised, type Tab } from '../support/chromium-tab.ts';
import { concept } from '../support/glossary.ts';
import { label } from '../support/labels.ts';
import { placeShown } from '../support/place-shown.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';

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

async function openPanel(): Promise<{ tab: Tab; panel: OwnView }> {
  const tab = await openRecognised(session, ARTICLE);
  const panel = await openSidePanel(session, tab);
  await panel.texts('.term');
  return { tab, panel };
}

/** As by the keyboard itself. */
async function press(panel: OwnView, key: string, windowsVirtualKeyCode: number): Promise<void> {
  for (const type of ['keyDown', 'keyUp']) {
    await panel.command('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode });
  }
}

const focused = (panel: OwnView) =>
  panel.evaluate(() => {
    const { activeElement: element } = document;
    return `${element?.className} ${element?.textContent}`;
  }, null);

test('a term leads to one of its places after the other, and the keyboard stays in the panel', async () => {
  const { tab, panel } = await openPanel();
  const at: number[] = [];
  for (const which of ['1/3', '2/3', '3/3', '1/3']) {
    await panel.click('.term-name', /^日间照料中心/);
    await until(`the panel says ${which}`, async () =>
      (await panel.texts('.place-steps .term-count')).includes(which),
    );
    at.push(await placeShown(tab.page, /日间照料中心/));
    const [index = ''] = which.split('/');
    const words = new RegExp(`^日间照料中心.*${index}.*3`);
    expect((await panel.texts('[role=status]')).some((one) => words.test(one))).toBe(true);
  }
  expect(at[3]).toBe(at[0]);
  expect([...at.slice(0, 3)].sort((a, b) => a - b)).toEqual(at.slice(0, 3));
  expect(await focused(panel)).toMatch(/^term-name 日间照料中心/);
  await panel.click('.step-back', /./);
  expect(await placeShown(tab.page, /日间照料中心/)).toBeGreaterThan(at[1] ?? Infinity);
});

test('the list is gone through by the keyboard alone', async () => {
  const { tab, panel } = await openPanel();
  const names = await panel.texts('.term-name [lang=zh-CN]');
  await panel.evaluate(() => document.querySelector<HTMLElement>('.term-name')?.focus(), null);
  await press(panel, 'ArrowDown', 40);
  await press(panel, 'ArrowDown', 40);
  expect(await focused(panel)).toContain(names[2]);
  expect(await panel.count('.term-name[tabindex="0"]')).toBe(1);
  await press(panel, 'ArrowRight', 39);
  await panel.texts('.term-explanation .definition');
  expect(await focused(panel)).toContain(names[2]);
  await press(panel, 'ArrowLeft', 37);
  await until('it is folded', async () => (await panel.count('.term-explanation')) === 0);
  await press(panel, 'End', 35);
  expect(await focused(panel)).toContain(names.at(-1));
  expect(tab.page.url()).toBe(ARTICLE);
});

test('a term is explained in its place, with its sources', async () => {
  const { panel } = await openPanel();
  const { definition, sources } = concept('xinzhi-shengchanli');
  await panel.click('.term-toggle', /新质生产力/);
  const [explanation = ''] = await panel.texts('.term-explanation');
  expect(explanation).toContain(definition.zh);
  expect(explanation).toContain(sources[0]?.title);
});

test('the filter keeps what is named or of a kind, and says how many', async () => {
  const { panel } = await openPanel();
  const all = await panel.count('.term');
  await panel.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('.term-filter input[type=search]');
    if (!field) return;
    field.value = 'canteen';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, null);
  await until('one term is left', async () => (await panel.count('.term')) === 1);
  expect(await panel.texts('.term-name')).toEqual([expect.stringContaining('社区食堂')]);
  expect(await panel.texts('.filter-result')).toEqual([expect.stringMatching(/1.*27|27.*1/)]);
  await panel.click('.filter-chip input', /^/);
  await panel.evaluate(() => {
    document.querySelectorAll<HTMLInputElement>('.filter-chip input')[1]?.click();
  }, null);
  await until('none has a note', async () => (await panel.count('.term')) === 0);
  await panel.click('button', label('panel_show_all'));
  await until('all are there again', async () => (await panel.count('.term')) === all);
});

test('a note appears under its term as soon as it is written, and goes when it is deleted', async () => {
  const own = await session.newPage(`${session.extensionOrigin}/notebook.html`);
  const { panel } = await openPanel();
  await writeNote(own, 'shequ-shitang', '八块钱一餐，谁来补贴？');
  expect(await panel.texts('.term-note-text')).toEqual(['八块钱一餐，谁来补贴？']);
  expect(await panel.count('.strip-note')).toBe(2);
  await removeAllNotes(own);
  await until('the note is gone', async () => (await panel.count('.term-note')) === 0);
  await own.close();
});

test('the picture of the article leads from place to place', async () => {
  const { tab, panel } = await openPanel();
  const slider = '.article-strip input';
  const value = () =>
    panel.evaluate((at) => document.querySelector(at)?.getAttribute('aria-valuetext'), slider);
  await panel.evaluate((at) => document.querySelector<HTMLElement>(at)?.focus(), slider);
  await press(panel, 'ArrowRight', 39);
  const first = await placeShown(tab.page, /两会/);
  await press(panel, 'End', 35);
  const last = await placeShown(tab.page, /一老一小/);
  expect(last).toBeGreaterThan(first);
  expect(await value()).toMatch(/^“一老一小”.*2.*2/);
  await press(panel, 'ArrowLeft', 37);
  const before = await placeShown(tab.page, /./);
  expect(before).toBeGreaterThan(first);
  // A press of the pointer, near the left end.
  const [x, y] = await panel.evaluate((at) => {
    const box = document.querySelector(at)?.getBoundingClientRect();
    return [(box?.left ?? 0) + 4, (box?.top ?? 0) + 10];
  }, slider);
  for (const type of ['mousePressed', 'mouseReleased']) {
    // Not awaited: what it leads to is, and Chromium does not always answer for a press on a slider.
    const mouse = { type, x, y, button: 'left', clickCount: 1 };
    void panel.command('Input.dispatchMouseEvent', mouse).catch(() => undefined);
  }
  expect(await placeShown(tab.page, /两会/)).toBe(first);
});

test('slogans without an entry are a group of their own once they are wanted', async () => {
  const { tab, panel } = await openPanel();
  expect(await panel.count('.panel-slogans')).toBe(0);
  await panel.click('.slogans-choice input', /^/);
  await panel.click('.panel-slogans .term-name', /1527/);
  await placeShown(tab.page, /1527/);
  const opened = session.context.waitForEvent('page');
  await panel.click('.explain-slogan', /1527/);
  const notebook = await opened;
  expect(decodeURIComponent(notebook.url())).toMatch(/notebook\.html#glossary\/new\?term=.*1527/);
  await notebook.close();
  await panel.click('.slogans-choice input', /^/);
  await until('they are gone', async () => (await panel.count('.panel-slogans')) === 0);
});
