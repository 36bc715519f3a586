/** Marks in open shadow roots are to be seen, pointed at and kept up to date; and which frames may be read. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { closed, popoverOn } from '../support/chromium-popover.ts';
import { startSession } from '../support/chromium-session.ts';
import { markedTexts, openRecognised, openTab, read, recognised } from '../support/chromium-tab.ts';
import { FRAMES, framePage, MAY_READ } from '../support/frame-cases.ts';
import { type PageFunctions, pageFunctions } from '../support/page-functions.ts';
import { PARAGRAPHS, pageOf, TITLE } from '../support/sample-markups.ts';
import { until } from '../support/until.ts';

const SHADOW = 'http://meipi.localhost/shadow';
const LATE = 'http://meipi.localhost/late';
const inner = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
const shadow = `<h1>${TITLE}</h1><news-page><template shadowrootmode="open"><news-article><template shadowrootmode="open">${inner}</template></news-article></template></news-page>`;
const late = `<h1>${TITLE}</h1><div id="host"></div><template id="article">${inner}</template>`;

let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  server = await startPageServer(({ host, path }) => {
    if (path === '/shadow') return pageOf({ body: shadow });
    if (path === '/late') return pageOf({ body: late });
    return framePage(host, path);
  });
  session = await startSession({ pageServer: server });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

/** Middle of the first mark of a text, scrolled to. */
async function pointOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  await page.bringToFront();
  return await page.evaluate((wanted) => {
    const marks = [...(CSS.highlights.get('meipi-term') ?? [])] as Range[];
    const mark = marks.find((range) => range.toString() === wanted);
    mark?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = mark?.getClientRects()[0];
    if (!box) throw new Error(`${wanted} is not marked`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, text);
}

describe('in nested shadow roots', () => {
  test('marks are painted as elsewhere', async () => {
    const { page } = await openRecognised(session, SHADOW);
    const painted = await page.evaluate(() => {
      const [mark] = [...(CSS.highlights.get('meipi-term') ?? [])] as Range[];
      const element = mark?.startContainer.parentElement;
      if (!element) return undefined;
      const { textDecorationLine } = getComputedStyle(element, '::highlight(meipi-term)');
      return { line: textDecorationLine, tree: element.getRootNode() instanceof ShadowRoot };
    });
    expect(painted).toEqual({ line: 'underline', tree: true });
  });

  test('a mark opens by a click and by a rest of the pointer, the text beside it does not', async () => {
    const { page } = await openRecognised(session, SHADOW);
    const { x, y } = await pointOf(page, '体教融合');
    await page.mouse.click(x, y);
    await popoverOn(page, 'tijiao-ronghe');
    await page.mouse.click(2, 2);
    await closed(page);
    const other = await pointOf(page, '医防融合');
    await page.mouse.move(other.x, other.y, { steps: 4 });
    await popoverOn(page, 'yifang-ronghe');
  });

  test('marks follow when the text there changes', async () => {
    const tab = await openRecognised(session, SHADOW);
    const before = await markedTexts(tab);
    await tab.page.evaluate(() => {
      const outer = document.querySelector('news-page')?.shadowRoot;
      const root = outer?.querySelector('news-article')?.shadowRoot;
      const one = [...(root?.querySelectorAll('p') ?? [])].find((p) =>
        p.textContent.includes('体教融合'),
      );
      one?.replaceChildren(String(one.textContent).replace('体教融合', '别的事情'));
    });
    await until('the mark is gone', async () => {
      const now = await markedTexts(tab);
      return now.length === before.length - 1 && !now.includes('体教融合');
    });
  });
});

test('an article in a shadow root that comes later is found', async () => {
  const tab = await openTab(session, LATE);
  expect((await read(session, tab)).report).toBeUndefined();
  await tab.page.evaluate(() => {
    const template = document.querySelector<HTMLTemplateElement>('#article');
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (template) root?.append(template.content.cloneNode(true));
  });
  const { report } = await recognised(session, tab);
  expect(report?.coverage).toBeGreaterThan(0.95);
});

test('frames are read where they show something of the page’s own site', async () => {
  const functions = await pageFunctions();
  const { page } = await openTab(session, FRAMES);
  const ask = (frame: Pick<Page, 'evaluate'>) =>
    frame.evaluate(`(() => { ${functions}; return meipi.mayReadFrame(); })()`) as Promise<
      ReturnType<PageFunctions['mayReadFrame']>
    >;
  expect(await ask(page)).toBe(true);
  const answers = Object.keys(MAY_READ).map(async (id) => {
    const frame = await (await page.$(`#${id}`))?.contentFrame();
    return [id, frame && (await ask(frame))] as const;
  });
  expect(Object.fromEntries(await Promise.all(answers))).toEqual(MAY_READ);
  const around = await (await page.$('#around'))?.contentFrame();
  const deep = await (await around?.waitForSelector('#deep'))?.contentFrame();
  expect(deep && (await ask(deep))).toBe(false);
});
