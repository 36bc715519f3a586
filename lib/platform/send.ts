/** Carries envelopes to the background. */
import type { Envelope } from '../protocol/messages.ts';
import { RequestError } from '../protocol/reply.ts';
import { browser } from './browser.ts';

/**
 * @throws RequestError `updated` when the extension was updated or reloaded under this page
 * (then `runtime.id` is gone), what the browser throws otherwise
 */
export async function sendToBackground(envelope: Envelope): Promise<unknown> {
  if (!browser.runtime?.id) throw new RequestError('updated');
  try {
    return await browser.runtime.sendMessage(envelope);
  } catch (error) {
    if (!browser.runtime?.id) throw new RequestError('updated');
    throw error;
  }
}
