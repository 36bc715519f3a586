/** What hand and keys mean to a popover: resting, passing, coming and going. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import {
  closed,
  hostsOf,
  hoverTerm,
  openByClick,
  pointOf,
  popoverFrames,
  popoverOn,
} from '../support/chromium-popover.ts';
import {
  askFromPopover,
  countPopovers,
  highlighted,
  restingBox,
  tellReader,
  twoFrames,
} from '../support/chromium-popover-place.ts';
import { startSession } from '../support/chromium-session.ts';
import { send } from '../support/chromium-store.ts';
import { openRecognised } from '../support/chromium-tab.ts';
import { label } from '../support/labels.ts';
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

describe('intent', () => {
  test('set to open by click only, no rest of the pointer opens anything', async () => {
    await set({ delay: null });
    const { page } = await openRecognised(session, ARTICLE);
    const popovers = await countPopovers(page);
    await hoverTerm(page, '医防融合');
    await openByClick(page, '社区食堂', 'shequ-shitang');
    expect(await popovers()).toBe(1);
    await set({ delay: 500 });
  });

  test('a term that is only passed over opens nothing', async () => {
    const { page } = await openRecognised(session, ARTICLE);
    const popovers = await countPopovers(page);
    await hoverTerm(page, '医防融合');
    await hoverTerm(page, '社区食堂');
    await popoverOn(page, 'shequ-shitang');
    expect(await popovers()).toBe(1);
  });

  test('terms on the way to the popover do not take over; one that is rested on does', async () => {
    const { page } = await openRecognised(session, ARTICLE);
    // So narrow that the popover is a sheet far below its term, with others between.
    await page.setViewportSize({ width: 400, height: 800 });
    const pair = await until('a term above another one', () => termAndOneBelow(page));
    const popovers = await countPopovers(page);
    await page.mouse.move(pair.from.x, pair.from.y, { steps: 4 });
    await until('its popover', async () => (await popovers()) === 1 && hostsOf(page));
    const box = await restingBox(page);
    expect(box.top).toBeGreaterThan(pair.over.bottom);
    const first = await highlighted(page, 'meipi-active');
    // Pixel by pixel across the other one, for longer than the popover would wait.
    const began = performance.now();
    for (let y = pair.over.top + 1; y < pair.over.bottom; y += 0.5) {
      await page.mouse.move(pair.x, y);
      await twoFrames(page);
    }
    expect(performance.now() - began).toBeGreaterThan(600);
    expect(await highlighted(page, 'meipi-active')).toEqual(first);
    await page.mouse.move(pair.from.x, pair.from.y);
    await twoFrames(page);
    expect(await popovers()).toBe(1);
    await page.mouse.move(pair.x, (pair.over.top + pair.over.bottom) / 2);
    await until('the other one has taken over', async () => (await popovers()) === 2);
    expect(await highlighted(page, 'meipi-active')).not.toEqual(first);
  });

  /** Where to rest on a term in the upper part, and one that is right below it. */
  function termAndOneBelow(page: Page) {
    return page.evaluate(() => {
      scrollBy(0, 37);
      const boxes = ([...(CSS.highlights.get('meipi-term') ?? [])] as Range[])
        .filter((range) => !range.startContainer.parentElement?.closest('a'))
        .filter((range) => range.getClientRects().length === 1)
        .map((range) => range.getBoundingClientRect());
      for (const above of boxes) {
        if (above.top < 60 || above.bottom > 200) continue;
        for (const below of boxes) {
          const left = Math.max(above.left, below.left);
          const right = Math.min(above.right, below.right);
          if (below.top < above.bottom + 4 || below.bottom > 300 || right - left < 12) continue;
          const x = (left + right) / 2;
          const { top, bottom } = below;
          return { from: { x, y: above.bottom - 3 }, x, over: { top, bottom } };
        }
      }
      return undefined;
    });
  }
});

test('assistive tools hear of whose popover it is, the page does not', async () => {
  const { page } = await openRecognised(session, ARTICLE);
  await openByClick(page, '社区食堂', 'shequ-shitang');
  const cdp = await session.context.newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const names = nodes.flatMap(({ role, name }) => (role?.value === 'Iframe' ? [name?.value] : []));
  expect(names).toEqual([expect.stringMatching(label('popover_frame'))]);
  expect(names[0]).toContain('社区食堂');
  const seen = await page.evaluate(() => document.querySelector('meipi-popover')?.outerHTML);
  expect(seen).not.toContain('社区食堂');
});

test('closed by its own page, the focus is back where it was, in a shadow root too', async () => {
  const tab = await openRecognised(session, ARTICLE);
  const { page } = tab;
  await page.evaluate(() => {
    const host = document.createElement('div');
    const input = document.createElement('input');
    host.attachShadow({ mode: 'open' }).append(input);
    document.body.prepend(host);
    input.focus();
  });
  await tellReader(session, tab, { type: 'reader/next-term' });
  const frame = await until('a popover with the focus', async () => {
    const [one] = popoverFrames(page);
    return one && (await one.evaluate(() => document.hasFocus())) && one;
  });
  expect(frame.url()).toContain('popover.html');
  await askFromPopover(session, tab, 'popover/dismiss', {});
  await closed(page);
  const focused = await page.evaluate(
    () => document.activeElement?.shadowRoot?.activeElement?.localName,
  );
  expect(focused).toBe('input');
  // Opened by resting the pointer, it takes nothing away.
  const { x, y } = await pointOf(page, '医防融合');
  await page.mouse.move(x, y, { steps: 4 });
  await popoverOn(page, 'yifang-ronghe');
  expect(
    await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.localName),
  ).toBe('input');
});
