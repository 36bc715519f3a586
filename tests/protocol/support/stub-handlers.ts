/** Handlers that only write down what reached them. */
import type { Handlers, Sender } from '../../../lib/protocol/dispatcher.ts';
import type { SenderKind } from '../../../lib/protocol/messages.ts';
import { TYPES } from './bodies.ts';

export interface Call {
  readonly type: string;
  readonly body: unknown;
  readonly sender: Sender;
}

export function stubHandlers(calls: Call[], act: () => unknown = () => 'done'): Handlers {
  const handlers = TYPES.map((type) => [
    type,
    async (body: unknown, sender: Sender) => {
      calls.push({ type, body, sender });
      return act();
    },
  ]);
  return Object.fromEntries(handlers) as Handlers;
}

export const KINDS: readonly SenderKind[] = ['content', 'popover', 'page'];

export function senderOf(kind: SenderKind): Omit<Sender, 'nonce'> {
  return { kind, tabId: 3, frameId: 1, url: 'https://example.cn/' };
}
