/** From place to place in the article, the popover going with the reader. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { popoverFrames, popoverOn } from '../support/chromium-popover.ts';
import {
  activeLines,
  askFromPopover,
  countPopovers,
  highlighted,
  overlap,
  restingBox,
  tellReader,
  within,
} from '../support/chromium-popover-place.ts';
import { startSession } from '../support/chromium-session.ts';
import { send } from '../support/chromium-store.ts';
import { openRecognised, recognised } from '../support/chromium-tab.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';

let server: PageServer;
let session: ChromiumSession;
/** One of the extension's own pages, which may change the settings. */
let own: Page;

beforeAll(async () => {
  server = await startPageServer(samplePages());
  session = await startSession({ pageServer: server });
  own = await session.newPage(`${session.extensionOrigin}/notebook.html`);
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

const set = (settings: Readonly<Record<string, unknown>>) =>
  send(own, { type: 'settings/put', body: settings });

test('it goes on to the other occurrences with what is being typed', async () => {
  // Only the first is painted; the others are occurrences all the same.
  await set({ density: 'first' });
  const tab = await openRecognised(session, ARTICLE);
  const { page } = tab;
  const { terms } = await recognised(session, tab);
  const term = terms.find(({ places }) => places.length >= 4);
  if (!term) throw new Error('No term occurs twice.');
  const count = term.places.length / 2;
  await tellReader(session, tab, { type: 'reader/show', conceptId: term.conceptId });
  const popover = await popoverOn(page, term.conceptId);
  await popover.field.fill('写了一半');
  const popovers = await countPopovers(page);
  const places: unknown[] = [];
  for (let step = 0; step < count; step++) {
    const answer = (await askFromPopover(session, tab, 'popover/step', { step: 1 })) as {
      place: { index: number };
    };
    places.push(answer.place);
    const lines = await activeLines(page);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(within(line, 1000, 700)).toBe(true);
      expect(overlap(await restingBox(page), line)).toBe(false);
    }
  }
  expect(places).toEqual(
    Array.from({ length: count }, (_, i) => ({ index: (i + 1) % count, count })),
  );
  expect(await askFromPopover(session, tab, 'popover/step', { step: -1 })).toMatchObject({
    place: { index: count - 1, count },
  });
  expect(await popovers()).toBe(0);
  expect(await popover.field.inputValue()).toBe('写了一半');
  expect(popoverFrames(page)).toEqual([popover.frame]);
  await set({ density: 'every' });
});

test('where a term stands once there is nowhere to go', async () => {
  const tab = await openRecognised(session, ARTICLE);
  const { terms } = await recognised(session, tab);
  const term = terms.find(({ places }) => places.length === 2);
  if (!term) throw new Error('Every term occurs twice.');
  await tellReader(session, tab, { type: 'reader/show', conceptId: term.conceptId });
  await popoverOn(tab.page, term.conceptId);
  expect(await askFromPopover(session, tab, 'popover/step', { step: 1 })).toBeFalsy();
});

test('the keyboard goes from term to term, and back', async () => {
  const tab = await openRecognised(session, ARTICLE);
  const { page } = tab;
  await page.evaluate(() => scrollTo(0, 0));
  const marks = await highlighted(page, 'meipi-term');
  const termAfter = async (type: 'reader/next-term' | 'reader/previous-term') => {
    const frames = popoverFrames(page);
    await tellReader(session, tab, { type });
    await until('another popover', async () => {
      const [frame] = popoverFrames(page);
      return frame && !frames.includes(frame) && frame.evaluate(() => document.hasFocus());
    });
    return (await highlighted(page, 'meipi-active'))[0];
  };
  expect(await termAfter('reader/next-term')).toBe(marks[0]);
  expect(await termAfter('reader/next-term')).toBe(marks[1]);
  expect(await termAfter('reader/next-term')).toBe(marks[2]);
  expect(await termAfter('reader/previous-term')).toBe(marks[1]);
  expect(await termAfter('reader/previous-term')).toBe(marks[0]);
  expect(await termAfter('reader/previous-term')).toBe(marks.at(-1));
});
