/** Terms explained on any site at the reader's request, and articles that become known because the reader wants them to. */
import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import type { ChromiumSession } from '../../support/chromium.ts';
import { extensionAllowedOn } from '../../support/chromium-allowed.ts';
import { type PageBody, type PageServer, startPageServer } from '../../support/page-server.ts';
import { openByClick } from '../support/chromium-popover.ts';
import { startSession } from '../support/chromium-session.ts';
import {
  buttonOf,
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

const SITE = 'http://blog.example.net';
/** On Meipi's own list. */
const LISTED = 'http://meipi.localhost';
/** Allowed by the reader for good. */
const ALWAYS = 'http://always.example.org';
const FOREIGN = 'http://elsewhere.example.com';

const paragraphs = [
  '秋天的早晨，老街口的茶馆里又坐满了人，大家说起这一年镇上的变化，话头总离不开家里的老人。',
  '镇里办起了日间照料中心，离茶馆只有两百来步，中午那顿饭热热乎乎，邻居们都说比自己做的还合口味。',
  '有人算起账来：银发经济听着像大城市的事，其实镇上的理发铺、缝纫铺、小药房，哪一样不靠老主顾？',
  '也有年轻人插话，说零工市场开在了汽车站旁边，早上去登记，下午就有活干，比从前蹲在路边等强多了。',
  '掌柜的只笑不答，给每桌续上水，又在墙上的小黑板写了一行字：明天停水，后天有戏，大家记得来看戏。',
  '散场的时候，太阳已经照到了对面的屋檐，几个老人还站在门口，商量着要不要再去河边走上一圈才回家。',
];
const page = (title: string, lines: readonly string[]) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>
<nav><ul>${'<li><a href="/x">银发经济专题</a></li>'.repeat(6)}</ul></nav>
<div id="main"><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('\n')}</div>
<aside><h3>相关链接</h3><ul>${'<li><a href="/y">零工市场招聘会</a></li>'.repeat(6)}</ul></aside>
<footer>银发经济 版权所有</footer></html>`;
const TITLE = '老街茶馆的一个早晨';

let extension: string;
let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  const body = page(TITLE, paragraphs);
  server = await startPageServer(
    new Map<string, PageBody>([
      ['blog.example.net/a', body],
      [
        'blog.example.net/coep',
        { body, headers: { 'cross-origin-embedder-policy': 'require-corp' } },
      ],
      [
        'blog.example.net/frames',
        '<!doctype html><title>大框架</title><frameset rows="60,*"><frame src="/none"><frame src="/a"></frameset>',
      ],
      ['blog.example.net/none', page('目录', [])],
      ['meipi.localhost/b', page('转载的随笔', ['编者按。', ...paragraphs.slice(1)])],
      ['meipi.localhost/c', body],
      ['always.example.org/a', body],
      ['elsewhere.example.com/a', body],
    ]),
  );
  extension = extensionAllowedOn(
    // For once: a pattern of several sites is never taken for one that the reader allowed for good.
    'http://*.example.net/*',
    'http://*.meipi.localhost/*',
    `${ALWAYS}/*`,
  );
  session = await startSession({ pageServer: server, extensionPath: extension });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
  rmSync(extension, { recursive: true, force: true });
});

/** As the toolbar's popup does. */
async function explain(tab: Tab, type: 'tab/explain' | 'tab/remember' = 'tab/explain') {
  const popup = await session.context.newPage();
  try {
    await popup.goto(`${session.extensionOrigin}/popup.html`);
    const body = { tabId: tab.id, ...(type === 'tab/remember' ? { keepText: false } : {}) };
    return await popup.evaluate(
      async (message) =>
        chrome.runtime.sendMessage(message) as Promise<{ ok: boolean; error?: string }>,
      { type, body },
    );
  } finally {
    await popup.close();
    await tab.page.bringToFront();
  }
}

async function explained(tab: Tab) {
  return until('terms are marked', async () => {
    const state = await readerState(session, tab);
    return state?.explaining === 'article' && state.terms.length > 0 ? state : undefined;
  });
}

