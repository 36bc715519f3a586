/** Notes beyond measure, a database that is gone, messages that nobody sends: nothing is lost and nothing breaks. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { MAX_NOTE_LENGTH } from '../../../lib/core/annotation/note.ts';
import { samplePages } from '../../../tools/sample-site.mjs';
import type { ChromiumSession } from '../../support/chromium.ts';
import { type PageBody, type PageServer, startPageServer } from '../../support/page-server.ts';
import { contentWorld } from '../support/chromium-content-world.ts';
import { openByClick, type Popover, showsNote } from '../support/chromium-popover.ts';
import { startSession } from '../support/chromium-session.ts';
import { notesIn, send, writeNote } from '../support/chromium-store.ts';
import { openRecognised, openTab } from '../support/chromium-tab.ts';
import { label } from '../support/labels.ts';
import { until } from '../support/until.ts';

/** In the extension's worker, where the functions given to `evaluate` run. */
declare const chrome: typeof Browser;

const ARTICLE = 'http://meipi.localhost/';
const SECRET = '只有读者自己知道';
const GUESS = '0123456789abcdef0123456789abcdef';

let server: PageServer;
let session: ChromiumSession;
/** One of the extension's own pages. */
let helm: Page;

beforeAll(async () => {
  const pages: Map<string, PageBody> = samplePages();
  pages.set('blog.example/', '<!doctype html><title>一页</title>');
  server = await startPageServer(pages);
  session = await startSession({ pageServer: server });
  helm = await session.newPage(`${session.extensionOrigin}/notebook.html`);
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

/** Puts a long text into the note as if pasted. (Made in the page: what Playwright is given to type, it prints on failure.) */
async function paste({ field }: Popover, unit: string, count: number): Promise<void> {
  await field.evaluate(
    (element, [piece, times]) => {
      element.focus();
      document.execCommand('insertText', false, piece.repeat(times));
    },
    [unit, count] as const,
  );
}

describe('a note', () => {
  test('of 200,000 characters is saved and comes back whole', async () => {
    const line = `${'县里的大夫隔着屏幕半小时就出了报告。🌾'.repeat(500)}\n`;
    const { page } = await openRecognised(session, ARTICLE);
    const popover = await openByClick(page, '医改', 'yigai');
    await paste(popover, line, 20);
    await popover.saved();
    const again = await openRecognised(session, 'http://reprint.meipi.localhost/news/1');
    const reopened = await openByClick(again.page, '医改', 'yigai');
    await reopened.saved();
    expect(line.length * 20).toBeGreaterThanOrEqual(200_000);
    expect((await reopened.field.inputValue()) === line.repeat(20)).toBe(true);
  });

  test('that is too long is refused in plain words, and stays where it was written', async () => {
    const { page } = await openRecognised(session, ARTICLE);
    const popover = await openByClick(page, '社区食堂', 'shequ-shitang');
    const length = async () => (await popover.field.inputValue()).length;
    await paste(popover, '饭', MAX_NOTE_LENGTH + 1);
    const problem = popover.status.locator('strong');
    await problem.waitFor();
    expect(await problem.textContent()).toMatch(label('save_too_long'));
    expect(await length()).toBe(MAX_NOTE_LENGTH + 1);
    expect(await popover.field.getAttribute('aria-invalid')).toBe('true');
    expect(await popover.status.filter({ hasText: '已保存' }).count()).toBe(0);
    // One character less is allowed.
    await popover.field.press('Backspace');
    await popover.saved();
    expect(await length()).toBe(MAX_NOTE_LENGTH);
    const stored = (await notesIn(helm)).find(({ target }) => target.conceptId === 'shequ-shitang');
    expect(stored?.body.value.length).toBe(MAX_NOTE_LENGTH);
  });

  test('is saved again after the database was deleted under the open popover', async () => {
    const { page } = await openRecognised(session, ARTICLE);
    const popover = await openByClick(page, '零工市场', 'linggong-shichang');
    await popover.write('避风候工厅');
    await popover.saved();
    const deleted = await helm.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const request = indexedDB.deleteDatabase('meipi');
          request.onsuccess = () => resolve('deleted');
          request.onerror = () => resolve('refused');
        }),
    );
    expect(deleted).toBe('deleted');
    expect(await notesIn(helm)).toEqual([]);
    await popover.write('避风候工厅，还有早餐车');
    await popover.saved();
    expect((await notesIn(helm)).map(({ body }) => body.value)).toEqual(['避风候工厅，还有早餐车']);
  });
});

