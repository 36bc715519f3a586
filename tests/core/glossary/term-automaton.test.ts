import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTermAutomaton, type TermHit } from '../../../lib/core/glossary/term-automaton.ts';
import { below, ideographs, randomFrom } from '../support/texts.ts';

/** The same answer, by trying every spelling. */
function naive(spellings: readonly string[], text: string, from: number): TermHit[] {
  const ends = new Map<number, number[]>();
  spellings.forEach((spelling, index) => {
    if (spelling.length < 2 || !text.startsWith(spelling, from)) return;
    const end = from + spelling.length;
    ends.set(end, [...(ends.get(end) ?? []), index]);
  });
  return [...ends].sort(([a], [b]) => b - a).map(([end, variants]) => ({ end, variants }));
}

describe('createTermAutomaton', () => {
  test('finds what a search through all spellings finds, longest first', () => {
    const char = fc.constantFrom('一', '丁', '1', '+', '\ud83d');
    const spellings = fc.array(fc.string({ unit: char, maxLength: 6 }), { maxLength: 25 });
    fc.assert(
      fc.property(spellings, fc.string({ unit: char, maxLength: 40 }), (list, text) => {
        const automaton = createTermAutomaton(list);
        for (let from = 0; from <= text.length; from++) {
          expect(automaton.matchesAt(text, from)).toEqual(naive(list, text, from));
        }
      }),
    );
  });

  test('holds thousands of terms without mixing them up', () => {
    const random = randomFrom(1);
    const list = Array.from({ length: 5000 }, () => ideographs(random, 2 + below(random, 6)));
    const automaton = createTermAutomaton(list);
    list.forEach((spelling, index) => {
      const hit = automaton.matchesAt(spelling, 0)[0];
      expect(hit?.end).toBe(spelling.length);
      expect(hit?.variants).toContain(index);
    });
    for (let i = 0; i < 500; i++) {
      const text = ideographs(random, 8);
      expect(automaton.matchesAt(text, 0)).toEqual(naive(list, text, 0));
    }
  });

  test('tells many spellings of one beginning apart', () => {
    const random = randomFrom(2);
    const list = Array.from({ length: 300 }, () => `甲乙${ideographs(random, below(random, 3))}`);
    const automaton = createTermAutomaton(list);
    for (const text of [...list, '甲乙丙丁', '甲乙', '甲\uffff']) {
      expect(automaton.matchesAt(`${text}甲`, 0)).toEqual(naive(list, `${text}甲`, 0));
    }
  });

  test('takes the last code unit there is', () => {
    const list = ['甲\uffff\uffff', '\uffff\uffff'];
    const text = '甲\uffff\uffff';
    expect(createTermAutomaton(list).matchesAt(text, 0)).toEqual([{ end: 3, variants: [0] }]);
    expect(createTermAutomaton(list).matchesAt(text, 1)).toEqual([{ end: 3, variants: [1] }]);
  });

  test('no spellings, no hits', () => {
    expect(createTermAutomaton([]).matchesAt('甲乙', 0)).toEqual([]);
    expect(createTermAutomaton(['']).matchesAt('甲乙', 0)).toEqual([]);
    expect(createTermAutomaton(['甲']).matchesAt('甲', 0)).toEqual([]);
    expect(createTermAutomaton(['甲乙']).matchesAt('甲乙', 1)).toEqual([]);
  });
});
