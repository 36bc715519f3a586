/** Takes every request apart: known? allowed for this sender? well-formed? Then calls its handler. */
import * as v from 'valibot';
import {
  type Answer,
  type Body,
  envelopeSchema,
  REQUESTS,
  type RequestType,
  type SenderKind,
} from './messages.ts';
import { type ErrorCode, type Reply, RequestError } from './reply.ts';

/** The sender, as the browser tells it. */
export interface Sender {
  readonly kind: SenderKind;
  /** -1 outside of tabs (the toolbar popup). */
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string;
  /** Shown by popovers. */
  readonly nonce?: string;
}

export type Handlers = {
  readonly [T in RequestType]: (body: Body<T>, sender: Sender) => Promise<Answer<T>>;
};

export type Dispatcher = (
  message: unknown,
  sender: Omit<Sender, 'nonce'> | undefined,
) => Promise<Reply<unknown>>;

/** @param onError told of what no handler foresaw; the sender learns only `failed` */
export function createDispatcher(
  handlers: Handlers,
  onError: (type: string, error: unknown) => void,
): Dispatcher {
  return async (message, sender) => {
    const envelope = v.safeParse(envelopeSchema, message);
    if (!envelope.success) return refuse('bad-message');
    const { type, body, nonce } = envelope.output;
    if (!isRequestType(type)) return refuse('bad-message');
    const request = REQUESTS[type];
    if (!sender || !request.from.includes(sender.kind)) return refuse('not-allowed');
    const parsed = v.safeParse(request.body as v.GenericSchema, body);
    if (!parsed.success) return refuse(problemOf(type, parsed.issues));
    try {
      const handle = handlers[type] as (body: unknown, sender: Sender) => Promise<unknown>;
      const value = await handle(parsed.output, { ...sender, ...(nonce ? { nonce } : {}) });
      return { ok: true, value };
    } catch (error) {
      if (error instanceof RequestError) return refuse(error.code);
      onError(type, error);
      return refuse('failed');
    }
  };
}

function isRequestType(type: string): type is RequestType {
  return Object.hasOwn(REQUESTS, type);
}

/** A note that is only too long is told apart: its writer can do something about it. */
function problemOf(type: RequestType, issues: readonly v.BaseIssue<unknown>[]): ErrorCode {
  const tooLong =
    (type === 'note/put' || type === 'draft/put') &&
    issues.every((issue) => issue.type === 'max_length' && v.getDotPath(issue) === 'text');
  return tooLong ? 'too-long' : 'bad-message';
}

function refuse(error: ErrorCode): Reply<never> {
  return { ok: false, error };
}
