/** The open popover of the tab in front. Each question enters its frame and leaves it again. */
import type { FirefoxSession } from '../../../support/firefox.ts';
import type { ElementRef, Marionette } from '../../../support/marionette.ts';
import { until } from '../../support/until.ts';

/** What a reader sees of the explanation. */
export interface Card {
  readonly heading: string;
  readonly definition: string;
  readonly basis: string;
  /** The sentence of the page, and the term in it. */
  readonly sentence: string;
  readonly term: string;
}

export class Popover {
  readonly #firefox: FirefoxSession;
  readonly #marionette: Marionette;

  constructor(firefox: FirefoxSession) {
    this.#firefox = firefox;
    this.#marionette = firefox.marionette;
  }

  async #inside<R>(work: () => Promise<R>): Promise<R> {
    await this.#firefox.switchToPopover();
    try {
      return await work();
    } finally {
      await this.#marionette.switchToFrame();
    }
  }

  async call<A extends readonly unknown[], R>(
    run: (...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    return await this.#inside(() => this.#marionette.call(run, ...args));
  }

  async heading(): Promise<string> {
    return await this.call(() => document.querySelector('h1')?.textContent ?? '');
  }

  async card(): Promise<Card> {
    return await this.call(() => {
      const textOf = (selector: string) =>
        document.querySelector<HTMLElement>(selector)?.innerText.trim() ?? '';
      return {
        heading: textOf('h1'),
        definition: textOf('.definition'),
        basis: textOf('button.basis'),
        sentence: textOf('blockquote'),
        term: textOf('blockquote em'),
      };
    });
  }

  /** Puts the caret into the note, with a click, and answers how the field is announced. */
  async clickNote(): Promise<{ role: string; name: string }> {
    // It hears no click for a moment after it has appeared.
    await until('the popover hears clicks', () =>
      this.call(() => getComputedStyle(document.body).pointerEvents !== 'none'),
    );
    return await this.#inside(async () => {
      const field = await this.#marionette.findElement('textarea');
      await this.#marionette.click(field);
      return {
        role: await this.#computed('Role', field),
        name: await this.#computed('Label', field),
      };
    });
  }

  async #computed(what: 'Role' | 'Label', element: ElementRef): Promise<string> {
    const id = Object.values(element)[0];
    const answer = await this.#marionette.send(`WebDriver:GetComputed${what}`, { id });
    return String((answer as { value?: unknown }).value);
  }

  async noteText(): Promise<string> {
    return await this.call(() => document.querySelector('textarea')?.value ?? '');
  }

  async status(): Promise<string> {
    return await this.call(() => document.querySelector('[role=status]')?.textContent ?? '');
  }

  /** Waits until the interface says that the note is saved. */
  async saved(): Promise<void> {
    let last = '';
    await until('the popover says 已保存', async () => {
      last = await this.status();
      return last.includes('已保存');
    }).catch((error: unknown) => {
      throw new Error(`The popover says: ${last}`, { cause: error });
    });
  }

  /** Which of its elements has the keyboard; '' if the keyboard is not here. */
  async focused(): Promise<string> {
    return await this.call(() => {
      const { activeElement: element } = document;
      if (!document.hasFocus() || !element) return '';
      return `${element.tagName} ${element.textContent || element.getAttribute('aria-label')}`;
    });
  }
}
