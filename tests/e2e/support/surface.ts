/** Whatever of the extension is looked at: a page in a tab, the card of a popover, the popup, the side panel. */
import type { Frame, Page } from 'playwright-core';
import type { OwnView } from './chromium-own-view.ts';
import { pressIn } from './press-in.ts';

export type Scheme = 'light' | 'dark';

export interface Surface {
  readonly where: Page | Frame | OwnView;
  /** Runs a function that uses nothing from outside itself. */
  evaluate<A, T>(run: (argument: A) => T, argument: A): Promise<T>;
  /** A key by its name in KeyboardEvent.key, such as "Tab" or "Shift+Tab". */
  press(key: string): Promise<void>;
  /** Light or dark, and if wanted in the colours that the reader forces on everything. */
  dress(scheme: Scheme, isForced?: boolean): Promise<void>;
  /** CSS pixels. */
  resize(width: number, height: number): Promise<void>;
}

export function pageSurface(page: Page): Surface {
  return {
    where: page,
    evaluate: (run, argument) => page.evaluate(run as never, argument) as never,
    press: (key) => page.keyboard.press(key),
    dress: (colorScheme, isForced = false) =>
      page.emulateMedia({ colorScheme, forcedColors: isForced ? 'active' : 'none' }),
    resize: (width, height) => page.setViewportSize({ width, height }),
  };
}

/** @param frame of a card that is alone in its page */
export function cardSurface(page: Page, frame: Frame): Surface {
  const outer = pageSurface(page);
  return {
    ...outer,
    where: frame,
    evaluate: (run, argument) => frame.evaluate(run as never, argument) as never,
    async dress(scheme, isForced) {
      await outer.dress(scheme, isForced);
      // A card is as light or dark as what lies behind it, whatever the browser is.
      await frame.evaluate((to) => {
        document.documentElement.style.colorScheme = to;
      }, scheme);
    },
  };
}

export function viewSurface(view: OwnView): Surface {
  return {
    where: view,
    evaluate: view.evaluate,
    press: (key) => pressIn(view, key),
    async dress(scheme, isForced = false) {
      await view.command('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'forced-colors', value: isForced ? 'active' : 'none' },
        ],
      });
    },
    async resize(width, height) {
      const size = { width, height, deviceScaleFactor: 0, mobile: false };
      await view.command('Emulation.setDeviceMetricsOverride', size);
    },
  };
}

/** A popup is as wide as its content: it is that which is made narrower. */
export function popupSurface(view: OwnView): Surface {
  return {
    ...viewSurface(view),
    async resize(width) {
      await view.evaluate((most) => {
        document.body.style.maxWidth = `${most}px`;
      }, width);
    },
  };
}
