import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyTarget, nearestOf } from '../../../components/side-panel/article-strip.tsx';
import { placesOf, sloganGroups } from '../../../components/side-panel/places.ts';
import { pageTerm } from '../support/page-report.ts';
import { noteOn } from './support/knowledge.ts';

const TERMS = [pageTerm('a', '社区食堂', 5, 40), pageTerm('b', '零工市场', 20)];
const SLOGANS = [
  { text: '“三化”', start: 30, end: 34 },
  { text: '“五心”', start: 33, end: 37 },
  { text: '“三化”', start: 60, end: 64 },
];

test('every place stands in the order of the page, and knows which of how many it is', () => {
  const places = placesOf({ terms: TERMS, slogans: SLOGANS }, new Map([['b', noteOn('b')]]));
  expect(
    places.map((one) => [one.label, one.start, `${one.index + 1}/${one.count}`, one.hasNote]),
  ).toEqual([
    ['社区食堂', 5, '1/2', false],
    ['零工市场', 20, '1/1', true],
    ['“三化”', 30, '1/2', false],
    ['“五心”', 33, '1/1', false],
    ['社区食堂', 40, '2/2', false],
    ['“三化”', 60, '2/2', false],
  ]);
  expect(places.filter(({ isSlogan }) => isSlogan)).toHaveLength(3);
});

test('slogans of the same words are one', () => {
  const groups = sloganGroups(SLOGANS);
  expect(groups.map(({ text, places }) => [text, places.length])).toEqual([
    ['“三化”', 2],
    ['“五心”', 1],
  ]);
});

test('the nearest place is none that another is nearer than', () => {
  const starts = fc.uniqueArray(fc.nat(5000), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(starts, fc.nat(5000), (at, offset) => {
      const sorted = [...at].sort((a, b) => a - b);
      const places = placesOf({ terms: [pageTerm('a', '甲', ...sorted)], slogans: [] }, new Map());
      const nearest = nearestOf(places, offset);
      const distances = sorted.map((start) => Math.abs(start + 1 - offset));
      expect(Math.abs((nearest?.start ?? Infinity) + 1 - offset)).toBe(Math.min(...distances));
    }),
  );
  expect(nearestOf([], 3)).toBeUndefined();
});

test.each<[string, number, number, number | undefined]>([
  ['ArrowRight', -1, 30, 0],
  ['ArrowLeft', -1, 30, 29],
  ['ArrowRight', 4, 30, 5],
  ['ArrowUp', 29, 30, 29],
  ['ArrowDown', 0, 30, 0],
  ['PageUp', 4, 30, 14],
  ['PageDown', 4, 30, 0],
  ['Home', 7, 30, 0],
  ['End', 7, 30, 29],
  ['Tab', 7, 30, undefined],
  ['a', 7, 30, undefined],
])('in the picture, %s at %i of %i leads to %s', (key, at, count, target) => {
  expect(keyTarget(key, at, count)).toBe(target);
});
