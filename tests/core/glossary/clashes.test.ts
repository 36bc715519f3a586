import { describe, expect, test } from 'vitest';
import { clashesOf, MAX_CLASHES } from '../../../lib/core/glossary/clashes.ts';
import type { Concept } from '../../../lib/core/glossary/concept.ts';
import { mergeGlossary } from '../../../lib/core/glossary/merge-glossary.ts';
import { createCharFold } from '../../../lib/core/text/char-fold.ts';
import { conceptOf } from '../support/concepts.ts';

const fold = createCharFold('萬万點点');
const named = (id: string, ...texts: readonly string[]): Concept =>
  conceptOf(id, ...texts.map((text) => ({ text })));

function clashes(
  packs: Readonly<Record<string, readonly Concept[]>>,
  own: readonly Concept[] = [],
  concerns?: string,
) {
  const lists = Object.entries(packs).map(([id, concepts]) => ({ id, concepts }));
  const { entries } = mergeGlossary(lists, own, new Set());
  return clashesOf(
    entries.values(),
    fold,
    concerns ? (origin) => origin.type === 'pack' && origin.id === concerns : undefined,
  );
}
const spellings = (...args: Parameters<typeof clashes>) =>
  clashes(...args).clashes.map(({ spelling }) => spelling);

describe('clashesOf', () => {
  test('names who lays claim to a spelling, the one with the word first', () => {
    const packs = { a: [named('x', '万点')], b: [named('y', '「萬點」')] };
    expect(clashes(packs, [named('own-1', '万 点')])).toEqual({
      clashCount: 1,
      clashes: [
        {
          spelling: '万点',
          claims: [
            { conceptId: 'own-1', label: '万 点', origin: { type: 'own' } },
            { conceptId: 'x', label: '万点', origin: { type: 'pack', id: 'a' } },
            { conceptId: 'y', label: '「萬點」', origin: { type: 'pack', id: 'b' } },
          ],
        },
      ],
    });
  });

  test('terms and variants count alike', () => {
    const variant = conceptOf('x', { text: '甲法', variants: ['乙法', { text: '丙法' }] });
    expect(spellings({ a: [variant], b: [named('y', '丁法', '丙法', '乙法')] })).toEqual([
      '乙法',
      '丙法',
    ]);
  });

  test('one id, or one entry that is spelled alike twice, is none', () => {
    expect(spellings({ a: [named('x', '甲法')], b: [named('x', '甲法')] })).toEqual([]);
    expect(spellings({ a: [named('x', '甲法', '“甲法”')], b: [named('y', '乙法')] })).toEqual([]);
  });

  test('senses within one pack are none; of the reader’s own entries they are one', () => {
    const two = [named('x', '甲法'), named('y', '甲法')];
    expect(spellings({ a: two })).toEqual([]);
    expect(spellings({}, two)).toEqual(['甲法']);
    expect(spellings({ a: two, b: [named('z', '甲法')] })).toEqual(['甲法']);
  });

  test('what is never looked for clashes with nothing', () => {
    expect(
      spellings({ a: [named('x', '甲法', '一')], b: [named('y', '乙法', '一', '“”')] }),
    ).toEqual([]);
  });

  test('only those that concern one pack, if it is asked so', () => {
    const packs = {
      a: [named('x', '甲法'), named('y', '乙法')],
      b: [named('z', '甲法')],
      c: [named('w', '乙法')],
    };
    expect(spellings(packs)).toEqual(['甲法', '乙法']);
    expect(clashes(packs, [], 'c')).toMatchObject({
      clashCount: 1,
      clashes: [{ spelling: '乙法' }],
    });
  });

  test('are all counted, and the first named', () => {
    const list = (id: string) =>
      Array.from({ length: MAX_CLASHES + 5 }, (_, i) => named(`${id}-${i}`, `办法${i}`));
    const found = clashes({ a: list('a'), b: list('b') });
    expect([found.clashCount, found.clashes.length]).toEqual([MAX_CLASHES + 5, MAX_CLASHES]);
    expect(found.clashes[0]?.spelling).toBe('办法0');
  });

  test('of one spelling not all claims are named', () => {
    const own = Array.from({ length: 50 }, (_, i) => named(`own-${i}`, '甲法'));
    expect(clashes({}, own).clashes.map(({ claims }) => claims.length)).toEqual([20]);
  });
});

test('a hundred thousand entries are looked through', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => named(`c-${i}`, `第${i}号办法`));
  const found = clashes({ a: many, b: [named('y', '第77号办法')] });
  expect(found.clashes.map(({ spelling }) => spelling)).toEqual(['第77号办法']);
}, 30_000);
