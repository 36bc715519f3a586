/** What is done to a tab at the reader's request: marking terms in its article, reading it. */
import { type Reply, RequestError } from '../protocol/reply.ts';
import type { ArticleOnPage, TabMessage } from '../protocol/tab-messages.ts';

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
  /** The article that a frame's reader finds on its page. @throws RequestError `no-article`, `no-access` */
  article(tabId: number, frameId: number): Promise<ArticleOnPage>;
  /** @throws RequestError `no-access` where the browser lets no extension in */
  explain(tabId: number): Promise<void>;
}

export const EXPLAINER = 'explainer.js';
export const MARKS_STYLE = 'assets/marks.css';

/** @param ask sends to the reader of a frame */
export function createTabService(
  scripting: ScriptingApi,
  ask: (tabId: number, frameId: number, message: TabMessage) => Promise<unknown>,
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
    async article(tabId, frameId) {
      const reply = (await ask(tabId, frameId, { type: 'reader/article' })) as
        | Reply<ArticleOnPage>
        | undefined;
      if (!reply) throw new RequestError('no-access');
      if (!reply.ok) throw new RequestError(reply.error);
      return reply.value;
    },
  };
}
