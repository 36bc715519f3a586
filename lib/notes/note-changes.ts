/** The change feed, as our own pages hear it. */

import { browser, type Runtime } from '../platform/browser.ts';
import { isNoteChanged, type NoteChanged } from '../protocol/tab-messages.ts';

export function onNoteChanged(listener: (change: NoteChanged) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id === browser.runtime.id && isNoteChanged(message)) listener(message);
    return undefined;
  });
}
