/** A spelling of several meanings: the reader turns from one explanation to another, each with its own note. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { MAX_NOTE_LENGTH } from '../../../lib/core/annotation/note.ts';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { startSession } from '../support/chromium-session.ts';
import { notesIn, removeAllNotes, send } from '../support/chromium-store.ts';
import { concept, headingOf } from '../support/glossary.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';

/** No two built-in concepts share a spelling; to the popover any two will do. */
const FIRST = 'linggong-shichang';
const SECOND = 'shequ-shitang';

let server: PageServer;
let session: ChromiumSession;
/** One of the extension's own pages, which may open a popover as well. */
let host: Page;

beforeAll(async () => {
  server = await startPageServer(new Map());
  session = await startSession({ pageServer: server });
  host = await session.newPage(`${session.extensionOrigin}/welcome.html`);
});

beforeEach(() => removeAllNotes(host));

afterAll(async () => {
  await session?.close();
  await server?.close();
});

async function openPopover(others: readonly string[]): Promise<Frame> {
  const sentence = { before: '他去了', match: '零工市场', after: '。' };
  const body = {
    ...{ conceptId: FIRST, others, sentence, pageTitle: '小镇一日' },
    ...{ place: { index: 0, count: 1 }, isDark: false },
    address: `${session.extensionOrigin}/welcome.html`,
  };
  const reply = await send(host, { type: 'popover/open', body });
  const { nonce } = (reply as { value: { nonce: string } }).value;
  await host.evaluate((fragment) => {
    document.querySelector('iframe')?.remove();
    const frame = document.createElement('iframe');
    frame.src = `/popover.html#${fragment}`;
    frame.style.cssText = 'position: fixed; inset: 0; width: 380px; height: 480px; z-index: 9';
    document.body.append(frame);
  }, nonce);
  const frame = await (await host.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('The popover has no frame.');
  await explains(frame, FIRST);
  return frame;
}

const explains = (frame: Frame, id: string) =>
  frame.getByRole('heading', { level: 1, name: headingOf(concept(id)) }).waitFor();

const sense = (frame: Frame, id: string) =>
  frame
    .getByRole('region', { name: label('sense_others') })
    .getByRole('button', { name: headingOf(concept(id)) });

test('one meaning only: nothing is said of others', async () => {
  const frame = await openPopover([]);
  expect(await frame.getByText(label('sense_others')).count()).toBe(0);
});

test('turning saves what was typed and goes on with the other note', async () => {
  const frame = await openPopover([SECOND]);
  const field = frame.getByRole('textbox');
  await field.fill('写在第一义上');
  await sense(frame, SECOND).click();
  await explains(frame, SECOND);
  expect(await field.inputValue()).toBe('');
  await until('the focus is on the heading', () =>
    frame.evaluate(() => document.activeElement?.tagName === 'H1'),
  );
  await field.fill('写在第二义上');
  await frame.getByRole('status').filter({ hasText: '已保存' }).waitFor();
  await sense(frame, FIRST).click();
  await explains(frame, FIRST);
  expect(await field.inputValue()).toBe('写在第一义上');
  const notes = (await notesIn(host)).map((note) => [note.target.conceptId, note.body.value]);
  expect(Object.fromEntries(notes)).toEqual({
    [FIRST]: '写在第一义上',
    [SECOND]: '写在第二义上',
  });
});

test('a note that cannot be saved is not left behind', async () => {
  const frame = await openPopover([SECOND]);
  const tooLong = '长'.repeat(MAX_NOTE_LENGTH + 1);
  await frame.getByRole('textbox').fill(tooLong);
  await sense(frame, SECOND).click();
  await frame
    .getByRole('alert')
    .filter({ hasText: label('sense_note_first') })
    .waitFor();
  await explains(frame, FIRST);
  expect(await frame.getByRole('textbox').inputValue()).toBe(tooLong);
  await frame.getByRole('textbox').fill('短');
  await frame.getByRole('status').filter({ hasText: '已保存' }).waitFor();
  expect(await frame.getByRole('alert').count()).toBe(0);
});
