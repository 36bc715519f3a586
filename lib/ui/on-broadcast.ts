/** What our own pages are told without having asked: by the background, or by another page of ours. */
import { browser, type Runtime } from '../platform/browser.ts';

export function onBroadcast(listener: (message: unknown) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id === browser.runtime.id) listener(message);
    return undefined;
  });
}
