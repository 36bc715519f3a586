/** Firefox's own places for our pages: the popup behind the toolbar button, the sidebar. */
import type { browser as Api } from '../../../../lib/platform/browser.ts';
import { until } from '../../support/until.ts';
import type { Session } from './session.ts';

/** In the extension's pages, where the functions given to `call` run. */
declare const browser: typeof Api;

type Place = 'popup' | 'sidebar';

/** What of the browser's own code is used, in its own window. */
interface BrowserWindow {
  readonly ChromeUtils: { importESModule(url: string): { ExtensionParent: Parent } };
  readonly WebExtensionPolicy: { getByID(id: string): { extension: unknown } };
  readonly SidebarController: { show(id: string): void; hide(): void };
}
interface Parent {
  readonly apiManager: {
    readonly global: {
      browserActionFor(extension: unknown): { triggerAction(where: unknown): Promise<void> };
    };
  };
}

export interface OwnView {
  /** Text of each element, once there is one. */
  texts(selector: string): Promise<string[]>;
  /** Clicks the element whose text matches, once there is one. */
  click(selector: string, text: RegExp): Promise<void>;
}

/** As by a click on the toolbar button, of the tab in front. */
export async function openPopup(session: Session): Promise<OwnView> {
  const { marionette, addonId } = session.firefox;
  await marionette.inChrome(() =>
    marionette.call(async (id) => {
      const chrome = window as unknown as BrowserWindow;
      const file = 'resource://gre/modules/ExtensionParent.sys.mjs';
      const { ExtensionParent } = chrome.ChromeUtils.importESModule(file);
      const { extension } = chrome.WebExtensionPolicy.getByID(id);
      await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    }, addonId),
  );
  return viewIn(session, 'popup');
}

export async function openSidebar(session: Session): Promise<OwnView> {
  const { marionette, addonId } = session.firefox;
  await marionette.inChrome(() =>
    marionette.call((id) => {
      const name = id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
      (window as unknown as BrowserWindow).SidebarController.show(`${name}-sidebar-action`);
    }, addonId),
  );
  return viewIn(session, 'sidebar');
}

export async function closeSidebar({ firefox: { marionette } }: Session): Promise<void> {
  await marionette.inChrome(() =>
    marionette.call(() => (window as unknown as BrowserWindow).SidebarController.hide()),
  );
}

/** Reached from another page of ours: they all live in one process. */
function viewIn({ extension }: Session, place: Place): OwnView {
  return {
    texts: (selector) =>
      until(`${selector} in the ${place}`, async () => {
        const found = await extension.call(
          (type, wanted) =>
            browser.extension
              .getViews({ type })
              .flatMap((view) => [...view.document.querySelectorAll(wanted)])
              .map((one) => one.textContent),
          place,
          selector,
        );
        return found.length > 0 && found;
      }),
    async click(selector, text) {
      await until(`${selector} with ${text} in the ${place}`, () =>
        extension.call(
          (type, wanted, source) => {
            const pattern = new RegExp(source);
            const element = browser.extension
              .getViews({ type })
              .flatMap((view) => [...view.document.querySelectorAll<HTMLElement>(wanted)])
              .find((one) => pattern.test(one.textContent));
            element?.click();
            return element !== undefined;
          },
          place,
          selector,
          text.source,
        ),
      );
    },
  };
}
