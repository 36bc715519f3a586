/** What is read of a page in Firefox, marks in shadow roots, and which frames may be read. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { FRAMES, framePage, MAY_READ } from '../support/frame-cases.ts';
import { pageFunctions } from '../support/page-functions.ts';
import { MARKUPS, PLAIN, pageOf } from '../support/sample-markups.ts';
import { HIDDEN, LINES, SEEN, type VisibilityCase } from '../support/visibility-cases.ts';
import { type Session, startSession } from './support/session.ts';

const CASES = 'http://cases.example/';
const ARTICLE = 'http://meipi.localhost/';
const SHADOWS = MARKUPS.filter(({ name }) => /shadow|slots/.test(name));

let page = '';
let server: PageServer;
let session: Session;
let functions: string;

beforeAll(async () => {
  server = await startPageServer(({ host, path }) => framePage(host, path) ?? page);
  session = await startSession({ pageServer: server });
  functions = await pageFunctions();
});

afterAll(async () => {
  await session?.firefox.close();
  await server?.close();
});

async function textOf({ html }: VisibilityCase): Promise<string> {
  page = pageOf({ body: html });
  await session.page.open(CASES);
  return await session.firefox.marionette.executeScript<string>(
    `${functions}; return meipi.readVisibleText(document.body).text;`,
  );
}

describe('not read is', () => {
  test.each(HIDDEN)('$name', async (one) => {
    expect((await textOf(one)).replace(/\s/g, '')).toBe('先读后读');
  });
});

describe('read is', () => {
  test.each(SEEN)('$name', async (one) => {
    expect(await textOf(one)).toContain('看得见的话');
  });
});

describe('the lines of', () => {
  test.each(LINES)('$name', async (one) => {
    const text = (await textOf(one)).replace(/\u2028/g, '⏎').replace(/\s*\u2029\s*/g, '¶');
    expect(text.trim()).toBe(one.text);
  });
});

describe('the article is marked as ever in', () => {
  test.each(SHADOWS)('$name', async (markup) => {
    const marksOf = async (body: string) => {
      page = pageOf({ body });
      return (await session.page.openMarked(ARTICLE)).map(({ text }) => text);
    };
    const expected = await marksOf(PLAIN.body);
    expect(await marksOf(markup.body)).toEqual(expected);
  });
});

test('marks in a shadow root are to be seen', async () => {
  const { marionette } = session.firefox;
  page = pageOf(SHADOWS[0] ?? PLAIN);
  await session.page.openMarked(ARTICLE);
  // The lines of a term, without the rest of the page.
  await marionette.call(() => {
    const [, mark] = [...(CSS.highlights.get('meipi-term') ?? [])] as Range[];
    mark?.startContainer.parentElement?.scrollIntoView({ behavior: 'instant' });
  });
  const marked = await marionette.takeScreenshot();
  await marionette.call(() => CSS.highlights.get('meipi-term')?.clear());
  expect((await marionette.takeScreenshot()).equals(marked)).toBe(false);
});

test('a mark in a shadow root opens by a click', async () => {
  page = pageOf(SHADOWS[0] ?? PLAIN);
  await session.page.openMarked(ARTICLE);
  await session.page.openByClick('体教融合', 'tijiao-ronghe');
  await session.page.clickOutside();
  await session.page.untilClosed();
});

test('frames are read where they show something of the page’s own site', async () => {
  const { marionette } = session.firefox;
  await session.page.open(FRAMES);
  const ask = () => marionette.executeScript<boolean>(`${functions}; return meipi.mayReadFrame();`);
  expect(await ask()).toBe(true);
  const answers: [string, boolean][] = [];
  for (const id of Object.keys(MAY_READ)) {
    await marionette.switchToFrame(await marionette.findElement(`#${id}`));
    answers.push([id, await ask()]);
    await marionette.switchToFrame();
  }
  expect(Object.fromEntries(answers)).toEqual(MAY_READ);
  await marionette.switchToFrame(await marionette.findElement('#around'));
  await marionette.switchToFrame(await marionette.findElement('#deep'));
  expect(await ask()).toBe(false);
  await marionette.switchToFrame();
});
