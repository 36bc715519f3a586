/** The popup behind the toolbar button, opened as by a click on it. */
import type { Page } from 'playwright-core';
import type { ChromiumSession } from '../../support/chromium.ts';
import type { Tab } from './chromium-tab.ts';
import { until } from './until.ts';

/** Domain "Extensions" of the DevTools protocol, which Playwright's types leave out. */
interface ExtensionsCommands {
  send(
    method: 'Extensions.triggerAction',
    params: { id: string; targetId: string },
  ): Promise<unknown>;
  send(
    method: 'Target.getTargets',
    params: { filter: { type: string }[] },
  ): Promise<{ targetInfos: { targetId: string; url: string }[] }>;
}

/** @param tab the only one with its address */
export async function openPopup(session: ChromiumSession, { page }: Tab): Promise<Page> {
  await page.bringToFront();
  const cdp = session.cdp as unknown as ExtensionsCommands;
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const target = targetInfos.find(({ url }) => url === page.url());
  if (!target) throw new Error(`No tab shows ${page.url()}.`);
  await cdp.send('Extensions.triggerAction', {
    id: session.extensionId,
    targetId: target.targetId,
  });
  const address = `${session.extensionOrigin}/popup.html`;
  return await until('the popup', () =>
    session.context.pages().find((one) => one.url() === address),
  );
}
