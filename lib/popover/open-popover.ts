/** The popover page's beginning: shows its nonce, gets its content, opens the note. */
import type { Client } from '../protocol/client.ts';
import { RequestError } from '../protocol/reply.ts';
import { createPopoverState, type PopoverState } from './popover-state.ts';

export type OpenedPopover =
  | { readonly type: 'ready'; readonly popover: PopoverState }
  /** Nobody opened this page: a guessed, used or expired nonce. It stays inert. */
  | { readonly type: 'no-session' }
  | { readonly type: 'unavailable' };

export async function openPopover(
  ask: Client,
  nonce: string,
  newId: () => string,
): Promise<OpenedPopover> {
  try {
    const content = await ask('popover/hello', {});
    return { type: 'ready', popover: createPopoverState({ ask, nonce, newId, content }) };
  } catch (error) {
    const code = error instanceof RequestError ? error.code : 'failed';
    return { type: code === 'no-session' || code === 'not-allowed' ? 'no-session' : 'unavailable' };
  }
}
