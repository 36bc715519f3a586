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
  on(event: 'Target.detachedFromTarget', listener: (event: { sessionId: string }) => void): void;
  off(event: 'Target.receivedMessageFromTarget', listener: (event: Received) => void): void;
  off(event: 'Target.detachedFromTarget', listener: (event: { sessionId: string }) => void): void;
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
    const message = JSON.stringify({ id, method, params });
    const { error, result } = await new Promise<Answer>((resolve, reject) => {
      const end = () => {
        cdp.off('Target.receivedMessageFromTarget', listen);
        cdp.off('Target.detachedFromTarget', leave);
      };
      const listen = (event: Received) => {
        const answer = JSON.parse(event.message) as Answer;
        if (event.sessionId !== sessionId || answer.id !== id) return;
        end();
        resolve(answer);
      };
      // A view that closes, which may be what it was asked for, answers nothing any more.
      const leave = (event: { readonly sessionId: string }) => {
        if (event.sessionId !== sessionId) return;
        end();
        reject(new Error(`${path} has closed`));
      };
      cdp.on('Target.receivedMessageFromTarget', listen);
      cdp.on('Target.detachedFromTarget', leave);
      cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch((problem: unknown) => {
        end();
        reject(problem);
      });
    });
    const problem = error?.message ?? result?.exceptionDetails?.text;
    if (problem !== undefined) throw new Error(`In ${path}: ${problem}`);
    return result;
  };
  const evaluate = async <A, T>(run: (argument: A) => T, argument: A): Promise<T> => {
    const expression = `(${run})(${JSON.stringify(argument)})`;
    const how = { returnByValue: true, awaitPromise: true, userGesture: true };
    return (await command('Runtime.evaluate', { expression, ...how }))?.result?.value as T;
  };
  const isOpen = async () =>
    (await targetsOf(cdp, 'page')).some((one) => one.targetId === targetId);
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
      const press = () =>
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
        );
      // Pressed, it may close the view before it can say that it was.
      await until(`${selector} with ${text} in ${path}`, () =>
        press().catch(async (error: unknown) => {
          if (await isOpen()) throw error;
          return true;
        }),
      );
    },
    isOpen,
  };
}
