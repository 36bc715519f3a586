/** The toolbar button of a tab: how many concepts are marked, which report it is, how much of it. */
import type { PageAnalysis } from '../protocol/replies.ts';

/** The part of browser.action that is used; each call may fail because the tab is gone. */
export interface ActionApi {
  setBadgeText(details: { tabId: number; text: string }): Promise<void>;
  setTitle(details: { tabId: number; title: string }): Promise<void>;
}

export interface ToolbarButton {
  show(tabId: number, analysis: PageAnalysis): void;
  clear(tabId: number): void;
}

/**
 * @param plainTitle shown where nothing is recognised
 * @param titleOf words for a recognised report; coverage in whole percent
 */
export function createToolbarButton(
  action: ActionApi,
  plainTitle: string,
  titleOf: (title: string, percent: number) => string,
): ToolbarButton {
  const set = (tabId: number, text: string, title: string) => {
    const gone = () => undefined;
    action.setBadgeText({ tabId, text }).catch(gone);
    action.setTitle({ tabId, title }).catch(gone);
  };
  return {
    show(tabId, { reports, concepts }) {
      const [report] = reports;
      if (!report) return set(tabId, '', plainTitle);
      const title = titleOf(report.title, Math.round(report.coverage * 100));
      set(tabId, concepts.length > 0 ? String(concepts.length) : '', title);
    },
    clear: (tabId) => set(tabId, '', plainTitle),
  };
}
