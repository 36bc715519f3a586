/**
 * A small client of Marionette, the remote control built into Firefox: JSON messages with their length in front, over a
 * socket. Playwright cannot drive a stock Firefox, and geckodriver would be one more binary to fetch.
 */
import { connect, type Socket } from 'node:net';
import { MessageReader, writeMessage } from './marionette-wire.ts';

/** The W3C name of the property that holds an element's reference. */
const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';

export type ElementRef = Readonly<Record<typeof ELEMENT_KEY, string>>;

/** An error answer; `name` is Marionette's own, such as "no such element". */
export class MarionetteError extends Error {
  constructor(name: string, message: string) {
    super(`${name}: ${message}`);
    this.name = name;
  }
}

export interface PointerOptions {
  /** How long to take over the way, in ms. */
  readonly duration?: number;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #closed: Error | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Connects as soon as Firefox listens. */
  static async connect(port: number, timeoutMs = 60_000): Promise<Marionette> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      try {
        return await Marionette.#connectOnce(port);
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }

  static #connectOnce(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      const client = new Marionette(socket);
      const reader = new MessageReader();
      socket.on('data', (chunk) => {
        for (const message of reader.push(chunk)) {
          // The greeting is an object, every answer a list.
          if (Array.isArray(message)) client.#settle(message);
          else resolve(client);
        }
      });
      socket.on('error', (error) => client.#end(error));
      socket.on('close', () => client.#end(new Error('Firefox closed the connection.')));
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('Firefox closed the connection.')));
    });
  }

  #settle([, id, error, result]: unknown[]): void {
    const waiting = typeof id === 'number' ? this.#waiting.get(id) : undefined;
    if (!waiting) return;
    this.#waiting.delete(Number(id));
    if (isErrorAnswer(error)) waiting.reject(new MarionetteError(error.error, error.message));
    else waiting.resolve(result);
  }

  #end(error: Error): void {
    this.#closed ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#closed);
    this.#waiting.clear();
  }

  /** Any command of the protocol, such as "WebDriver:GetTitle". */
  async send(
    command: string,
    parameters: Readonly<Record<string, unknown>> = {},
  ): Promise<unknown> {
    if (this.#closed) throw this.#closed;
    this.#lastId += 1;
    const id = this.#lastId;
    return await new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(writeMessage([0, id, command, parameters]));
    });
  }

  /** Most answers are {value: …}. */
  async #value(
    command: string,
    parameters: Readonly<Record<string, unknown>> = {},
  ): Promise<unknown> {
    const answer = await this.send(command, parameters);
    return isRecord(answer) && 'value' in answer ? answer['value'] : answer;
  }

  async newSession(): Promise<Readonly<Record<string, unknown>>> {
    // Bare, not inside alwaysMatch: that form is geckodriver's business, and Marionette ignores it without a word.
    const answer = await this.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    const capabilities = isRecord(answer) ? answer['capabilities'] : undefined;
    return isRecord(capabilities) ? capabilities : {};
  }

  async navigate(url: string): Promise<void> {
    await this.send('WebDriver:Navigate', { url });
  }

  async url(): Promise<string> {
    return String(await this.#value('WebDriver:GetCurrentURL'));
  }

  async title(): Promise<string> {
    return String(await this.#value('WebDriver:GetTitle'));
  }

  /** Runs a function body; `arguments` are the given ones. Not subject to the page's CSP. */
  async executeScript<T = unknown>(script: string, args: readonly unknown[] = []): Promise<T> {
    return (await this.#value('WebDriver:ExecuteScript', { script, args, sandbox: null })) as T;
  }

  /** Like executeScript, but the script's result is what it passes to its last argument, a function. */
  async executeAsyncScript<T = unknown>(script: string, args: readonly unknown[] = []): Promise<T> {
    return (await this.#value('WebDriver:ExecuteAsyncScript', {
      script,
      args,
      sandbox: null,
    })) as T;
  }

  /**
   * Runs a function in the current page or frame and awaits what it returns. Like Playwright's evaluate: the function is
   * sent as its source, so it may use nothing from outside itself.
   */
  async call<A extends readonly unknown[], R>(
    run: (...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    const answer = await this.executeAsyncScript<{ ok?: Awaited<R>; error?: string }>(
      `const given = [...arguments]; const done = given.pop();
       Promise.resolve().then(() => (${String(run)})(...given)).then(
         (ok) => done({ ok }),
         (error) => done({ error: String(error && error.stack ? error + '\\n' + error.stack : error) }));`,
      args,
    );
    if (answer.error !== undefined) throw new MarionetteError('script error', answer.error);
    return answer.ok as Awaited<R>;
  }

  async findElement(css: string): Promise<ElementRef> {
    const element = await this.#value('WebDriver:FindElement', {
      using: 'css selector',
      value: css,
    });
    if (!isElement(element)) throw new MarionetteError('no such element', css);
    return element;
  }

  async findElements(css: string): Promise<ElementRef[]> {
    const found = await this.#value('WebDriver:FindElements', {
      using: 'css selector',
      value: css,
    });
    return Array.isArray(found) ? found.filter(isElement) : [];
  }

  async text(element: ElementRef): Promise<string> {
    return String(await this.#value('WebDriver:GetElementText', { id: element[ELEMENT_KEY] }));
  }

  async click(element: ElementRef): Promise<void> {
    await this.send('WebDriver:ElementClick', { id: element[ELEMENT_KEY] });
  }

  async sendKeys(element: ElementRef, text: string): Promise<void> {
    await this.send('WebDriver:ElementSendKeys', { id: element[ELEMENT_KEY], text });
  }

  /** Into a child frame by index or by its element; undefined: back to the top. The index also reaches closed shadow roots. */
  async switchToFrame(frame?: number | ElementRef): Promise<void> {
    const target =
      typeof frame === 'object' ? { element: frame[ELEMENT_KEY] } : { id: frame ?? null };
    await this.send('WebDriver:SwitchToFrame', target);
  }

  async windows(): Promise<string[]> {
    const handles = await this.#value('WebDriver:GetWindowHandles');
    return Array.isArray(handles) ? handles.map(String) : [];
  }

  async currentWindow(): Promise<string> {
    return String(await this.#value('WebDriver:GetWindowHandle'));
  }

  /** Opens a tab or window and returns its handle; the current one stays current. */
  async newWindow(type: 'tab' | 'window' = 'tab'): Promise<string> {
    const answer = await this.send('WebDriver:NewWindow', { type, focus: true });
    return isRecord(answer) ? String(answer['handle']) : '';
  }

  async switchToWindow(handle: string): Promise<void> {
    await this.send('WebDriver:SwitchToWindow', { handle, focus: true });
  }

  async closeWindow(): Promise<void> {
    await this.send('WebDriver:CloseWindow');
  }

  /** W3C actions, for what the shorthands below do not do. */
  async performActions(actions: readonly unknown[]): Promise<void> {
    await this.send('WebDriver:PerformActions', { actions });
  }

  async releaseActions(): Promise<void> {
    await this.send('WebDriver:ReleaseActions');
  }

  /** Moves the mouse to a point of the current frame's viewport. */
  async movePointer(x: number, y: number, options: PointerOptions = {}): Promise<void> {
    await this.performActions([mouse([moveTo(x, y, options)])]);
  }

  async clickAt(x: number, y: number, options: PointerOptions = {}): Promise<void> {
    const button = { button: 0 };
    const press = [
      { type: 'pointerDown', ...button },
      { type: 'pointerUp', ...button },
    ];
    await this.performActions([mouse([moveTo(x, y, options), ...press])]);
  }

  /** Types into whatever has the focus: one string a key, a character or one of WebDriver's code points for named keys. */
  async press(...keys: readonly string[]): Promise<void> {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.performActions([{ type: 'key', id: 'keyboard', actions }]);
  }

  /** Runs something with the browser's own window as the target: preferences, add-ons, `Services`. */
  async inChrome<T>(run: () => Promise<T>): Promise<T> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await run();
    } finally {
      if (!this.#closed) await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  /** Installs an unpacked folder (temporary only) or an .xpi file and returns the add-on's id. */
  async installAddon(path: string, { temporary }: { temporary: boolean }): Promise<string> {
    return String(await this.#value('Addon:Install', { path, temporary }));
  }

  async uninstallAddon(id: string): Promise<void> {
    await this.send('Addon:Uninstall', { id });
  }

  /** A PNG of the current page's viewport. */
  async takeScreenshot(): Promise<Buffer> {
    const image = await this.#value('WebDriver:TakeScreenshot', { full: false });
    return Buffer.from(String(image), 'base64');
  }

  /** Asks Firefox to end in order, so that it writes its profile, and drops the connection. */
  async quit(): Promise<void> {
    await this.send('Marionette:Quit', { flags: ['eForceQuit'] });
    this.disconnect();
  }

  disconnect(): void {
    this.#socket.destroy();
  }
}

const moveTo = (x: number, y: number, { duration = 0 }: PointerOptions) => ({
  type: 'pointerMove',
  // The protocol takes whole pixels only.
  x: Math.round(x),
  y: Math.round(y),
  duration,
});

const mouse = (actions: readonly unknown[]) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions,
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isErrorAnswer(value: unknown): value is { error: string; message: string } {
  return (
    isRecord(value) && typeof value['error'] === 'string' && typeof value['message'] === 'string'
  );
}

function isElement(value: unknown): value is ElementRef {
  return isRecord(value) && typeof value[ELEMENT_KEY] === 'string';
}
