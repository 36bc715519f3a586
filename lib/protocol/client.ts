/** Asks the background. One function for all requests, typed by the message table. */
import type { Answer, Body, Envelope, RequestType } from './messages.ts';
import { type Reply, RequestError } from './reply.ts';

/** Carries an envelope to the background: runtime.sendMessage, or the dispatcher itself in tests. */
export type Transport = (envelope: Envelope) => Promise<unknown>;

/**
 * @throws RequestError with the background's code, or `unavailable` when it does not answer
 */
export type Client = <T extends RequestType>(type: T, body: Body<T>) => Promise<Answer<T>>;

/** @param nonce the session of a popover; other senders have none */
export function createClient(transport: Transport, nonce?: string): Client {
  return async <T extends RequestType>(type: T, body: Body<T>) => {
    let reply: unknown;
    try {
      reply = await transport({ type, body, ...(nonce ? { nonce } : {}) });
    } catch (error) {
      // The transport may know why; otherwise there is just no answer.
      if (error instanceof RequestError) throw error;
    }
    if (!isReply(reply)) throw new RequestError('unavailable');
    if (!reply.ok) throw new RequestError(reply.error);
    return reply.value as Answer<T>;
  };
}

function isReply(reply: unknown): reply is Reply<unknown> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}
