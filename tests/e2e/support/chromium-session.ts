/** A Chromium with the extension, ready for a test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  type ChromiumOptions,
  type ChromiumSession,
  launchChromium,
} from '../../support/chromium.ts';
import { until } from './until.ts';

/** Without the welcome page, which opens by itself and would take the place in front. */
export async function startSession(options: ChromiumOptions): Promise<ChromiumSession> {
  const session = await launchChromium(options);
  const address = `${session.extensionOrigin}/welcome.html`;
  const welcome = await until('the welcome page', () =>
    session.context.pages().find((page) => page.url() === address),
  );
  await welcome.close();
  return session;
}

/** The same for one test only; closed, if still open, when that has ended. */
export async function startSessionForTest(options: ChromiumOptions): Promise<ChromiumSession> {
  const session = await startSession(options);
  onTestFinished(() => session.close().catch(() => undefined));
  return session;
}

/** A folder for a profile that outlives its sessions, but not the test. */
export function profileForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'meipi-profile-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
