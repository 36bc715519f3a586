/** Starts the machine's Firefox with the built extension, every host name leading to the test's page server. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFirefox } from '../../tools/browsers.mjs';
import { prepareAddon, terminateBackground } from './firefox-addon.ts';
import { type Preferences, userJs } from './firefox-preferences.ts';
import { Marionette } from './marionette.ts';
import type { PageServer } from './page-server.ts';
import { killTree, waitForEnd } from './processes.ts';

const BUILD = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));

/** Firefox gives the pages of an extension a random host name; with this one set beforehand a test knows it. */
const ADDON_UUID = '6d656970-6900-4000-8000-000000000001';

export interface FirefoxOptions {
  readonly pageServer: PageServer;
  /** The unpacked extension; the project's own build unless given. */
  readonly extensionPath?: string;
  /** An existing profile, such as that of a killed session; a new one in the temp folder unless given. */
  readonly profile?: string;
  /** Whether close() leaves the profile in place: a given one stays, a new one goes, unless said otherwise. */
  readonly keepProfile?: boolean;
  readonly lang?: 'zh-CN' | 'en-US';
  readonly colorScheme?: 'light' | 'dark';
  readonly preferences?: Preferences;
}

export interface FirefoxSession {
  readonly marionette: Marionette;
  readonly addonId: string;
  /** "moz-extension://…", without a slash at its end. */
  readonly extensionOrigin: string;
  readonly profile: string;
  /** Goes into the popover's frame of the current page; marionette.switchToFrame() leaves it. */
  switchToPopover(): Promise<void>;
  /** Stops the background page, as Firefox does to an idle one. The next event starts it again. */
  killBackground(): Promise<void>;
  close(): Promise<void>;
  /** SIGKILL to the whole browser. The profile stays, for a new session on it. */
  kill9(): Promise<void>;
}

export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxSession> {
  const browser = findFirefox();
  if (!browser) throw new Error('No Firefox on this machine: `npm test` says how to get one.');
  const extension = options.extensionPath ?? BUILD;
  const addonId = readAddonId(extension);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'meipi-firefox-'));
  const keepProfile = options.keepProfile ?? options.profile !== undefined;
  const lang = options.lang ?? 'zh-CN';
  const marionettePort = await freePort();
  const preferences = userJs({
    marionettePort,
    addonId,
    addonUuid: ADDON_UUID,
    lang,
    colorScheme: options.colorScheme ?? 'light',
    pagePorts: { http: options.pageServer.httpPort, https: options.pageServer.httpsPort },
    more: options.preferences ?? {},
  });
  writeFileSync(join(profile, 'user.js'), preferences);
  const pid = start(browser.path, profile);
  try {
    const marionette = await Marionette.connect(marionettePort);
    await marionette.newSession();
    await prepareAddon(marionette, { addonId, extension, lang });
    return session({ marionette, addonId, profile, keepProfile, pid });
  } catch (error) {
    killTree(pid);
    if (!keepProfile) remove(profile);
    throw error;
  }
}

function session(facts: {
  marionette: Marionette;
  addonId: string;
  profile: string;
  keepProfile: boolean;
  pid: number;
}): FirefoxSession {
  const { marionette, addonId, profile, keepProfile, pid } = facts;
  return {
    marionette,
    addonId,
    extensionOrigin: `moz-extension://${ADDON_UUID}`,
    profile,
    switchToPopover: () => switchToPopover(marionette),
    killBackground: () => terminateBackground(marionette, addonId),
    async close() {
      // A test that failed half-way may have killed it already.
      await marionette.quit().catch(() => {});
      await waitForEnd(pid).catch(() => killTree(pid));
      if (!keepProfile) remove(profile);
    },
    async kill9() {
      killTree(pid);
      await waitForEnd(pid);
      marionette.disconnect();
    },
  };
}

function start(program: string, profile: string): number {
  const args = [
    '--headless',
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    profile,
  ];
  const child = spawn(program, args, {
    stdio: 'ignore',
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1000', MOZ_HEADLESS_HEIGHT: '800' },
  });
  if (child.pid === undefined) throw new Error(`${program} does not start.`);
  return child.pid;
}

/** By index, since a frame inside a closed shadow root has no element that a script could hand over. */
async function switchToPopover(marionette: Marionette, timeoutMs = 10_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    await marionette.switchToFrame();
    const count = await marionette.executeScript<number>('return window.length');
    for (let index = 0; index <= count; index += 1) {
      await marionette.switchToFrame();
      const entered = await marionette.switchToFrame(index).then(
        () => true,
        () => false,
      );
      if (!entered) break;
      const state = await marionette.executeScript<string>(
        'return location.protocol + location.pathname + " " + document.readyState',
      );
      if (/^moz-extension:\/popover(-anywhere)?\.html complete$/.test(state)) return;
    }
    if (Date.now() > deadline) {
      await marionette.switchToFrame();
      throw new Error(`No popover in ${await marionette.url()}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function readAddonId(extension: string): string {
  const path = join(extension, 'manifest.json');
  if (!existsSync(path))
    throw new Error(`${path} is missing: run \`npm run build:firefox\` first.`);
  const manifest: { browser_specific_settings?: { gecko?: { id?: string } } } = JSON.parse(
    readFileSync(path, 'utf8'),
  );
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${path} has no gecko id.`);
  return id;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

const remove = (profile: string): void =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
