/** Opens what the browser has beside the page: Chrome's side panel, Firefox's sidebar. */
import { browser } from '../platform/browser.ts';

/** Chrome's name for it; the polyfill's types know Firefox's only. */
interface WithSidePanel {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
}

/** @returns undefined where there is nothing to open; what is returned must be called within a click */
export async function sidePanelOpener(): Promise<(() => Promise<void>) | undefined> {
  const { sidePanel } = browser as WithSidePanel;
  if (sidePanel?.open) {
    const { id } = await browser.windows.getCurrent();
    return id === undefined ? undefined : () => sidePanel.open({ windowId: id });
  }
  // Firefox on telephones has none.
  if (!browser.sidebarAction?.open) return undefined;
  return () => browser.sidebarAction.open();
}
