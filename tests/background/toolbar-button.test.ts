import { describe, expect, test } from 'vitest';
import { createToolbarButton } from '../../lib/background/toolbar-button.ts';
import type { FoundReport, PageAnalysis } from '../../lib/protocol/replies.ts';

const REPORT: FoundReport = {
  id: 'r',
  title: '织密民生网',
  publisher: '日报',
  date: '2025-04-08',
  coverage: 0.9949,
  paragraphs: [],
};
const concepts = ['a', 'b', 'c'].map((id) => ({ id, label: id }));

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
  const show = (analysis: Partial<PageAnalysis>) => {
    button.show(1, { reports: [], concepts: [], terms: [], ...analysis });
    return [badge.get(1), title.get(1)];
  };
  return { badge, title, button, show };
}

describe('the toolbar button shows', () => {
  test('the number of distinct concepts, the report and its coverage', () => {
    expect(setUp().show({ reports: [REPORT], concepts })).toEqual(['3', '《织密民生网》99%']);
  });

  test('the best covered report of several', () => {
    const other = { ...REPORT, title: '另一篇', coverage: 0.3 };
    expect(setUp().show({ reports: [REPORT, other], concepts })[1]).toBe('《织密民生网》99%');
  });

  test('no number where a report has no terms', () => {
    expect(setUp().show({ reports: [REPORT] })).toEqual(['', '《织密民生网》99%']);
  });

  test('nothing where no report is recognised', () => {
    expect(setUp().show({ concepts })).toEqual(['', '眉批']);
  });

  test.each([
    [1, 100],
    [0.995, 100],
    [0.004, 0],
  ])('coverage %f as %i %%', (coverage, percent) => {
    const [, title] = setUp().show({ reports: [{ ...REPORT, coverage }] });
    expect(title).toBe(`《织密民生网》${percent}%`);
  });

  test('nothing any more once cleared, in that tab only', () => {
    const { badge, title, button } = setUp();
    for (const tabId of [1, 2]) button.show(tabId, { reports: [REPORT], concepts, terms: [] });
    button.clear(1);
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
  button.show(1, { reports: [], concepts: [], terms: [] });
  button.clear(1);
  // An unhandled rejection would fail the run.
  await new Promise((resolve) => setTimeout(resolve));
});
