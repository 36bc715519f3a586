/**
 * The popup behind the toolbar button, opened as by a click on it. Playwright takes no notice of such windows, so this one
 * is driven by the DevTools protocol itself.
 */
import { onTestFinished } from 'vitest';
import type { ChromiumSession } from '../../support/chromium.ts';
import type { Tab } from './chromium-tab.ts';
import { until } from './until.ts';

export interface Popup {
  /** Runs a function that uses nothing from outside itself. */
  evaluate<A, T>(run: (argument: A) => T, argument: A): Promise<T>;
  /** Text of each element, once there is one. */
  texts(selector: string): Promise<string[]>;
  /** Clicks the element whose text matches, once there is one. */
  click(selector: string, text: RegExp): Promise<void>;
  isOpen(): Promise<boolean>;
}

interface Target {
  readonly targetId: string;
  readonly url: string;
  readonly type: string;
}

/** What of the protocol is used here; Playwright's types have no domain "Extensions" and no empty filter. */
interface Protocol {
  send(method: 'Extensions.triggerAction', params: { id: string; targetId: string }): Promise<void>;
  send(
    method: 'Target.getTargets',
    params: { filter: { type?: string }[] },
  ): Promise<{ targetInfos: Target[] }>;
  send(
    method: 'Target.attachToTarget',
    params: { targetId: string; flatten: false },
  ): Promise<{ sessionId: string }>;
  send(
    method: 'Target.sendMessageToTarget',
    params: { sessionId: string; message: string },
  ): Promise<void>;
  send(method: 'Target.closeTarget', params: { targetId: string }): Promise<void>;
  on(event: 'Target.receivedMessageFromTarget', listener: (event: Received) => void): void;
  off(event: 'Target.receivedMessageFromTarget', listener: (event: Received) => void): void;
}

interface Received {
  readonly sessionId: string;
  readonly message: string;
}

interface Evaluated {
  readonly id?: number;
  readonly error?: { readonly message: string };
  readonly result?: {
    readonly result: { readonly value?: unknown };
    readonly exceptionDetails?: { readonly text: string };
  };
}

/** @param tab the only one with its address; the popup closes when the test has ended */
export async function openPopup(session: ChromiumSession, { page }: Tab): Promise<Popup> {
  await page.bringToFront();
  const cdp = session.cdp as unknown as Protocol;
  const address = `${session.extensionOrigin}/popup.html`;
  const targets = async (type: string) =>
    (await cdp.send('Target.getTargets', { filter: [{ type }] })).targetInfos;
  const tab = (await targets('tab')).find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}.`);
  await cdp.send('Extensions.triggerAction', { id: session.extensionId, targetId: tab.targetId });
  const { targetId } = await until('the popup', async () =>
    (await targets('page')).find(({ url }) => url === address),
  );
  onTestFinished(() => cdp.send('Target.closeTarget', { targetId }).catch(() => undefined));
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });

  let lastId = 0;
  const evaluate = async <A, T>(run: (argument: A) => T, argument: A): Promise<T> => {
    const id = ++lastId;
    const answer = new Promise<Evaluated>((resolve) => {
      const listen = (event: Received) => {
        const message = JSON.parse(event.message) as Evaluated;
        if (event.sessionId !== sessionId || message.id !== id) return;
        cdp.off('Target.receivedMessageFromTarget', listen);
        resolve(message);
      };
      cdp.on('Target.receivedMessageFromTarget', listen);
    });
    const expression = `(${run})(${JSON.stringify(argument)})`;
    const params = { expression, returnByValue: true, awaitPromise: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    await cdp.send('Target.sendMessageToTarget', { sessionId, message });
    const { error, result } = await answer;
    const problem = error?.message ?? result?.exceptionDetails?.text;
    if (problem !== undefined) throw new Error(`In the popup: ${problem}`);
    return result?.result.value as T;
  };

  return {
    evaluate,
    texts: (selector) =>
      until(`${selector} in the popup`, async () => {
        const found = await evaluate(
          (wanted) => [...document.querySelectorAll(wanted)].map((one) => one.textContent),
          selector,
        );
        return found.length > 0 ? found : undefined;
      }),
    async click(selector, text) {
      await until(`${selector} with ${text} in the popup`, () =>
        evaluate(
          ({ wanted, source }) => {
            const pattern = new RegExp(source);
            const all = [...document.querySelectorAll<HTMLElement>(wanted)];
            const element = all.find((one) => pattern.test(one.textContent));
            element?.click();
            return element !== undefined;
          },
          { wanted: selector, source: text.source },
        ),
      );
    },
    isOpen: async () => (await targets('page')).some((one) => one.targetId === targetId),
  };
}
