import { expect, test } from 'vitest';
import { hashOf, placeOf } from '../../lib/notes/notebook-place.ts';

test.each([
  ['#notes', { part: 'notes' }],
  ['#articles', { part: 'articles' }],
  ['#articles/own-00ff', { part: 'articles', reading: 'own-00ff' }],
  ['#settings', { part: 'settings' }],
  ['#glossary', { part: 'glossary' }],
  ['#glossary/edit/10jiaN-x', { part: 'glossary', entry: { type: 'edit', id: '10jiaN-x' } }],
  ['#glossary/new', { part: 'glossary', entry: { type: 'new' } }],
] as const)('%s', (hash, place) => {
  expect(placeOf(hash)).toEqual(place);
  expect(hashOf(place)).toBe(hash);
});

test('a new entry may have its term in the address, whatever is in it', () => {
  for (const term of ['“1458”工作法', 'a&b=c#d/e?', '百分 % 号', '一'.repeat(60)]) {
    const hash = hashOf({ part: 'glossary', entry: { type: 'new', term } });
    expect(placeOf(hash)).toEqual({ part: 'glossary', entry: { type: 'new', term } });
  }
  const long = placeOf(`#glossary/new?term=${'字'.repeat(500)}`);
  expect(long).toMatchObject({ entry: { term: '字'.repeat(60) } });
  const entry = { type: 'new' };
  expect(placeOf('#glossary/new?term=%20')).toEqual({ part: 'glossary', entry });
  expect(placeOf('#glossary/new?term=%E5%9D')).toMatchObject({ part: 'glossary' });
});

test.each([
  ...['', '#', '#x', '#articles/', '#articles/a b', '#articles/a/b', '#Articles', '#settings/x'],
  ...['#glossary/', '#glossary/edit', '#glossary/edit/', '#glossary/edit/../x', '#glossary/newer'],
])('what is no place in it (%j) is the notes', (hash) => {
  expect(placeOf(hash)).toEqual({ part: 'notes' });
});
