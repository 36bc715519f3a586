import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleZones } from '../../lib/background/article-zones.ts';

describe('the zones of an article', () => {
  test.each([
    ['no report', [0, 10], [], [[0, 10]]],
    [
      'a report in its midst',
      [0, 10],
      [[3, 5]],
      [
        [0, 3],
        [5, 10],
      ],
    ],
    ['a report over its end', [0, 10], [[8, 12]], [[0, 8]]],
    ['a report over all of it', [2, 8], [[0, 10]], []],
    [
      'two spans',
      [0, 4, 6, 10],
      [[3, 7]],
      [
        [0, 3],
        [7, 10],
      ],
    ],
    ['nonsense', [5, 2, 7], [], []],
    [
      'overlapping spans',
      [0, 6, 4, 9],
      [],
      [
        [0, 6],
        [6, 9],
      ],
    ],
  ])('beside %s', (_, article, known, expected) => {
    const reports = known.map(([start = 0, end = 0]) => ({ start, end }));
    expect(articleZones(article, reports).map(({ start, end }) => [start, end])).toEqual(expected);
  });

  test('never overlap each other or a report, and hold all else of the article', () => {
    const spans = fc
      .uniqueArray(fc.nat(60), { maxLength: 12 })
      .map((all) => [...all].sort((a, b) => a - b))
      .map((all) => (all.length % 2 ? all.slice(1) : all));
    fc.assert(
      fc.property(spans, spans, (article, known) => {
        const count = new Array<number>(61).fill(0);
        const add = (start = 0, end = 0) => {
          for (let i = start; i < end; i++) count[i] = (count[i] ?? 0) + 1;
        };
        const reports: { start: number; end: number }[] = [];
        for (let i = 0; i < known.length; i += 2)
          reports.push({ start: known[i] ?? 0, end: known[i + 1] ?? 0 });
        for (const zone of [...reports, ...articleZones(article, reports)])
          add(zone.start, zone.end);
        expect(Math.max(...count)).toBeLessThanOrEqual(1);
        for (let i = 0; i < article.length; i += 2)
          expect(count.slice(article[i], article[i + 1]).every((times) => times === 1)).toBe(true);
      }),
    );
  });
});
