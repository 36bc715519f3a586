/** What is done to a tab at the reader's request: marking terms in its article, remembering it. */
import type { ReportId } from '../core/report/report-record.ts';
import { type Reply, RequestError } from '../protocol/reply.ts';
import type { TabMessage } from '../protocol/tab-messages.ts';

/** The part of browser.scripting that is used. */
export interface ScriptingApi {
  insertCSS(injection: { target: Target; files: string[]; origin: 'USER' }): Promise<void>;
  executeScript(injection: { target: Target; files: string[] }): Promise<unknown>;
}

interface Target {
  tabId: number;
  allFrames: boolean;
}

export interface TabService {
  /** @throws RequestError `no-access` where the browser lets no extension in */
  explain(tabId: number): Promise<void>;
  /** @throws RequestError also `no-article` */
  remember(tabId: number, keepText: boolean): Promise<{ id: ReportId }>;
}

export const EXPLAINER = 'explainer.js';
export const MARKS_STYLE = 'assets/marks.css';

/** @param ask sends to the reader of the tab's main frame */
export function createTabService(
  scripting: ScriptingApi,
  ask: (tabId: number, message: TabMessage) => Promise<unknown>,
): TabService {
  const explain = async (tabId: number) => {
    const target = { tabId, allFrames: true };
    try {
      await scripting.insertCSS({ target, files: [MARKS_STYLE], origin: 'USER' });
      await scripting.executeScript({ target, files: [EXPLAINER] });
    } catch {
      throw new RequestError('no-access');
    }
  };
  return {
    explain,
    async remember(tabId, keepText) {
      await explain(tabId);
      const reply = (await ask(tabId, { type: 'reader/remember', keepText })) as
        | Reply<{ id: ReportId }>
        | undefined;
      if (!reply) throw new RequestError('no-access');
      if (!reply.ok) throw new RequestError(reply.error);
      return reply.value;
    },
  };
}