describe('a message that makes no sense', () => {
  const MESSAGES: readonly unknown[] = [
    null,
    0,
    'note/list',
    [],
    {},
    { type: 'note/list' },
    { type: 'note/list', body: null },
    { type: 'note/list', body: { all: true } },
    { type: 'note/list', body: {}, extra: 1 },
    { type: 'no/such', body: {} },
    { type: 'constructor', body: {} },
    { type: '__proto__', body: {} },
    { type: 'toString', body: {} },
    { type: 'x'.repeat(100_000), body: {} },
    { type: 'note/get', body: { noteId: '../1' } },
    { type: 'note/put', body: { text: 1 } },
    { type: 'note/delete', body: { noteId: crypto.randomUUID(), also: [] } },
    { type: 'draft/put', body: { editorId: 'short' } },
    { type: 'page/analyse', body: { text: 7 } },
    { type: 'popover/hello', body: {}, nonce: GUESS },
  ];

  test('is refused, whether it comes from our own pages or from a content script', async () => {
    await writeNote(helm, 'yinfa-jingji', SECRET);
    const tab = await openRecognised(session, ARTICLE);
    const world = await contentWorld(session, tab);
    for (const message of MESSAGES) {
      const what = JSON.stringify(message).slice(0, 80);
      expect(await send(helm, message), what).toMatchObject({ ok: false });
      const reply = await world.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
      expect(reply, what).toMatchObject({ ok: false });
    }
    expect((await notesIn(helm)).map(({ body }) => body.value)).toContain(SECRET);
    await openByClick(tab.page, '体教融合', 'tijiao-ronghe');
  });

  test('or that is not the sender’s to send is refused: content scripts never see a note', async () => {
    const tab = await openRecognised(session, ARTICLE);
    const world = await contentWorld(session, tab);
    const [note] = await notesIn(helm);
    const noteId = note?.id ?? crypto.randomUUID();
    for (const message of [
      { type: 'note/list', body: {} },
      { type: 'note/get', body: { noteId } },
      { type: 'note/of-concept', body: { conceptId: 'yinfa-jingji' } },
      { type: 'note/delete', body: { noteId } },
      { type: 'note/list', body: {}, nonce: GUESS },
    ]) {
      const reply = await world.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
      expect(reply, message.type).toEqual({ ok: false, error: 'not-allowed' });
    }
    // The page itself cannot even try.
    expect(
      await tab.page.evaluate(
        () => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime,
      ),
    ).toBe('undefined');
  });
});

describe('the popover page that nobody opened', () => {
  const address = (nonce: string) => `${session.extensionOrigin}/popover.html#${nonce}`;

  test.each([
    ['without a nonce', ''],
    ['with a guessed one', GUESS],
    ['with nonsense', '%00<script>'],
  ])('stays inert in a tab, %s', async (_, nonce) => {
    const { page } = await openTab(session, address(nonce));
    await page.locator('.card-problem').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.content()).not.toContain(SECRET);
  });

  test('stays inert in a frame of a listed page, with a guessed nonce or one in use', async () => {
    await writeNote(helm, 'tijiao-ronghe', SECRET);
    const { page } = await openRecognised(session, ARTICLE);
    const popover = await openByClick(page, '体教融合', 'tijiao-ronghe');
    await showsNote(popover, SECRET);
    const worker = await session.worker();
    const keys = await worker.evaluate(async () =>
      Object.keys(await chrome.storage.session.get(null)),
    );
    const nonces = keys.flatMap((key) => /^session\/([0-9a-f]{32})$/.exec(key)?.[1] ?? []);
    expect(nonces.length).toBeGreaterThan(0);
    for (const nonce of [GUESS, ...nonces]) {
      await page.evaluate((src) => {
        const frame = document.createElement('iframe');
        frame.name = 'forged';
        frame.src = src;
        document.body.append(frame);
      }, address(nonce));
      const forged = await until('the forged frame', () => page.frame('forged') ?? undefined);
      await forged.locator('.card-problem').waitFor();
      expect(await forged.getByRole('textbox').count()).toBe(0);
      expect(await forged.content()).not.toContain(SECRET);
      await page.evaluate(() => document.querySelector('iframe[name=forged]')?.remove());
      await until('the forged frame is gone', () => page.frame('forged') === null);
    }
    // The real one goes on.
    await popover.write(`${SECRET}，还有你`);
    await popover.saved();
  });

  test('does not load in a page that is not listed', async () => {
    const { page } = await openTab(session, 'http://blog.example/');
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.name = 'forged';
      frame.src = src;
      document.body.append(frame);
    }, address(GUESS));
    const forged = await until('the frame has been refused', () =>
      page.frames().find((frame) => frame.url().startsWith('chrome-error:')),
    );
    expect(await forged.locator('.card').count()).toBe(0);
  });
});
