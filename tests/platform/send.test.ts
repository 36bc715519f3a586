import { beforeEach, describe, expect, test, vi } from 'vitest';
import { sendToBackground } from '../../lib/platform/send.ts';

const { runtime } = vi.hoisted(() => ({
  runtime: { id: 'ours' as string | undefined, sendMessage: (_: unknown): unknown => undefined },
}));
vi.mock('../../lib/platform/browser.ts', () => ({ browser: { runtime } }));

const ENVELOPE = { type: 'note/list', body: {} };

beforeEach(() => {
  runtime.id = 'ours';
});

describe('a message to the background', () => {
  test('is answered', async () => {
    runtime.sendMessage = async (envelope) => ({ ok: true, value: envelope });
    expect(await sendToBackground(ENVELOPE)).toEqual({ ok: true, value: ENVELOPE });
  });

  test('fails as the browser says', async () => {
    runtime.sendMessage = () => Promise.reject(new Error('Receiving end does not exist.'));
    await expect(sendToBackground(ENVELOPE)).rejects.toThrow('Receiving end');
  });

  test('is not even sent once the extension was updated', async () => {
    runtime.id = undefined;
    runtime.sendMessage = () => {
      throw new Error('sent');
    };
    await expect(sendToBackground(ENVELOPE)).rejects.toMatchObject({ code: 'updated' });
  });

  test('that the update overtook says so', async () => {
    runtime.sendMessage = () => {
      runtime.id = undefined;
      throw new Error('Extension context invalidated.');
    };
    await expect(sendToBackground(ENVELOPE)).rejects.toMatchObject({ code: 'updated' });
  });
});
