/** The address of the page that a sender speaks for. */
import type { Sender } from '../protocol/dispatcher.ts';

/**
 * @param told what the page's reader says it is now: a single-page application changes it without loading
 * @returns that, as far as the browser vouches for its origin; else what the browser says
 */
export function addressOf(told: string, sender: Sender): string {
  const isTheirs = URL.canParse(told) && new URL(told).origin === new URL(sender.url).origin;
  return isTheirs ? told : sender.url;
}
