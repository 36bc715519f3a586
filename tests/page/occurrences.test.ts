import { expect, test } from 'vitest';
import { foundState } from '../../lib/page/found-state.ts';
import type { Mark } from '../../lib/page/mark.ts';
import { occurrencesOf, placeOf } from '../../lib/page/occurrences.ts';
import type { PageAnalysis } from '../../lib/protocol/replies.ts';

const TEXT =
  '镇上办起词条甲。“三个一”是一张桌、一盏灯、一本书。词条乙在后，词条甲又来，“三个一”也来。';
const PAGE = { text: TEXT, nodes: [], starts: [] };
const span = (what: string, from = 0) => {
  const start = TEXT.indexOf(what, from);
  return { start, end: start + what.length };
};
const [FIRST, SECOND] = [span('词条甲'), span('词条甲', 10)];
const [SLOGAN, AGAIN] = [span('三个一'), span('三个一', 20)];
const LISTED = [span('一张桌'), span('一盏灯'), span('一本书')];

function mark(id: number, conceptId: string | undefined, at: { start: number; end: number }): Mark {
  const words = TEXT.slice(at.start, at.end);
  return {
    ...{ id, conceptId, label: conceptId ?? words, others: [], listed: [], isQuiet: false },
    // Nothing here asks where it is painted.
    ...{ range: undefined as unknown as Range, live: undefined },
    ...at,
  };
}

const MARKS = [
  mark(1, 'a', FIRST),
  { ...mark(2, undefined, SLOGAN), listed: LISTED },
  mark(3, 'b', span('词条乙')),
  { ...mark(4, 'a', SECOND), isQuiet: true },
  mark(5, undefined, AGAIN),
];
const idsOf = (marks: readonly Mark[]) => marks.map(({ id }) => id);

test('occurrences are those of the concept, or of the slogan, painted or not', () => {
  const all = MARKS.map((one) => idsOf(occurrencesOf(one, MARKS)));
  expect(all).toEqual([[1, 4], [2, 5], [3], [1, 4], [2, 5]]);
});

test('a place is told by its sentence, its number among all, and what is listed there', () => {
  const [, slogan = mark(0, 'a', FIRST), , quiet = slogan] = MARKS;
  expect(placeOf(quiet, MARKS, PAGE)).toMatchObject({
    place: { index: 1, count: 2 },
    sentence: { match: '词条甲', after: '又来，“三个一”也来。' },
    listed: [],
  });
  expect(placeOf(slogan, MARKS, PAGE).listed).toEqual(
    LISTED.map((item) => ({ ...item, text: TEXT.slice(item.start, item.end) })),
  );
});

test('of more things than the background takes, the first are told', () => {
  const many = { ...mark(6, 'c', FIRST), listed: Array.from({ length: 30 }, () => FIRST) };
  expect(placeOf(many, [many], PAGE).listed).toHaveLength(20);
});

test('a mark that is lost stands alone', () => {
  const lost = mark(9, 'z', FIRST);
  expect(placeOf(lost, MARKS, PAGE).place).toEqual({ index: 0, count: 1 });
});

test('the state names every place of a term, the slogans, and the span of it all', () => {
  const analysis: PageAnalysis = {
    ...{ reports: [], candidates: [], refused: [], delay: null },
    concepts: [
      { id: 'b', label: '乙', count: 1 },
      { id: 'a', label: '甲', count: 2 },
    ],
    terms: [
      { ...FIRST, concept: 1, report: -1 },
      { ...span('词条乙'), concept: 0, report: -1 },
      { ...SECOND, concept: 1, report: -1, quiet: true },
    ],
    slogans: [
      { ...SLOGAN, report: -1, listed: LISTED },
      { ...AGAIN, report: -1 },
    ],
    zones: [8, 12],
  };
  expect(foundState(analysis, MARKS)).toEqual({
    terms: [
      {
        ...{ conceptId: 'a', label: '甲', count: 2 },
        places: [FIRST.start, FIRST.end, SECOND.start, SECOND.end],
      },
      {
        ...{ conceptId: 'b', label: '乙', count: 1 },
        places: [span('词条乙').start, span('词条乙').end],
      },
    ],
    slogans: [
      { text: '三个一', ...SLOGAN },
      { text: '三个一', ...AGAIN },
    ],
    extent: [FIRST.start, AGAIN.end],
  });
  const nothing = { ...analysis, terms: [], slogans: [], zones: [] };
  expect(foundState(nothing, [])).toEqual({ terms: [], slogans: [], extent: [0, 0] });
});
