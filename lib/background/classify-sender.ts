/** Who sent a message, from what the browser vouches for. */
import type { Sender } from '../protocol/dispatcher.ts';

/** The part of runtime.MessageSender that counts. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** The same page under two names: on listed sites, and wherever the reader asked for it. */
const POPOVER_PAGES = ['popover.html', 'popover-anywhere.html'];

/**
 * @param ownId runtime.id
 * @param origin the extension's origin with a slash at its end (runtime.getURL(''))
 * @returns undefined for everybody who is not us
 */
export function classifySender(
  sender: RawSender,
  ownId: string,
  origin: string,
): Omit<Sender, 'nonce'> | undefined {
  const url = sender.url ?? '';
  if (sender.id !== ownId || url === '') return undefined;
  const place = { url, tabId: sender.tab?.id ?? -1, frameId: sender.frameId ?? 0 };
  if (url.startsWith(origin)) {
    const path = url.slice(origin.length).replace(/[?#].*$/s, '');
    return { kind: POPOVER_PAGES.includes(path) ? 'popover' : 'page', ...place };
  }
  return place.tabId >= 0 ? { kind: 'content', ...place } : undefined;
}
