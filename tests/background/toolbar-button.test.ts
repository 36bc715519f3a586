import { describe, expect, test } from 'vitest';
import type { FrameFinding } from '../../lib/background/tab-frames.ts';
import { createToolbarButton } from '../../lib/background/toolbar-button.ts';

const FOUND: FrameFinding = { title: '织密民生网', coverage: 0.9949, concepts: ['a', 'b', 'c'] };

function setUp() {
  const badge = new Map<number, string>();
  const title = new Map<number, string>();
  const button = createToolbarButton(
    {
      setBadgeText: async ({ tabId, text }) => void badge.set(tabId, text),
      setTitle: async (details) => void title.set(details.tabId, details.title),
    },
    '眉批',
    (name, percent) => `《${name}》${percent}%`,
  );
  const show = (...findings: FrameFinding[]) => {
    button.show(1, findings);
    return [badge.get(1), title.get(1)];
  };
  return { badge, title, button, show };
}

describe('the toolbar button shows', () => {
  test('the number of distinct concepts, the report and its coverage', () => {
    expect(setUp().show(FOUND)).toEqual(['3', '《织密民生网》99%']);
  });

  test('the best covered report of several frames, and the concepts of all of them', () => {
    const other: FrameFinding = { title: '另一篇', coverage: 0.3, concepts: ['c', 'd'] };
    expect(setUp().show(other, FOUND)).toEqual(['4', '《织密民生网》99%']);
  });

  test('no number where a report has no terms', () => {
    expect(setUp().show({ ...FOUND, concepts: [] })).toEqual(['', '《织密民生网》99%']);
  });

  test('the terms of an article that is no known report', () => {
    expect(setUp().show({ coverage: 0, concepts: ['a'] })).toEqual(['1', '眉批']);
  });

  test.each([
    [1, 100],
    [0.995, 99],
    [0.004, 0],
  ])('coverage %f as %i %%', (coverage, percent) => {
    expect(setUp().show({ ...FOUND, coverage })[1]).toBe(`《织密民生网》${percent}%`);
  });

  test('nothing any more once nothing is found, in that tab only', () => {
    const { badge, title, button } = setUp();
    for (const tabId of [1, 2]) button.show(tabId, [FOUND]);
    button.show(1, []);
    expect([...badge]).toEqual([
      [1, ''],
      [2, '3'],
    ]);
    expect(title.get(1)).toBe('眉批');
  });
});

test('a tab that is gone is no matter', async () => {
  const gone = () => Promise.reject(new Error('No tab with id: 1.'));
  const button = createToolbarButton({ setBadgeText: gone, setTitle: gone }, '', () => '');
  button.show(1, []);
  // An unhandled rejection would fail the run.
  await new Promise((resolve) => setTimeout(resolve));
});
