/**
 * Windows of the extension that are no tabs: popup, side panel. Playwright takes no notice of them, so they are driven by
 * the DevTools protocol itself.
 */
import { onTestFinished } from 'vitest';
import type { ChromiumSession } from '../../support/chromium.ts';
import { until } from './until.ts';

export interface OwnView {
  /** Runs a function that uses nothing from outside itself, as if in answer to a click. */
  evaluate<A, T>(run: (argument: A) => T, argument: A): Promise<T>;
  /** A command of the DevTools protocol, to the view only. */
  command(method: string, params: object): Promise<unknown>;
  /** Runs a script, whatever the view's own policy allows. */
  runScript(source: string): Promise<void>;
  /** Text of each element, once there is one. */
  texts(selector: string): Promise<string[]>;
  /** How many elements there are now. */
  count(selector: string): Promise<number>;
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
export interface BrowserProtocol {
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

interface Answer {
  readonly id?: number;
  readonly error?: { readonly message: string };
  readonly result?: {
    readonly result?: { readonly value?: unknown };
    readonly exceptionDetails?: { readonly text: string };
  };
}

export async function targetsOf(cdp: BrowserProtocol, type: string): Promise<Target[]> {
  return (await cdp.send('Target.getTargets', { filter: [{ type }] })).targetInfos;
}

/** @param path such as "/popup.html"; the view that shows it closes when the test has ended */
export async function attachToView(session: ChromiumSession, path: string): Promise<OwnView> {
  const cdp = session.cdp as unknown as BrowserProtocol;
  const address = session.extensionOrigin + path;
  const { targetId } = await until(path, async () =>
    (await targetsOf(cdp, 'page')).find(({ url }) => url === address),
  );
  onTestFinished(async () => {
    await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
    // Or the next test would take this one, on its way out, for its own.
    await until(`${path} is closed`, async () =>
      (await targetsOf(cdp, 'page')).every((target) => target.targetId !== targetId),
    );
  });
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });

  let lastId = 0;
  const command = async (method: string, params: object): Promise<Answer['result']> => {
    const id = ++lastId;
    const answer = new Promise<Answer>((resolve) => {
      const listen = (event: Received) => {
        const message = JSON.parse(event.message) as Answer;
        if (event.sessionId !== sessionId || message.id !== id) return;
        cdp.off('Target.receivedMessageFromTarget', listen);
        resolve(message);
      };
      cdp.on('Target.receivedMessageFromTarget', listen);
    });
    const message = JSON.stringify({ id, method, params });
    await cdp.send('Target.sendMessageToTarget', { sessionId, message });
    const { error, result } = await answer;
    const problem = error?.message ?? result?.exceptionDetails?.text;
    if (problem !== undefined) throw new Error(`In ${path}: ${problem}`);
    return result;
  };
  const evaluate = async <A, T>(run: (argument: A) => T, argument: A): Promise<T> => {
    const expression = `(${run})(${JSON.stringify(argument)})`;
    const how = { returnByValue: true, awaitPromise: true, userGesture: true };
    return (await command('Runtime.evaluate', { expression, ...how }))?.result?.value as T;
  };
  const textsNow = (selector: string) =>
    evaluate(
      (wanted) => [...document.querySelectorAll(wanted)].map((one) => one.textContent),
      selector,
    );

  return {
    evaluate,
    command,
    runScript: async (source) => {
      await command('Runtime.evaluate', { expression: `${source};undefined`, returnByValue: true });
    },
    texts: (selector) =>
      until(`${selector} in ${path}`, async () => {
        const found = await textsNow(selector);
        return found.length > 0 ? found : undefined;
      }),
    count: async (selector) => (await textsNow(selector)).length,
    async click(selector, text) {
      await until(`${selector} with ${text} in ${path}`, () =>
        evaluate(
          ({ wanted, source }) => {
            const pattern = new RegExp(source);
            const all = [...document.querySelectorAll<HTMLElement>(wanted)];
            const element = all.find((one) => pattern.test(one.textContent));
            element?.focus();
            element?.click();
            return element !== undefined;
          },
          { wanted: selector, source: text.source },
        ),
      );
    },
    isOpen: async () => (await targetsOf(cdp, 'page')).some((one) => one.targetId === targetId),
  };
}
