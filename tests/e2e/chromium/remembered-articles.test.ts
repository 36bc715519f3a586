/** The notebook's second part: the articles that the reader had remembered. */
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { OwnArticleLabel } from '../../../lib/protocol/replies.ts';
import type { ChromiumSession } from '../../support/chromium.ts';
import { extensionAllowedOn } from '../../support/chromium-allowed.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';
import { startSession } from '../support/chromium-session.ts';
import { notesIn, removeAllNotes, send, writeNote } from '../support/chromium-store.ts';
import { openTab, read } from '../support/chromium-tab.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';

const SITE = 'http://meipi.localhost';
const GARDEN = '屋顶菜园的第三个年头';
const FERRY = '渡口停摆之后';

const GARDEN_LINES = [
  '六楼的平台上摆着四十多只泡沫箱，番茄已经红了半面，丝瓜顺着旧晾衣杆爬到了水箱背后的阴凉里。',
  '第一年大家各种各的，谁家忘了浇水就只好看着秧苗打蔫；后来排了值日表，钥匙挂在传达室的木钉上。',
  '写着 &lt;b&gt;请勿采摘&lt;/b&gt; 的纸牌是小学生做的，雨淋过几回，字迹花了，倒没有人真的来摘过什么。',
  '秋天收下的第一只冬瓜有二十来斤，切成几十块，按门牌送了一圈，收下的人家隔天都端回来一碗热汤。',
];
const FERRY_LINES = [
  '大桥通车的第二天，渡口的铁链就锁上了，撑了三十年船的老魏把缆绳盘好，坐在石阶上抽完了一袋烟。',
  '对岸的豆腐坊从此改走桥上，早晨的叫卖声隔着水听不见了，住在岸边的人说好像少了一个报时的钟。',
  '有人提议把旧船拖上岸做个茶座，也有人说不如让它留在水里，哪怕只在端午那天划上一个来回也好。',
];
const page = (title: string, lines: readonly string[]) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>
<main><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('\n')}</main></html>`;

let extension: string;
let server: PageServer;
let session: ChromiumSession;
/** One of the extension's own pages, for looking behind the scenes. */
let helm: Page;

beforeAll(async () => {
  server = await startPageServer(
    new Map([
      ['meipi.localhost/garden', page(GARDEN, GARDEN_LINES)],
      ['meipi.localhost/ferry', page(FERRY, FERRY_LINES)],
    ]),
  );
  extension = extensionAllowedOn('http://*.meipi.localhost/*');
  session = await startSession({ pageServer: server, extensionPath: extension });
  helm = await session.newPage(`${session.extensionOrigin}/welcome.html`);
});

beforeEach(async () => {
  await removeAllNotes(helm);
  for (const { id } of await remembered())
    await send(helm, { type: 'article/forget', body: { id } });
});

afterAll(async () => {
  await session?.close();
  await server?.close();
  rmSync(extension, { recursive: true, force: true });
});

async function remembered(): Promise<readonly OwnArticleLabel[]> {
  const reply = await send(helm, { type: 'article/list', body: {} });
  return (reply as { value: OwnArticleLabel[] }).value;
}

async function remember(path: 'garden' | 'ferry', keepText: boolean): Promise<void> {
  const tab = await openTab(session, `${SITE}/${path}`);
  await read(session, tab);
  const body = { tabId: tab.id, keepText };
  expect(await send(helm, { type: 'tab/remember', body })).toMatchObject({ ok: true });
}

async function openArticles(): Promise<Page> {
  const notebook = await session.newPage(`${session.extensionOrigin}/notebook.html#articles`);
  onTestFinished(() => notebook.close());
  return notebook;
}

const card = (notebook: Page, title: string) =>
  notebook.locator('article').filter({ has: notebook.getByRole('heading', { name: title }) });

const button = (notebook: Page, title: string, key: Parameters<typeof label>[0]) =>
  card(notebook, title).getByRole('button', { name: label(key) });

const focused = (notebook: Page) =>
  notebook.evaluate(() => document.activeElement?.textContent ?? '');

async function lists(notebook: Page, titles: readonly string[]): Promise<void> {
  await until(`listed are ${titles.join(', ') || 'none'}`, async () => {
    const shown = await notebook.locator('article.remembered h2').allTextContents();
    return shown.join() === titles.join();
  });
}

