/** Starts the machine's Chromium with the built extension, every host name leading to the test's page server. */
import { existsSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Frame,
  type Page,
  type Worker,
} from 'playwright-core';
import { findChromium } from '../../tools/browsers.mjs';
import { type BrowserLanguage, extensionInLanguage } from './chromium-language.ts';
import type { PageServer } from './page-server.ts';
import { killTree, waitForEnd } from './processes.ts';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/**
 * Playwright 1.65's own list without ThirdPartyStoragePartitioning: with that feature off, our iframe counts as third-party
 * and is refused its IndexedDB, which no reader's browser does. The last --disable-features on the command line wins.
 */
const DISABLED_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

export interface ChromiumOptions {
  readonly pageServer: PageServer;
  /** The unpacked extension; the project's own build unless given. */
  readonly extensionPath?: string;
  /** An existing profile, such as that of a killed session; a new one in the temp folder unless given. */
  readonly profile?: string;
  /** Whether close() leaves the profile in place: a given one stays, a new one goes, unless said otherwise. */
  readonly keepProfile?: boolean;
  readonly lang?: BrowserLanguage;
  readonly colorScheme?: 'light' | 'dark';
  readonly args?: readonly string[];
}

export interface ChromiumSession {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** "chrome-extension://…", without a slash at its end. */
  readonly extensionOrigin: string;
  readonly profile: string;
  /** A CDP session of the whole browser. */
  readonly cdp: CDPSession;
  /**
   * The extension's background worker. The handle outlives killWorker(): to evaluate on a stopped worker waits until an event
   * has started it again.
   */
  worker(): Promise<Worker>;
  /** Stops the background worker, as Chromium does to an idle one. The next event starts it again. */
  killWorker(): Promise<void>;
  newPage(url?: string): Promise<Page>;
  close(): Promise<void>;
  /** SIGKILL to the whole browser. The profile stays, for a new session on it. */
  kill9(): Promise<void>;
}

export async function launchChromium(options: ChromiumOptions): Promise<ChromiumSession> {
  const browser = findChromium();
  if (!browser) throw new Error('No Chromium on this machine: `npm test` says how to get one.');
  const build = options.extensionPath ?? BUILD;
  if (!existsSync(join(build, 'manifest.json'))) {
    throw new Error(`No extension in ${build}: run \`npm run build\` first.`);
  }
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'meipi-chromium-'));
  const keepProfile = options.keepProfile ?? options.profile !== undefined;
  const lang = options.lang ?? 'zh-CN';
  const extension = extensionInLanguage({ lang, browser: browser.path, extension: build, profile });
  const { httpPort, httpsPort } = options.pageServer;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless: true,
    // Chromium's sandbox refuses to work for root.
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreHTTPSErrors: true,
    locale: lang,
    colorScheme: options.colorScheme ?? 'light',
    viewport: { width: 1000, height: 700 },
    // On Linux the language of the browser itself, which browser.i18n follows, comes from here and not from --lang.
    env: {
      ...process.env,
      LANGUAGE: lang.replace('-', '_'),
      LANG: `${lang.replace('-', '_')}.UTF-8`,
    },
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--disable-features=${DISABLED_FEATURES.join(',')}`,
      `--host-resolver-rules=MAP *:80 127.0.0.1:${httpPort}, MAP *:443 127.0.0.1:${httpsPort}`,
      '--ignore-certificate-errors',
      '--disable-quic',
      `--lang=${lang}`,
      `--accept-lang=${lang}`,
      ...(options.args ?? []),
    ],
  });
  try {
    return await openSession(context, { profile, keepProfile });
  } catch (error) {
    await context.close();
    if (!keepProfile) rmSync(profile, { recursive: true, force: true });
    throw error;
  }
}

async function openSession(
  context: BrowserContext,
  { profile, keepProfile }: { profile: string; keepProfile: boolean },
): Promise<ChromiumSession> {
  const first =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  const extensionId = new URL(first.url()).host;
  const extensionOrigin = `chrome-extension://${extensionId}`;
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gives no browser for this context.');
  const cdp = await browser.newBrowserCDPSession();
  const isOurs = (worker: Worker) => worker.url().startsWith(`${extensionOrigin}/`);

  return {
    context,
    extensionId,
    extensionOrigin,
    profile,
    cdp,
    async worker() {
      return (
        context.serviceWorkers().find(isOurs) ??
        (await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 15_000 }))
      );
    },
    killWorker: () => stopWorker(cdp, extensionOrigin, context.serviceWorkers().find(isOurs)),
    async newPage(url) {
      const page = await context.newPage();
      if (url !== undefined) await page.goto(url);
      return page;
    },
    async close() {
      await context.close();
      if (!keepProfile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    async kill9() {
      // A link named like the machine and the process: "host-1234".
      const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
      killTree(pid);
      await waitForEnd(pid);
      // Playwright's side of the dead browser.
      await context.close().catch(() => {});
    },
  };
}

async function stopWorker(
  cdp: CDPSession,
  extensionOrigin: string,
  worker: Worker | undefined,
): Promise<void> {
  const running = async () => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.filter(
      ({ type, url }) => type === 'service_worker' && url.startsWith(`${extensionOrigin}/`),
    );
  };
  const targets = await running();
  if (targets.length === 0) return;
  // A message on its way starts it again at once, under the same target id: only this mark tells the two apart.
  await worker?.evaluate(() => Object.assign(globalThis, { doomed: true }));
  for (const { targetId } of targets) await cdp.send('Target.closeTarget', { targetId });
  let isAnother = false;
  const deadline = Date.now() + 5000;
  while (!isAnother && (await running()).length > 0) {
    if (Date.now() > deadline) throw new Error('The background worker does not stop.');
    worker
      ?.evaluate(() => 'doomed' in globalThis)
      .then(
        (same) => {
          isAnother ||= !same;
        },
        () => undefined,
      );
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The popover's frame in a page. It sits in a closed shadow root, where Playwright still lists it among the page's frames. */
export async function popoverFrame(page: Page, timeoutMs = 10_000): Promise<Frame> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const frame = page
      .frames()
      .find(
        (one) =>
          one.url().startsWith('chrome-extension://') &&
          new URL(one.url()).pathname === '/popover.html',
      );
    if (frame) return frame;
    if (Date.now() > deadline) {
      throw new Error(
        `No popover in ${page.url()}; frames: ${page
          .frames()
          .map((one) => one.url())
          .join(', ')}`,
      );
    }
    await page.waitForTimeout(20);
  }
}
