/** A note goes with its term: from an article that nobody knew into a report, and says where it comes from. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { extensionAllowedOn } from '../../support/chromium-allowed.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { closed, openByClick, showsNote } from '../support/chromium-popover.ts';
import { startSession } from '../support/chromium-session.ts';
import { openRecognised, openTab, readerState, recognised } from '../support/chromium-tab.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';

/** In the extension's pages, where the functions given to `evaluate` run. */
declare const chrome: typeof Browser;

const TITLE = '河堤上的早市';
const PARAGRAPHS = [
  '天刚蒙蒙亮，河堤上的早市已经摆开了，卖菜的、磨刀的、修伞的各有各的老位置，谁也不占谁的地方。',
  '卖豆腐的老汉说，去年零工市场搬到了桥头，等活的人不用再蹲在风口里，他的豆浆也跟着多卖了两桶。',
  '对面的裁缝接过话头，说夏天涨水的时候大家一起搬摊子，搬完了坐在堤上吃西瓜，倒比过节还热闹。',
];

let extension: string;
let server: PageServer;
let session: ChromiumSession;

beforeAll(async () => {
  const pages = samplePages();
  const text = PARAGRAPHS.map((line) => `<p>${line}</p>`).join('\n');
  pages.set(
    'blog.example.net/market',
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${TITLE} - 随笔</title>
<div id="main"><h1>${TITLE}</h1>${text}</div></html>`,
  );
  server = await startPageServer(pages);
  extension = extensionAllowedOn('http://*.example.net/*');
  session = await startSession({ pageServer: server, extensionPath: extension });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
  rmSync(extension, { recursive: true, force: true });
});

test('the reader is told what a note does in an unknown article, and where a note was written', async () => {
  const tab = await openTab(session, 'http://blog.example.net/market');
  const popup = await session.newPage(`${session.extensionOrigin}/popup.html`);
  const explain = { type: 'tab/explain', body: { tabId: tab.id } };
  await popup.evaluate((message) => chrome.runtime.sendMessage(message), explain);
  await popup.close();
  await tab.page.bringToFront();
  await until('terms are marked', async () => {
    const state = await readerState(session, tab);
    return state !== undefined && state.terms.length > 0;
  });

  const first = await openByClick(tab.page, '零工市场', 'linggong-shichang');
  const hint = first.frame.getByText(label('note_remembers_article'));
  expect(await hint.count()).toBe(1);
  await first.write('桥头那一处，冬天也开吗？');
  await first.saved();
  await tab.page.keyboard.press('Escape');
  await closed(tab.page);

  // One of the reader's own by now: nothing to be told any more.
  await recognised(session, tab);
  const again = await openByClick(tab.page, '零工市场', 'linggong-shichang');
  await showsNote(again, '桥头那一处，冬天也开吗？');
  expect(await again.frame.locator('.note-hint, .written-at').count()).toBe(0);

  const sample = await openRecognised(session, 'http://meipi.localhost/');
  const there = await openByClick(sample.page, '零工市场', 'linggong-shichang');
  await showsNote(there, '桥头那一处，冬天也开吗？');
  expect(await there.frame.locator('.note-hint').count()).toBe(0);
  expect(await there.frame.locator('.written-at cite').textContent()).toBe(`《${TITLE} - 随笔》`);
});
