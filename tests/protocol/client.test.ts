import { describe, expect, test } from 'vitest';
import { createClient } from '../../lib/protocol/client.ts';
import type { Envelope } from '../../lib/protocol/messages.ts';
import { ERROR_CODES, RequestError } from '../../lib/protocol/reply.ts';

const answering = (reply: unknown) => createClient(async () => reply);

describe('a client', () => {
  test('sends type and body, and the nonce if it has one', async () => {
    const sent: Envelope[] = [];
    const transport = async (envelope: Envelope) => {
      sent.push(envelope);
      return { ok: true, value: [] };
    };
    await createClient(transport)('note/list', {});
    await createClient(transport, '')('note/list', {});
    await createClient(transport, 'abc')('popover/hello', {});
    expect(sent).toEqual([
      { type: 'note/list', body: {} },
      { type: 'note/list', body: {} },
      { type: 'popover/hello', body: {}, nonce: 'abc' },
    ]);
  });

  test('answers the value', async () => {
    const value = [{ id: 1 }];
    expect(await answering({ ok: true, value })('note/list', {})).toBe(value);
  });

  test('answers undefined where the value went missing as JSON', async () => {
    expect(await answering({ ok: true })('page/cleared', {})).toBeUndefined();
  });

  test.each(ERROR_CODES)('throws the code %s', async (code) => {
    const failure = answering({ ok: false, error: code })('note/list', {});
    await expect(failure).rejects.toBeInstanceOf(RequestError);
    await expect(failure).rejects.toMatchObject({ code });
  });
});

describe('“unavailable” is', () => {
  const unavailable = async (answer: Promise<unknown>) => {
    await expect(answer).rejects.toBeInstanceOf(RequestError);
    await expect(answer).rejects.toMatchObject({ code: 'unavailable' });
  };

  test('a transport that rejects', async () => {
    const ask = createClient(() => Promise.reject(new Error('Receiving end does not exist.')));
    await unavailable(ask('note/list', {}));
  });

  test('a transport that throws at once: the extension was updated under the page', async () => {
    const ask = createClient(() => {
      throw new Error('Extension context invalidated.');
    });
    await unavailable(ask('note/list', {}));
  });

  test.each([undefined, null, 5, 'ok', true, [], {}, { value: [] }])(
    'the reply %o',
    async (odd) => {
      await unavailable(answering(odd)('note/list', {}));
    },
  );
});
