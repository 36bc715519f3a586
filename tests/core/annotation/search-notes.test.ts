import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldForSearch,
  newestFirst,
  searchNotes,
} from '../../../lib/core/annotation/search-notes.ts';
import { ids, noteOf } from '../support/notes.ts';

const label = (text: string) => ({ type: 'concept', conceptId: 'c', label: text }) as const;
const steps = noteOf({
  id: ids[0],
  target: label('“1+11”模式'),
  text: '问问 Zhang 老师',
  modified: 1,
});
const school = noteOf({ id: ids[1], target: label('学习小组'), text: '周三\n下午', modified: 3 });
const page = noteOf({
  id: ids[2],
  text: '',
  modified: 2,
  provenance: { url: 'https://news.example/a', title: '春天的故事' },
});
const found = (query: string): string[] =>
  searchNotes([steps, school, page], query).map(({ id }) => id);

describe('searchNotes', () => {
  test('an empty query keeps all, the newest first', () => {
    expect(found('')).toEqual([ids[1], ids[2], ids[0]]);
    expect(found(' \u3000\n')).toEqual([ids[1], ids[2], ids[0]]);
    expect(found('“”')).toHaveLength(3);
  });

  test.each([
    ['label', '小组', ids[1]],
    ['text', '下午', ids[1]],
    ['title of the page', '春天', ids[2]],
    ['letter case', 'zHANG', ids[0]],
    ['width', '１＋１１', ids[0]],
    ['quotes left out', '1+11模式', ids[0]],
    ['other quotes', '「1+11」模式', ids[0]],
    ['every word, in any order', '老师　模式', ids[0]],
    ['words from different places', '三 学习', ids[1]],
  ])('finds by %s', (_, query, id) => {
    expect(found(query)).toEqual([id]);
  });

  test('every word must occur', () => {
    expect(found('学习 模式')).toEqual([]);
    expect(found('没有')).toEqual([]);
  });

  test('leaves the list handed in as it was', () => {
    const list = [steps, school];
    searchNotes(list, '');
    expect(list).toEqual([steps, school]);
  });
});

test('foldForSearch is idempotent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = foldForSearch(text);
      expect(foldForSearch(once)).toBe(once);
    }),
  );
});

test('newestFirst gives one order, whatever the order before', () => {
  const note = fc.record({
    id: fc.constantFrom(...ids),
    modified: fc.nat(2),
    revision: fc.nat(2),
  });
  fc.assert(
    fc.property(fc.array(note, { maxLength: 8 }), (list) => {
      const notes = list.map((fields) => noteOf(fields));
      expect([...notes].reverse().sort(newestFirst)).toEqual([...notes].sort(newestFirst));
      for (const one of notes) expect(newestFirst(one, one)).toBe(0);
    }),
  );
});
