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
    async (_tab, _frame, message) => {
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
});

test('the article is asked of the page', async () => {
  const article = { title: '题', text: '文', url: 'https://example.cn/', hasReport: false };
  const { tabs, asked } = setUp({ ok: true, value: article });
  expect(await tabs.article(3, 5)).toEqual(article);
  expect(asked).toEqual([{ type: 'reader/article' }]);
});

test.each([
  ['what the page says was wrong', { ok: false, error: 'no-article' }, 'no-article'],
  ['no answer', undefined, 'no-access'],
])('asking for it passes on %s', async (_, answer, code) => {
  await expect(setUp(answer).tabs.article(3, 0)).rejects.toMatchObject({ code });
});
