/** The toolbar button of a tab: how many concepts are marked, which report it is, how much of it. */
import type { FrameFinding } from './tab-frames.ts';

/** The part of browser.action that is used; each call may fail because the tab is gone. */
export interface ActionApi {
  setBadgeText(details: { tabId: number; text: string }): Promise<void>;
  setTitle(details: { tabId: number; title: string }): Promise<void>;
}

export interface ToolbarButton {
  /** @param findings of all frames of the tab */
  show(tabId: number, findings: readonly FrameFinding[]): void;
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
  const gone = () => undefined;
  return {
    show(tabId, findings) {
      const [best] = [...findings].sort((a, b) => b.coverage - a.coverage);
      const concepts = new Set(findings.flatMap((finding) => finding.concepts));
      const text = concepts.size > 0 ? String(concepts.size) : '';
      const title = best?.title ? titleOf(best.title, percentOf(best.coverage)) : plainTitle;
      action.setBadgeText({ tabId, text }).catch(gone);
      action.setTitle({ tabId, title }).catch(gone);
    },
  };
}

/** Whole percent; 100 only when nothing is wanting. */
function percentOf(coverage: number): number {
  return coverage < 1 ? Math.min(99, Math.round(coverage * 100)) : 100;
}
