/** Pages that change after they were read: marks follow, what did not change is not asked about again. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { hostsOf, openByClick } from '../support/chromium-popover.ts';
import { startSession } from '../support/chromium-session.ts';
import {
  markedTexts,
  openTab,
  read,
  readerState,
  recognised,
  type Tab,
} from '../support/chromium-tab.ts';
import { until } from '../support/until.ts';

/** In the extension's worker, where the functions given to `evaluate` run. */
declare const chrome: typeof Browser;

const SITE = 'http://meipi.localhost';
const lines = readFileSync(new URL('../../../assets/sample/article.txt', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
  .slice(3);
const article = lines.map((line) => `<p>${line}</p>`).join('');
const other = (i: number) =>
  `<p>第${i}条读者来信：河堤上的柳树又绿了，放学的孩子在树下追着风筝跑，谁也不提明天的功课。</p>`;
const html = (body: string) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>今日要闻</title><body>${body}</body></html>`;
/** What sites set between an article and the rest of the page. */
const box = `<div>${'<p>编辑推荐：本周的天气、菜价、停水通知与班车时刻都在这里。</p>'.repeat(30)}</div>`;
const FULL = html(`${box}<main id="text">${article}</main>${box}<section id="more"></section>`);
const EMPTY = html('<main id="text"></main>');

let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  server = await startPageServer(({ path }) => (path === '/empty' ? EMPTY : FULL));
  session = await startSession({ pageServer: server });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

/** Counts what pages ask the background from now on. */
async function countAnalyses(): Promise<() => Promise<number>> {
  const worker = await session.worker();
  await worker.evaluate(() => {
    const seen = globalThis as { analyses?: number };
    if (seen.analyses === undefined) {
      chrome.runtime.onMessage.addListener((message: { type?: string }) => {
        if (message?.type === 'page/analyse') seen.analyses = (seen.analyses ?? 0) + 1;
        return undefined;
      });
    }
    seen.analyses = 0;
  });
  return () => worker.evaluate(() => (globalThis as { analyses?: number }).analyses ?? -1);
}

const marks = async (tab: Tab) => (await markedTexts(tab)).length;

async function marked(tab: Tab, count: number): Promise<void> {
  await until(`${count} marks`, async () => (await marks(tab)) === count);
}

async function openFull(): Promise<{ tab: Tab; all: number }> {
  const tab = await openTab(session, `${SITE}/full`);
  await recognised(session, tab);
  return { tab, all: await marks(tab) };
}

describe('content that comes late', () => {
  test('paragraph by paragraph is marked in the end', async () => {
    const { all } = await openFull();
    const tab = await openTab(session, `${SITE}/empty`);
    await read(session, tab);
    await tab.page.evaluate(async (paragraphs) => {
      for (const text of paragraphs) {
        document
          .querySelector('#text')
          ?.append(Object.assign(document.createElement('p'), { textContent: text }));
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    }, lines);
    await marked(tab, all);
  });

  test('below the article, of other kind, is not asked about; the marks stay the same ranges', async () => {
    const { tab, all } = await openFull();
    await tab.page.evaluate(() => {
      const seen = globalThis as { before?: unknown };
      seen.before = [...(CSS.highlights.get('meipi-term') ?? [])];
    });
    const analyses = await countAnalyses();
    for (let batch = 0; batch < 3; batch++) {
      const items = [1, 2, 3, 4, 5].map((i) => other(batch * 5 + i)).join('');
      await tab.page.evaluate((added) => {
        document.querySelector('#more')?.insertAdjacentHTML('beforeend', added);
      }, items);
      // Each batch is seen by itself: the page comes to rest between them.
      await tab.page.waitForTimeout(700);
    }
    // Proof that the reader has looked since: something it must see comes last.
    await tab.page.evaluate(
      (again) => document.querySelector('#more')?.insertAdjacentHTML('beforeend', again),
      article,
    );
    await marked(tab, 2 * all);
    expect(await analyses()).toBe(1);
    const kept = await tab.page.evaluate((count) => {
      const now = [...(CSS.highlights.get('meipi-term') ?? [])];
      const { before = [] } = globalThis as { before?: unknown[] };
      return now.slice(0, count).every((range, i) => range === before[i]);
    }, all);
    expect(kept).toBe(true);
  });

  test('above the article moves nothing away from its words', async () => {
    const { tab } = await openFull();
    const before = await markedTexts(tab);
    const analyses = await countAnalyses();
    await tab.page.evaluate(
      (added) => document.body.insertAdjacentHTML('afterbegin', added),
      [1, 2, 3, 4, 5, 6, 7, 8].map(other).join(''),
    );
    await tab.page.waitForTimeout(1500);
    expect(await markedTexts(tab)).toEqual(before);
    expect(await analyses()).toBe(0);
    // And the popover has the sentence of the page as it is now.
    const popover = await openByClick(tab.page, '银发经济', 'yinfa-jingji');
    const shown = await popover.frame.locator('body').innerText();
    expect(shown).not.toContain('读者来信');
  });
});

describe('an application that changes its page without loading', () => {
  test('loses the marks with the article, and has them again on going back', async () => {
    const { tab, all } = await openFull();
    await tab.page.evaluate((letters) => {
      const main = document.querySelector('#text');
      const first = main?.innerHTML ?? '';
      addEventListener('popstate', () => {
        if (main) main.innerHTML = first;
      });
      history.pushState(null, '', '/letters');
      if (main) main.innerHTML = letters;
    }, other(1).repeat(5));
    await marked(tab, 0);
    await until('the report is gone', async () => !(await readerState(session, tab))?.report);
    await tab.page.evaluate(() => history.back());
    await marked(tab, all);
    expect((await readerState(session, tab))?.report).toBeDefined();
  });

  test('that changes its address only has the corrections of the new one', async () => {
    const address = `${SITE}/shared`;
    const refused = { tab: await openTab(session, address) };
    await recognised(session, refused.tab);
    const worker = await session.worker();
    await worker.evaluate(async (tabId) => {
      const state: { report: { id: string } } = await chrome.tabs.sendMessage(tabId, {
        type: 'reader/state',
      });
      await chrome.tabs.sendMessage(tabId, {
        type: 'reader/choose',
        reportId: state.report.id,
        choice: 'never',
      });
    }, refused.tab.id);
    await marked(refused.tab, 0);
    const tab = await openTab(session, `${address}?from=friend`);
    await recognised(session, tab);
    await tab.page.evaluate(() => history.replaceState(null, '', '/shared'));
    await marked(tab, 0);
  });

  test('that sets the same text anew keeps its marks', async () => {
    const { tab, all } = await openFull();
    await tab.page.evaluate(() => {
      const main = document.querySelector('#text');
      if (main) main.innerHTML = String(main.innerHTML);
    });
    await until('the marks are in the new nodes', () =>
      tab.page.evaluate((count) => {
        const ranges = [...(CSS.highlights.get('meipi-term') ?? [])] as Range[];
        return (
          ranges.length === count &&
          ranges.every((range) => range.startContainer.isConnected && String(range) !== '')
        );
      }, all),
    );
  });
});

describe('the reading mode of a site', () => {
  test('has the marks instead of the page behind it, and gives them back', async () => {
    const { tab, all } = await openFull();
    await tab.page.evaluate(() => {
      const main = document.querySelector('#text') as HTMLElement;
      const overlay = document.createElement('div');
      overlay.id = 'reading';
      overlay.innerHTML = main.innerHTML;
      main.style.display = 'none';
      document.body.append(overlay);
    });
    const inside = (selector: string) =>
      tab.page.evaluate(
        (where) =>
          ([...(CSS.highlights.get('meipi-term') ?? [])] as Range[]).filter((range) =>
            document.querySelector(where)?.contains(range.startContainer),
          ).length,
        selector,
      );
    await until('marks in the overlay', async () => (await inside('#reading')) === all);
    expect(await inside('#text')).toBe(0);
    await tab.page.evaluate(() => {
      document.querySelector('#reading')?.remove();
      (document.querySelector('#text') as HTMLElement).style.display = '';
    });
    await until('marks in the page', async () => (await inside('#text')) === all);
  });
});

describe('a page that the browser translates', () => {
  test('has no marks in the translation, and its own again afterwards', async () => {
    const { tab, all } = await openFull();
    await tab.page.evaluate(() => {
      // As the browsers' translators do it: each text node gives way to nested font elements.
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const undo: (() => void)[] = [];
      for (const node of nodes) {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = 'A sentence in English, whatever the original said. ';
        outer.append(inner);
        node.replaceWith(outer);
        undo.push(() => outer.replaceWith(node));
      }
      Object.assign(globalThis, {
        untranslate: () => {
          for (const step of undo) step();
        },
      });
    });
    await marked(tab, 0);
    await tab.page.evaluate(() => (globalThis as { untranslate?: () => void }).untranslate?.());
    await marked(tab, all);
  });

  test('into traditional characters keeps its marks', async () => {
    const { tab, all } = await openFull();
    await tab.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const forms = { 发: '發', 养: '養', 业: '業', 经: '經', 济: '濟', 务: '務', 区: '區' };
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        node.data = node.data.replace(/[发养业经济务区]/g, (c) => forms[c as keyof typeof forms]);
      }
    });
    await until('銀發經濟 in its new form', async () =>
      (await markedTexts(tab)).some((text) => text.includes('經濟')),
    );
    await marked(tab, all);
  });
});

describe('printing', () => {
  test('paints no mark', async () => {
    const { tab } = await openFull();
    await tab.page.emulateMedia({ media: 'print' });
    const withMarks = await tab.page.screenshot();
    await tab.page.evaluate(() => CSS.highlights.clear());
    expect(withMarks.equals(await tab.page.screenshot())).toBe(true);
    await tab.page.emulateMedia({ media: 'screen' });
  });

  test('leaves the popover out, and it is there afterwards', async () => {
    const { tab } = await openFull();
    const popover = await openByClick(tab.page, '银发经济', 'yinfa-jingji');
    await popover.write('打印前写的');
    await tab.page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      const note = () =>
        seen.push(getComputedStyle(document.querySelector('meipi-popover') as Element).display);
      addEventListener('beforeprint', () => queueMicrotask(note));
      addEventListener('afterprint', () => queueMicrotask(note));
    });
    await tab.page.pdf();
    const seen = await tab.page.evaluate(() => (globalThis as { seen?: string[] }).seen);
    expect(seen).toEqual(['none', 'block']);
    expect(await hostsOf(tab.page)).toBe(1);
    expect(await popover.field.inputValue()).toBe('打印前写的');
  });
});

test('a page that never rests is not asked about, as long as its changes bring nothing', async () => {
  const { tab, all } = await openFull();
  const analyses = await countAnalyses();
  await tab.page.evaluate(() => {
    const more = document.querySelector('#more') as HTMLElement;
    let n = 0;
    const timer = setInterval(() => {
      more.textContent = `在线人数 ${++n}`;
      if (n === 100) clearInterval(timer);
    }, 25);
  });
  await until('the changes are over', () =>
    tab.page.evaluate(() => document.querySelector('#more')?.textContent === '在线人数 100'),
  );
  expect(await marks(tab)).toBe(all);
  expect(await analyses()).toBe(0);
});