describe('on a site that is not on the list', () => {
  test('nothing of ours is there before it is asked for', async () => {
    const tab = await openTab(session, `${SITE}/a`);
    expect(await readerState(session, tab)).toBeUndefined();
    expect(await markedTexts(tab)).toEqual([]);
  });

  test('terms are marked in the article, and nowhere else', async () => {
    const tab = await openTab(session, `${SITE}/a`);
    const before = await tab.page.content();
    expect(await explain(tab)).toMatchObject({ ok: true });
    await explained(tab);
    expect(await markedTexts(tab)).toEqual(['日间照料中心', '银发经济', '零工市场']);
    expect(await tab.page.content()).toBe(before);
    expect(await buttonOf(session, tab)).toMatchObject({ badge: '3' });
  });

  test.each(['a', 'coep'])('a term is explained, and noted (/%s)', async (path) => {
    const tab = await openTab(session, `${SITE}/${path}`);
    await explain(tab);
    await explained(tab);
    const popover = await openByClick(tab.page, '零工市场', 'linggong-shichang');
    await popover.write(`在茶馆里记的 ${path}`);
    await popover.saved();
    // The article is one of the reader's own now.
    const { report } = await recognised(session, tab);
    expect(report).toMatchObject({ own: true, title: TITLE, publisher: 'blog.example.net' });
  });

  test('the popover page cannot be reached by the address that everybody knows', async () => {
    const tab = await openTab(session, `${SITE}/a`);
    const known = `${session.extensionOrigin}/popover-anywhere.html`;
    const reached = await tab.page.evaluate(
      (url) =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      known,
    );
    expect(reached).toBe(false);
  });

  test('asked twice, it stays one reader', async () => {
    const tab = await openTab(session, `${SITE}/a`);
    await explain(tab);
    await explain(tab);
    await explained(tab);
    await openByClick(tab.page, '银发经济', 'yinfa-jingji');
    expect(await tab.page.locator('meipi-popover').count()).toBe(1);
  });

  test('what is shown later above the article moves no mark out of it', async () => {
    const tab = await openTab(session, `${SITE}/a`);
    await tab.page.evaluate(() => {
      const banner = '<p id="banner" style="display:none">横幅：银发经济博览会</p>';
      document.body.insertAdjacentHTML('afterbegin', banner);
    });
    await explain(tab);
    await explained(tab);
    const texts = await markedTexts(tab);
    await tab.page.evaluate(() => {
      (document.querySelector('#banner') as HTMLElement).style.display = 'block';
      // Something that any page does: the text is the same, and is read again.
      document.body.append(document.createElement('img'));
    });
    await tab.page.waitForTimeout(2500);
    expect(await markedTexts(tab)).toEqual(texts);
    const inBanner = await tab.page.evaluate(() =>
      ([...(CSS.highlights.get('meipi-term') ?? [])] as Range[]).some((range) =>
        document.querySelector('#banner')?.contains(range.startContainer),
      ),
    );
    expect(inBanner).toBe(false);
  });

  test('an article in a frame is explained, and remembered', async () => {
    const tab = await openTab(session, `${SITE}/frames`);
    await explain(tab);
    const frame = await until('the frame', () =>
      tab.page.frames().find((one) => one.url() === `${SITE}/a`),
    );
    await until('terms are marked', () =>
      frame.evaluate(() => (CSS.highlights.get('meipi-term')?.size ?? 0) > 0),
    );
    expect(await explain(tab, 'tab/remember')).toMatchObject({ ok: true });
  });

  test('a page without an article is told', async () => {
    const tab = await openTab(session, `${SITE}/none`);
    await explain(tab);
    const state = await read(session, tab);
    expect([state.explaining, state.terms]).toEqual(['no-article', []]);
    expect(await explain(tab, 'tab/remember')).toEqual({ ok: false, error: 'no-article' });
  });

  test('a site that the reader has not let us into stays closed', async () => {
    const tab = await openTab(session, `${FOREIGN}/a`);
    expect(await explain(tab)).toEqual({ ok: false, error: 'no-access' });
    expect(await readerState(session, tab)).toBeUndefined();
  });
});

test('on a site that the reader has allowed for good, terms are marked without asking', async () => {
  const tab = await openTab(session, `${ALWAYS}/a`);
  await explained(tab);
  expect(await markedTexts(tab)).toEqual(['日间照料中心', '银发经济', '零工市场']);
});

describe('on a listed site', () => {
  test('an article that is asked for is explained; its reader stays the one that was there', async () => {
    const tab = await openTab(session, `${LISTED}/c`);
    const first = await read(session, tab);
    expect(first.explaining).toBeUndefined();
    await explain(tab);
    await explained(tab);
    expect(await markedTexts(tab)).toContain('日间照料中心');
  });

  test('an article that was remembered is recognised where it is reprinted, in part and with other words around', async () => {
    const blog = await openTab(session, `${SITE}/a`);
    expect(await explain(blog, 'tab/remember')).toMatchObject({ ok: true });
    const tab = await openTab(session, `${LISTED}/b`);
    const { report } = await recognised(session, tab);
    expect(report).toMatchObject({ own: true, title: TITLE });
    expect(report?.coverage).toBeLessThan(0.95);
    expect(await markedTexts(tab)).toEqual(['日间照料中心', '银发经济', '零工市场']);
    expect((await buttonOf(session, tab)).title).toContain(TITLE);
  });
});

test('the explainer is as it was built, but for the permission', () => {
  const manifest = JSON.parse(readFileSync(`${extension}/manifest.json`, 'utf8')) as {
    optional_host_permissions: string[];
  };
  expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
});
