/** The reader's yes to a site, given beforehand on the browser's own page of extensions: its question cannot be answered from here. */
import type { ChromiumSession } from '../../support/chromium.ts';

/** Chrome's API for that page. */
interface Management {
  addHostPermission(extensionId: string, pattern: string): Promise<void>;
}

/** When the extension asks for this host, the browser agrees without a question. */
export async function agreeBeforehand(session: ChromiumSession, host: string): Promise<void> {
  const page = await session.newPage('chrome://extensions');
  await page.evaluate(
    async ({ id, patterns }) => {
      const { developerPrivate } = (
        globalThis as unknown as { chrome: { developerPrivate: Management } }
      ).chrome;
      for (const pattern of patterns) await developerPrivate.addHostPermission(id, pattern);
    },
    { id: session.extensionId, patterns: [`http://${host}/*`, `https://${host}/*`] },
  );
  await page.close();
}