describe('the list', () => {
  test('is empty at first, and says what remembering is', async () => {
    const notebook = await openArticles();
    await notebook.getByRole('heading', { name: label('articles_empty') }).waitFor();
    expect(await notebook.title()).toMatch(label('articles_title'));
  });

  test('shows the latest first, and is searched by title', async () => {
    await remember('garden', true);
    await remember('ferry', false);
    const notebook = await openArticles();
    await lists(notebook, [FERRY, GARDEN]);
    expect(await card(notebook, GARDEN).textContent()).toContain('meipi.localhost');
    expect(await button(notebook, GARDEN, 'articles_read').count()).toBe(1);
    expect(await button(notebook, FERRY, 'articles_read').count()).toBe(0);
    await notebook.getByRole('searchbox').fill('菜园 三个');
    await lists(notebook, [GARDEN]);
    expect(await notebook.locator('mark').allTextContents()).toEqual(['菜园', '三个']);
    await notebook.getByRole('searchbox').fill('枇杷');
    await notebook.getByRole('button', { name: label('notebook_show_all') }).click();
    await lists(notebook, [FERRY, GARDEN]);
  });

  test('is brought up to date when the reader comes back to it', async () => {
    const notebook = await openArticles();
    await notebook.getByRole('heading', { name: label('articles_empty') }).waitFor();
    await remember('ferry', false);
    await notebook.evaluate(() => window.dispatchEvent(new Event('focus')));
    await lists(notebook, [FERRY]);
  });

  test('leads to the page of an article', async () => {
    await remember('ferry', false);
    const notebook = await openArticles();
    const opening = session.context.waitForEvent('page');
    await button(notebook, FERRY, 'articles_open').click();
    const opened = await opening;
    await opened.waitForURL(`${SITE}/ferry`);
    await opened.close();
  });

  test('and the notes are a key apart', async () => {
    await writeNote(helm, 'yigai', '检查互认');
    const notebook = await openArticles();
    await notebook.getByRole('link', { name: label('articles_notes') }).focus();
    await notebook.keyboard.press('Enter');
    await notebook.locator('.note-text').filter({ hasText: '检查互认' }).waitFor();
    expect(new URL(notebook.url()).hash).toBe('#notes');
    await notebook.keyboard.press('Tab');
    expect(await focused(notebook)).toMatch(label('articles_title'));
    await notebook.keyboard.press('Enter');
    await notebook.getByRole('heading', { name: label('articles_empty') }).waitFor();
  });
});

describe('the kept text', () => {
  test('is read in the notebook as plain paragraphs, at an address of its own', async () => {
    await remember('garden', true);
    const notebook = await openArticles();
    await button(notebook, GARDEN, 'articles_read').click();
    const paragraphs = notebook.locator('.paragraphs p');
    const lines = GARDEN_LINES.map((line) => line.replace(/&lt;/g, '<').replace(/&gt;/g, '>'));
    await paragraphs.first().waitFor();
    expect(await paragraphs.allTextContents()).toEqual(lines);
    expect(await focused(notebook)).toBe(GARDEN);

    await notebook.reload();
    await paragraphs.first().waitFor();
    expect(await paragraphs.allTextContents()).toEqual(lines);

    await notebook.getByRole('button', { name: label('articles_back') }).click();
    await lists(notebook, [GARDEN]);
    expect(await focused(notebook)).toMatch(label('articles_read'));
  });

  test('is deleted when the reader says so twice; the article stays', async () => {
    await remember('garden', true);
    const notebook = await openArticles();
    await button(notebook, GARDEN, 'articles_drop_text').click();
    await button(notebook, GARDEN, 'articles_drop_text').click();
    await notebook
      .getByRole('status')
      .filter({ hasText: GARDEN })
      .filter({ hasText: label('articles_dropped') })
      .waitFor();
    expect(await button(notebook, GARDEN, 'articles_read').count()).toBe(0);
    expect(await remembered()).toMatchObject([{ title: GARDEN, hasText: false }]);
  });
});

describe('forgetting', () => {
  test('asks first, and does nothing on Esc', async () => {
    await remember('ferry', false);
    const notebook = await openArticles();
    await button(notebook, FERRY, 'articles_forget').click();
    await notebook.getByText(label('articles_forget_ask')).waitFor();
    await until('the safe answer has the focus', async () =>
      label('articles_keep').test(await focused(notebook)),
    );
    await notebook.keyboard.press('Escape');
    await until('the button again', async () => {
      return label('articles_forget').test(await focused(notebook));
    });
    expect(await remembered()).toHaveLength(1);
  });

  test('takes the article away and leaves the notes', async () => {
    await writeNote(helm, 'yigai', '检查互认');
    await remember('garden', true);
    await remember('ferry', false);
    const notebook = await openArticles();
    await button(notebook, GARDEN, 'articles_forget').click();
    await button(notebook, GARDEN, 'articles_forget').click();
    await notebook
      .getByRole('status')
      .filter({ hasText: GARDEN })
      .filter({ hasText: label('articles_forgotten') })
      .waitFor();
    await lists(notebook, [FERRY]);
    expect(await remembered()).toMatchObject([{ title: FERRY }]);
    expect((await notesIn(helm)).map((note) => note.body.value)).toEqual(['检查互认']);
  });
});
