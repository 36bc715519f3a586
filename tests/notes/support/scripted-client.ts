/** A background whose answers a test gives one by one. */
import type { Client } from '../../../lib/protocol/client.ts';
import type { Answer, Body, RequestType } from '../../../lib/protocol/messages.ts';
import { type ErrorCode, RequestError } from '../../../lib/protocol/reply.ts';

export interface Asked<T extends RequestType = RequestType> {
  readonly type: T;
  readonly body: Body<T>;
  answer(value: Answer<T>): void;
  fail(code: ErrorCode): void;
}

export interface ScriptedClient {
  readonly ask: Client;
  /** Every request so far, answered or not. */
  readonly log: readonly Asked[];
  /** All requests of a type so far. */
  all<T extends RequestType>(type: T): Asked<T>[];
  /** The latest request of a type. @throws when there is none */
  last<T extends RequestType>(type: T): Asked<T>;
}

export function createScriptedClient(): ScriptedClient {
  const log: Asked[] = [];
  const ask = ((type: RequestType, body: never) =>
    new Promise((resolve, reject) => {
      log.push({
        type,
        body: structuredClone(body),
        answer: resolve,
        fail: (code) => reject(new RequestError(code)),
      });
    })) as unknown as Client;
  const all = <T extends RequestType>(type: T): Asked<T>[] =>
    log.filter((one) => one.type === type) as unknown as Asked<T>[];
  return {
    ask,
    log,
    all,
    last(type) {
      const found = all(type).at(-1);
      if (!found) throw new Error(`${type} was not asked`);
      return found;
    },
  };
}
