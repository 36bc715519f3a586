import { expect, test } from 'vitest';
import { hashOf, placeOf } from '../../lib/notes/notebook-place.ts';

test.each([
  ['#notes', { part: 'notes' }],
  ['#articles', { part: 'articles' }],
  ['#articles/own-00ff', { part: 'articles', reading: 'own-00ff' }],
] as const)('%s', (hash, place) => {
  expect(placeOf(hash)).toEqual(place);
  expect(hashOf(place)).toBe(hash);
});

test.each(['', '#', '#x', '#articles/', '#articles/a b', '#articles/a/b', '#Articles'])(
  'what is no place in it (%j) is the notes',
  (hash) => {
    expect(placeOf(hash)).toEqual({ part: 'notes' });
  },
);
