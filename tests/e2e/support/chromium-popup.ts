/** The popup behind the toolbar button, opened as by a click on it, and the side panel, opened from there. */
import type { ChromiumSession } from '../../support/chromium.ts';
import {
  attachToView,
  type BrowserProtocol,
  type OwnView,
  targetsOf,
} from './chromium-own-view.ts';
import type { Tab } from './chromium-tab.ts';
import { label } from './labels.ts';

/** @param tab the only one with its address; the popup closes when the test has ended */
export async function openPopup(session: ChromiumSession, { page }: Tab): Promise<OwnView> {
  await page.bringToFront();
  const cdp = session.cdp as unknown as BrowserProtocol;
  const tab = (await targetsOf(cdp, 'tab')).find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}.`);
  await cdp.send('Extensions.triggerAction', { id: session.extensionId, targetId: tab.targetId });
  return await attachToView(session, '/popup.html');
}

/** The side panel of the window; it closes when the test has ended. */
export async function openSidePanel(session: ChromiumSession, tab: Tab): Promise<OwnView> {
  const popup = await openPopup(session, tab);
  await popup.click('nav button', label('popup_open_side_panel'));
  return await attachToView(session, '/sidepanel.html');
}
