/** The demo's browser: opened for a person to play with, or driven unseen and photographed. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page, type Worker } from 'playwright-core';
import type { ReaderState } from '../lib/protocol/tab-messages.ts';
import { ROOT } from './bootstrap.mjs';

/** In the background worker, where Playwright evaluates some of the code below. */
declare const chrome: import('webextension-polyfill').Browser;

const EXTENSION = join(ROOT, '.output', 'chrome-mv3');
const FOLDER = join(ROOT, '.demo');
const NOTE = '演示笔记：这一条存在本机，换个网站再看也在。';

/** Opens a window and returns when the person closes it. Notes stay in the demo's own profile. */
export async function openDemo(browser: string, url: string): Promise<void> {
  const context = await launch(browser, join(FOLDER, 'profile'), false);
  const page = context.pages()[0] ?? (await context.newPage());
  await visit(page, url);
  console.log(`\n${url}\n把指针停在带下划线的词上；关掉浏览器窗口即结束。`);
  console.log('Rest the pointer on an underlined term. Close the window to end.');
  await context.waitForEvent('close', { timeout: 0 });
}

/** Reads the page, opens a term, writes a note, and leaves pictures and a summary in .demo/. */
export async function recordDemo(browser: string, url: string): Promise<void> {
  const profile = join(FOLDER, 'headless-profile');
  rmSync(profile, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const context = await launch(browser, profile, true);
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    await closeWelcome(context);
    const page = await context.newPage();
    await visit(page, url);
    const state = await readState(worker, page);
    await picture(page, 'page');
    const lines = [`页面 page: ${url}`, ...describe(state)];
    if (state.terms.length > 0) lines.push(...(await writeNote(context, page, worker, state)));
    writeFileSync(join(FOLDER, 'summary.txt'), `${lines.join('\n')}\n`);
    console.log(
      `\n${lines.join('\n')}\n\n图片和摘要在 .demo/。Pictures and summary are in .demo/.`,
    );
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @throws Error in words, when there is no such page */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'domcontentloaded' }).catch((error: unknown) => {
    const why = /net::\w+/.exec(String(error))?.[0] ?? '';
    throw new Error(`打不开这个网址 / cannot open: ${url} ${why}`);
  });
}

function launch(executablePath: string, profile: string, headless: boolean) {
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    chromiumSandbox: process.getuid?.() !== 0,
    // Chinese first, where Chromium has its Chinese texts (chromium-l10n on Debian).
    locale: 'zh-CN',
    env: { ...process.env, LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' },
    viewport: headless ? { width: 1100, height: 800 } : null,
    // Playwright would leave extensions out.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [`--disable-extensions-except=${EXTENSION}`, `--load-extension=${EXTENSION}`],
  });
}

/** Waits until the reader of the page has looked. */
async function readState(worker: Worker, page: Page): Promise<ReaderState> {
  await page.bringToFront();
  const nothing = { candidates: [], refused: [], terms: [], slogans: [] };
  const none: ReaderState = { type: 'failed', ...nothing, extent: [0, 0] };
  for (let look = 0; look < 40; look++) {
    const state: ReaderState | null = await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.tabs
        .sendMessage<unknown, ReaderState | null>(tab?.id ?? -1, { type: 'reader/state' })
        .catch(() => null);
    });
    if (state && state.type !== 'reading') return state;
    await page.waitForTimeout(250);
  }
  return none;
}

function describe({ type, report, terms }: ReaderState): string[] {
  if (type === 'failed') {
    return [
      '眉批没有读这一页：不在站点名单内，或不是网页文本。',
      'Meipi does not read this page: its site is not on the list, or it is not text.',
    ];
  }
  if (!report) return ['这一页没有已知的报道。No known report on this page.'];
  const names = terms.map(({ label, count }) => (count > 1 ? `${label}×${count}` : label));
  return [
    `报道 report: 《${report.title}》 ${report.publisher} ${report.date}`,
    `收有 coverage: ${Math.round(report.coverage * 100)}%`,
    `词条 terms: ${terms.length}`,
    `  ${names.join('；')}`,
  ];
}

async function writeNote(
  context: BrowserContext,
  page: Page,
  worker: Worker,
  state: ReaderState,
): Promise<string[]> {
  // A slogan with a number in it shows best what Meipi is for.
  const term = state.terms.find(({ label }) => /\d/.test(label)) ?? state.terms[0];
  await worker.evaluate(async (conceptId) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'reader/show', conceptId });
  }, term?.conceptId ?? '');
  const frame = await popoverFrame(page);
  if (!frame) throw new Error('浮窗没有打开。The popover did not open.');
  await frame.getByRole('textbox', { name: '我的笔记' }).fill(NOTE);
  await frame.getByRole('status').filter({ hasText: '已保存' }).waitFor();
  await picture(page, 'popover');

  const notebook = await context.newPage();
  await notebook.goto(new URL('/notebook.html', worker.url()).href);
  await notebook.getByText(NOTE).waitFor();
  await picture(notebook, 'notebook');
  return [`笔记已保存 saved note: ${term?.label ?? ''}: ${NOTE}`];
}

/** It opens by itself at the first start, and would take the place in front at any moment. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const welcome =
    context.pages().find(isWelcome) ??
    (await context
      .waitForEvent('page', { timeout: 5000 })
      .then(async (page) => {
        await page.waitForURL('**/welcome.html', { timeout: 5000 });
        return page;
      })
      .catch(() => undefined));
  await welcome?.close();
}

async function popoverFrame(page: Page): Promise<Frame | undefined> {
  for (let look = 0; look < 100; look++) {
    const frame = page.frames().find((one) => one.url().includes('/popover.html'));
    if (frame) return frame;
    await page.waitForTimeout(100);
  }
  return undefined;
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
