import { expect, test } from 'vitest';
import { createTabService } from '../../lib/background/tab-service.ts';
import type { TabMessage } from '../../lib/protocol/tab-messages.ts';

function setUp(answer: unknown, isOpen = true) {
  const did: string[] = [];
  const asked: TabMessage[] = [];
  const inject =
    (what: string) =>
    async ({ files }: { files: string[] }) => {
      if (!isOpen) throw new Error('Cannot access contents of the page.');
      did.push(`${what} ${files}`);
    };
  const tabs = createTabService(
    { insertCSS: inject('css'), executeScript: inject('script') },
    async (_, message) => {
      asked.push(message);
      return answer;
    },
  );
  return { tabs, did, asked };
}

const INJECTED = ['css assets/marks.css', 'script explainer.js'];

test('explaining puts the style and the explainer in', async () => {
  const { tabs, did } = setUp(undefined);
  await tabs.explain(3);
  expect(did).toEqual(INJECTED);
});

test('a page that lets no extension in is named as such', async () => {
  const { tabs } = setUp(undefined, false);
  await expect(tabs.explain(3)).rejects.toMatchObject({ code: 'no-access' });
  await expect(tabs.remember(3, true)).rejects.toMatchObject({ code: 'no-access' });
});

test('remembering asks the page for its article', async () => {
  const { tabs, did, asked } = setUp({ ok: true, value: { id: 'own-1' } });
  expect(await tabs.remember(3, true)).toEqual({ id: 'own-1' });
  expect(did).toEqual(INJECTED);
  expect(asked).toEqual([{ type: 'reader/remember', keepText: true }]);
});

test.each([
  ['what the page says was wrong', { ok: false, error: 'no-article' }, 'no-article'],
  ['no answer', undefined, 'no-access'],
])('remembering passes on %s', async (_, answer, code) => {
  await expect(setUp(answer).tabs.remember(3, false)).rejects.toMatchObject({ code });
});
