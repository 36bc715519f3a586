/** Reading and noting in Firefox without a pointer, by the shortcuts that the manifest suggests. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { concept, headingOf } from '../support/glossary.ts';
import { until } from '../support/until.ts';
import { errorsSince } from './support/errors.ts';
import { KEY } from './support/page-tab.ts';
import type { Popover } from './support/popover.ts';
import { type Session, startSession } from './support/session.ts';

const ARTICLE = 'http://meipi.localhost/';
const NOTE = '这个词第一次见';
/** More stops than a card has. */
const FAR = 60;

let server: PageServer;
let session: Session;

beforeAll(async () => {
  server = await startPageServer(samplePages());
  session = await startSession({ pageServer: server });
});

afterAll(async () => {
  await session?.firefox.close();
  await server?.close();
});

/** The popover on a concept, once the keyboard is on its name. */
async function readOn(conceptId: string): Promise<Popover> {
  const popover = await session.page.popoverOn(conceptId);
  const name = headingOf(concept(conceptId));
  await until(`the keyboard is on ${name}`, async () => {
    return (await popover.focused()) === `H1 ${name}`;
  });
  return popover;
}

/** Presses Tab until the keyboard is on what fits. */
async function tabTo(popover: Popover, what: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < FAR; count += 1) {
    await session.page.type(KEY.tab);
    const focused = await popover.focused();
    if (what.test(focused)) return;
    passed.push(focused);
  }
  throw new Error(`Tab does not lead to ${what}: ${passed.join(' | ')}`);
}

test('terms are gone through, one is noted, and the focus comes back', async () => {
  const { page, extension, firefox } = session;
  await page.openMarked(ARTICLE);
  await firefox.marionette.call(() =>
    document.querySelector<HTMLElement>('article a')?.focus({ preventScroll: true }),
  );
  const [first = '', second = ''] = await extension.concepts();

  await page.pressShortcut('M');
  const popover = await readOn(first);
  expect((await popover.card()).definition).toContain(concept(first).definition.zh);
  await tabTo(popover, /^BUTTON 有出处/);
  await page.type(KEY.enter);
  await until('the basis is explained', () =>
    popover.call(() => document.querySelector('.basis')?.getAttribute('aria-expanded') === 'true'),
  );
  await tabTo(popover, /^TEXTAREA/);
  await page.type(...NOTE);
  await popover.saved();

  await page.pressShortcut('M');
  await readOn(second);
  await page.pressShortcut('N');
  const again = await readOn(first);
  await until('the note is there again', async () => (await again.noteText()) === NOTE);
  await page.type(KEY.escape);
  await page.untilClosed();
  const focused = await firefox.marionette.call(() => document.activeElement?.outerHTML);
  expect(focused).toMatch(/^<a href="\/other">/);
  expect((await extension.storedNotes()).map(({ body }) => body.value)).toEqual([NOTE]);
  expect(await errorsSince(session)).toEqual([]);
});
