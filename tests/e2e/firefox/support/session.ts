/** A Firefox with the extension, ready for a test: one tab for pages in front, one of the extension's own behind it. */
import {
  type FirefoxOptions,
  type FirefoxSession,
  launchFirefox,
} from '../../../support/firefox.ts';
import { until } from '../../support/until.ts';
import { ExtensionTab } from './extension-tab.ts';
import { PageTab } from './page-tab.ts';

export interface Session {
  readonly firefox: FirefoxSession;
  readonly page: PageTab;
  /** Shows the notebook. */
  readonly extension: ExtensionTab;
}

export async function startSession(options: FirefoxOptions): Promise<Session> {
  const firefox = await launchFirefox(options);
  try {
    const { marionette } = firefox;
    const front = await marionette.currentWindow();
    // A new installation opens the welcome page by itself, which would take the place in front.
    if (options.profile === undefined) await closeWelcomePage(firefox, front);
    const extension = await ExtensionTab.open(firefox, '/notebook.html');
    await marionette.switchToWindow(front);
    return { firefox, page: new PageTab(firefox), extension };
  } catch (error) {
    await firefox.close();
    throw error;
  }
}

async function closeWelcomePage({ marionette, extensionOrigin }: FirefoxSession, front: string) {
  const welcome = await until('the welcome page', async () =>
    (await marionette.windows()).find((handle) => handle !== front),
  );
  await marionette.switchToWindow(welcome);
  // Not before it has started, or what it asks of the background is cut off.
  await until(
    'the welcome page is at work',
    async () =>
      (await marionette.url()) === `${extensionOrigin}/welcome.html` &&
      (await marionette.call(() => CSS.highlights.has('meipi-term'))),
  );
  await marionette.closeWindow();
  await marionette.switchToWindow(front);
}
