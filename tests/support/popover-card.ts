/** A popover's card in a tab of its own: pages of the extension may open popovers, whatever they carry. */
import type { Frame, Page } from 'playwright-core';
import type { Body } from '../../lib/protocol/messages.ts';
import type { Reply } from '../../lib/protocol/reply.ts';
import { popoverFrame } from './chromium.ts';

/** In pages of the extension, where Playwright evaluates some of the code below. */
declare const chrome: import('webextension-polyfill').Browser;

export interface CardRequest extends Partial<Body<'popover/open'>> {
  /** What the card is opened on, as the page is to have written it. */
  readonly match: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * @param page one of the extension's own, whose content makes room for the card
 * @returns the frame of the card, once it shows what it was opened on
 */
export async function showCard(page: Page, request: CardRequest): Promise<Frame> {
  const { match, width, height, ...more } = request;
  const body: Body<'popover/open'> = {
    sentence: { before: '', match, after: '' },
    place: { index: 0, count: 1 },
    pageTitle: '画廊',
    address: 'https://gallery.example/',
    isDark: false,
    ...more,
  };
  await page.evaluate(
    async ({ envelope, style }) => {
      const reply = await chrome.runtime.sendMessage<unknown, Reply<{ nonce: string }>>(envelope);
      if (!reply.ok) throw new Error(`popover/open: ${reply.error}`);
      const frame = document.createElement('iframe');
      frame.src = `/popover.html#${reply.value.nonce}`;
      frame.title = '眉批';
      frame.style.cssText = style;
      document.body.replaceChildren(frame);
    },
    {
      envelope: { type: 'popover/open', body },
      style: [
        `width:${width}px`,
        `height:${height}px`,
        'max-width:100%',
        'border:0',
        `color-scheme:${body.isDark ? 'dark' : 'light'}`,
      ].join(';'),
    },
  );
  const frame = await popoverFrame(page);
  await frame.getByRole('heading', { level: 1 }).waitFor();
  return frame;
}
