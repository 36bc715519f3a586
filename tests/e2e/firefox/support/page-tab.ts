/** The tab in front, as its reader uses it: with eyes, mouse and keyboard. */
import type { FirefoxSession } from '../../../support/firefox.ts';
import type { Marionette } from '../../../support/marionette.ts';
import { concept, headingOf } from '../../support/glossary.ts';
import { until } from '../../support/until.ts';
import { Popover } from './popover.ts';

/** WebDriver's names for keys without a character (WebDriver, 17.4.2). */
export const KEY = {
  tab: '\uE004',
  enter: '\uE007',
  shift: '\uE008',
  alt: '\uE00A',
  escape: '\uE00C',
} as const;

export interface MarkInfo {
  readonly text: string;
  /** 0 if it is not laid out. */
  readonly rects: number;
  /** Selectors of this list that match an element around it. */
  readonly inside: readonly string[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export class PageTab {
  readonly #firefox: FirefoxSession;
  readonly #marionette: Marionette;

  constructor(firefox: FirefoxSession) {
    this.#firefox = firefox;
    this.#marionette = firefox.marionette;
  }

  async open(url: string): Promise<void> {
    await this.#marionette.navigate(url);
  }

  /** Opens a page and waits until its terms are marked. */
  async openMarked(url: string): Promise<readonly MarkInfo[]> {
    await this.open(url);
    return await until(`terms are marked on ${url}`, async () => {
      const marks = await this.marks();
      return marks.length > 0 && marks;
    });
  }

  async marks(...selectors: readonly string[]): Promise<MarkInfo[]> {
    return await this.#marionette.call((wanted) => {
      const ranges = [...(CSS.highlights.get('meipi-term') ?? [])] as Range[];
      return ranges.map((range) => ({
        text: range.toString(),
        rects: range.getClientRects().length,
        inside: wanted.filter((one) => range.startContainer.parentElement?.closest(one) != null),
      }));
    }, selectors);
  }

  /** Names of all highlights of the extension. */
  async highlights(): Promise<string[]> {
    return await this.#marionette.call(() =>
      [...CSS.highlights.keys()].filter((name) => name.startsWith('meipi')),
    );
  }

  /** The middle of the first mark of that text (blanks and quotes left out), after scrolling to it. */
  async pointOf(text: string): Promise<Point> {
    return await until(`“${text}” can be pointed at`, () => this.#look(text));
  }

  async #look(text: string): Promise<Point> {
    const point = await this.#marionette.call((wanted) => {
      const plain = (range: Range) =>
        range.toString().replace(/[\s\u200b\u2028“”‘’"'「」『』]/g, '');
      const marks = [...(CSS.highlights.get('meipi-term') ?? [])] as Range[];
      const mark = marks.find((range) => plain(range) === wanted);
      if (!mark) return `marked are only ${marks.map(plain).join(' ')}`;
      mark.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [box] = mark.getClientRects();
      if (!box) return 'it is not laid out';
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      // An open popover follows the scrolling a frame later.
      const above = document.elementFromPoint(middle.x, middle.y)?.localName;
      return above === 'meipi-popover' ? 'a popover covers it' : middle;
    }, text);
    if (typeof point === 'string') throw new Error(`“${text}” cannot be pointed at: ${point}`);
    return point;
  }

  /** Takes the pointer to the page's corner, where nothing is marked. */
  async moveAway(): Promise<void> {
    await this.#marionette.movePointer(2, 2);
  }

  /** Comes from the side, as a hand does, and rests on the term. */
  async pointAt(text: string): Promise<void> {
    const { x, y } = await this.pointOf(text);
    await this.moveAway();
    await this.#marionette.movePointer(x, y, { duration: 50 });
  }

  async clickTerm(text: string): Promise<void> {
    const { x, y } = await this.pointOf(text);
    await this.moveAway();
    await this.#marionette.clickAt(x, y);
  }

  /** On the page's own furniture at its left edge. */
  async clickOutside(): Promise<void> {
    await this.#marionette.clickAt(2, 300);
  }

  /** Types into whatever has the focus, in the page or in the popover. */
  async type(...keys: readonly string[]): Promise<void> {
    await this.#marionette.press(...keys);
  }

  /** Presses a key while others are held. */
  async pressWith(held: readonly string[], key: string): Promise<void> {
    const keys = [...held, key];
    await this.#marionette.performActions([
      {
        type: 'key',
        id: 'keyboard',
        actions: [
          ...keys.map((value) => ({ type: 'keyDown', value })),
          ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
        ],
      },
    ]);
  }

  /** Alt+Shift and a letter, pressed where the browser itself hears it: M goes to the next term, N to the one before, J explains the page. */
  async pressShortcut(letter: 'M' | 'N' | 'J' = 'M'): Promise<void> {
    await this.#marionette.inChrome(() => this.pressWith([KEY.alt, KEY.shift], letter));
  }

  /** As the browser's own back and forward buttons do. */
  async goBack(): Promise<void> {
    await this.#marionette.send('WebDriver:Back');
  }

  /** The popover that explains a concept, once its content is there. */
  async popoverOn(conceptId: string): Promise<Popover> {
    const popover = new Popover(this.#firefox);
    const heading = headingOf(concept(conceptId));
    await until(`a popover on ${heading}`, async () => (await popover.heading()) === heading);
    return popover;
  }

  async openByClick(text: string, conceptId: string): Promise<Popover> {
    await this.clickTerm(text);
    return await this.popoverOn(conceptId);
  }

  /** How many hosts of a popover the page holds. */
  async hosts(): Promise<number> {
    return await this.#marionette.call(() => document.querySelectorAll('meipi-popover').length);
  }

  async untilClosed(): Promise<void> {
    await until('the popover closes', async () => (await this.hosts()) === 0);
  }
}
