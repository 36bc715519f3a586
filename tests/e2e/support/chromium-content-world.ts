/** The isolated world of a page in which our content script runs. */
import type { ChromiumSession } from '../../support/chromium.ts';
import type { Tab } from './chromium-tab.ts';
import { until } from './until.ts';

export interface ContentWorld {
  /** Runs an expression where the content script has run. */
  evaluate(expression: string): Promise<unknown>;
}

/** Waits until the content script has been put into the page's top frame. */
export async function contentWorld(session: ChromiumSession, { page }: Tab): Promise<ContentWorld> {
  const cdp = await session.context.newCDPSession(page);
  let contextId: number | undefined;
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === session.extensionOrigin) contextId = context.id;
  });
  // Tells of the contexts that are there already as well.
  await cdp.send('Runtime.enable');
  await until('the content script', () => contextId !== undefined);
  return {
    async evaluate(expression) {
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression,
        ...(contextId === undefined ? {} : { contextId }),
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(`In the content world: ${exceptionDetails.text}`);
      return result.value;
    },
  };
}
