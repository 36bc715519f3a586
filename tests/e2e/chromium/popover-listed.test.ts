/** What the article lists under a slogan: each a way to its place, wherever that is by now. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { hostsOf, popoverFrames } from '../support/chromium-popover.ts';
import {
  askFromPopover,
  countPopovers,
  overlap,
  restingBox,
  within,
} from '../support/chromium-popover-place.ts';
import { startSession } from '../support/chromium-session.ts';
import { send } from '../support/chromium-store.ts';
import { openRecognised, recognised, type Tab } from '../support/chromium-tab.ts';
import { placeShown } from '../support/place-shown.ts';
import { until } from '../support/until.ts';

const ARTICLE = 'http://meipi.localhost/';
/** Stands in the article, and in no entry. */
const SLOGAN = '“三大”行动';
const LISTED = [/织网/, /育苗/, /聚流/];
const OTHER =
  '<p>读者来信：河堤上的柳树又绿了，放学的孩子在树下追着风筝跑，谁也不提明天的功课。</p>';

let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  server = await startPageServer(samplePages());
  session = await startSession({ pageServer: server });
  const own = await session.newPage(`${session.extensionOrigin}/notebook.html`);
  await send(own, { type: 'settings/put', body: { slogans: true } });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

async function openOnSlogan(): Promise<{ tab: Tab; page: Page; frame: Frame }> {
  const tab = await openRecognised(session, ARTICLE);
  const { page } = tab;
  await page.bringToFront();
  const { x, y } = await page.evaluate((slogan) => {
    const all = [...(CSS.highlights.get('meipi-candidate') ?? [])] as Range[];
    const range = all.find((one) => one.toString() === slogan);
    const top = (range?.getBoundingClientRect().top ?? 0) - window.innerHeight / 2;
    window.scrollBy({ top, behavior: 'instant' });
    const [box = new DOMRect()] = range?.getClientRects() ?? [];
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, SLOGAN);
  await page.mouse.click(x, y);
  const frame = await until('what is listed is told', async () => {
    const [one] = popoverFrames(page);
    return (await one?.locator('.listed li').count()) === LISTED.length && one;
  });
  return { tab, page, frame };
}

const startOf = async (tab: Tab) =>
  (await recognised(session, tab)).slogans.find(({ text }) => text === SLOGAN)?.start;

test.each([
  ['above the article, which is not asked about again', 'body'],
  ['in the article, which is', 'slogan'],
])('a paragraph that comes %s, leads no item astray', async (_, where) => {
  const { tab, page, frame } = await openOnSlogan();
  const before = await startOf(tab);
  await page.evaluate(
    ({ added, isFar, slogan }) => {
      const all = [...(CSS.highlights.get('meipi-candidate') ?? [])] as Range[];
      const range = all.find((one) => one.toString() === slogan);
      const paragraph = range?.startContainer.parentElement?.closest('p');
      if (isFar) document.body.insertAdjacentHTML('afterbegin', added);
      else paragraph?.insertAdjacentHTML('beforebegin', added);
    },
    { added: OTHER.repeat(3), isFar: where === 'body', slogan: SLOGAN },
  );
  await until('the page is read again', async () => (await startOf(tab)) !== before);
  for (const [i, text] of LISTED.entries()) {
    await frame.locator('.listed button').nth(i).click();
    await placeShown(page, text);
  }
  expect(popoverFrames(page)).toEqual([frame]);
});

test.each(['as it opened', 'pinned, the page scrolled away'])(
  'a place that is shown is set off beside the popover, which stays: %s',
  async (how) => {
    const { tab, page } = await openOnSlogan();
    const popovers = await countPopovers(page);
    const isPinned = how !== 'as it opened';
    if (isPinned) await askFromPopover(session, tab, 'popover/pin', { isPinned });
    for (const [index, text] of LISTED.entries()) {
      if (isPinned) await page.evaluate(() => scrollTo(0, 0));
      await askFromPopover(session, tab, 'popover/show-place', { index });
      await placeShown(page, text);
      const shown = await page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('meipi-place') ?? [])] as Range[];
        const { left = 0, top = 0, right = 0, bottom = 0 } = range?.getBoundingClientRect() ?? {};
        return { left, top, right, bottom };
      });
      expect(within(shown, 1000, 700)).toBe(true);
      expect(overlap(await restingBox(page), shown)).toBe(false);
    }
    expect(await popovers()).toBe(0);
    expect(await hostsOf(page)).toBe(1);
  },
);

test('of what is not listed nothing is shown', async () => {
  const { tab, page } = await openOnSlogan();
  await askFromPopover(session, tab, 'popover/show-place', { index: LISTED.length });
  await askFromPopover(session, tab, 'popover/show-place', { index: 0 });
  await placeShown(page, LISTED[0] ?? /^$/);
  expect(await hostsOf(page)).toBe(1);
});
