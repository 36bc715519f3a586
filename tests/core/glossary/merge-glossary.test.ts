import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../lib/core/glossary/concept.ts';
import { mergeGlossary } from '../../../lib/core/glossary/merge-glossary.ts';
import { conceptOf } from '../support/concepts.ts';

const said = (id: string, by: string): Concept => ({
  ...conceptOf(id),
  definition: { zh: `${by}说的。` },
});
const NONE = new Set<string>();

describe('mergeGlossary', () => {
  test('own entries first, then packs in their order; of one id the first has the word', () => {
    const packs = [
      { id: 'a', concepts: [said('x', 'a'), said('y', 'a')] },
      { id: 'b', concepts: [said('z', 'b'), said('y', 'b')] },
    ];
    const { concepts, entries } = mergeGlossary(packs, [said('own-1', 'me')], NONE);
    const expected = [said('own-1', 'me'), said('x', 'a'), said('y', 'a'), said('z', 'b')];
    expect(concepts).toEqual(expected);
    expect([...entries.values()].map(({ concept, origin }) => [concept.id, origin])).toEqual([
      ['own-1', { type: 'own' }],
      ['x', { type: 'pack', id: 'a' }],
      ['y', { type: 'pack', id: 'a' }],
      ['z', { type: 'pack', id: 'b' }],
    ]);
  });

  test('an own entry in the place of a pack’s knows which it is: that which had the word', () => {
    const packs = ['a', 'b'].map((id) => ({ id, concepts: [said('x', id)] }));
    const { entries, concepts } = mergeGlossary(packs, [said('x', 'me')], NONE);
    expect(concepts).toEqual([said('x', 'me')]);
    expect(entries.get('x')).toMatchObject({
      concept: said('x', 'me'),
      origin: { type: 'own' },
      overridden: said('x', 'a'),
    });
  });

  test('what is hidden is not to be marked, but known', () => {
    const packs = [{ id: 'a', concepts: [said('x', 'a'), said('y', 'a')] }];
    const hidden = new Set(['x', 'gone']);
    const { entries, concepts } = mergeGlossary(packs, [], hidden);
    expect(concepts).toEqual([said('y', 'a')]);
    expect(entries.get('x')).toMatchObject({ concept: said('x', 'a'), isHidden: true });
    expect(entries.get('y')).toMatchObject({ isHidden: false });
    expect(entries.has('gone')).toBe(false);
  });
});

const ids = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'));

test('every id that anybody has is there once, by the first who has it', () => {
  fc.assert(
    fc.property(fc.array(ids, { maxLength: 4 }), ids, ids, (lists, own, hidden) => {
      const packs = lists.map((list, i) => ({
        id: `p${i}`,
        concepts: list.map((id) => said(id, `p${i}`)),
      }));
      const owned = own.map((id) => said(id, 'me'));
      const { entries, concepts } = mergeGlossary(packs, owned, new Set(hidden));
      const hands = [...(own.length > 0 ? [owned] : []), ...packs.map((pack) => pack.concepts)];
      const all = hands.flat();
      expect([...entries.keys()].sort()).toEqual([...new Set(all.map(({ id }) => id))].sort());
      for (const [id, { concept }] of entries) {
        expect(concept).toBe(all.find((one) => one.id === id));
      }
      expect(concepts.map(({ id }) => id)).toEqual(
        [...entries.keys()].filter((id) => !hidden.includes(id)),
      );
    }),
  );
});
