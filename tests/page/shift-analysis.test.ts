import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedSpan } from '../../lib/core/text/changed-span.ts';
import { isOutside, shiftAnalysis } from '../../lib/page/shift-analysis.ts';
import type { PageAnalysis } from '../../lib/protocol/replies.ts';

const FILLER = '其他栏目的文字，与报道无关。'.repeat(60);
const REPORT = '报道的第一段。词条甲在这里。\u2029报道的第二段，数字是156。';
const TEXT = `${FILLER}${REPORT}${FILLER}`;
const at = (what: string): [number, number] => {
  const start = TEXT.indexOf(what);
  return [start, start + what.length];
};

const ANALYSIS: PageAnalysis = {
  reports: [
    {
      ...{ id: 'r', title: '题', publisher: '报', date: '2025-01-01' },
      ...{ coverage: 1, paragraphs: [1, 1] },
      differences: {
        paragraphs: [
          { state: 'present', moved: false, page: at('报道的第一段。词条甲在这里。') },
          { state: 'missing', moved: false },
        ],
        figures: [{ paragraph: 1, was: '157', now: '156', page: at('156') }],
      },
    },
  ],
  candidates: [],
  refused: [],
  concepts: [{ id: 'a', label: '词条甲', count: 1 }],
  terms: [
    {
      ...{ start: at('词条甲')[0], end: at('词条甲')[1], concept: 0, report: 0 },
      listed: [{ start: at('报道的第二段')[0], end: at('报道的第二段')[1], key: '二' }],
    },
  ],
  slogans: [
    {
      ...{ start: at('数字是156')[0], end: at('数字是156')[1], report: 0 },
      listed: [{ start: at('第一段')[0], end: at('第一段')[1] }],
    },
  ],
  delay: 500,
  zones: at(REPORT),
};

/** All spans of an analysis as the texts they stand for. */
function textsOf(text: string, { reports, terms, slogans, zones }: PageAnalysis): string[] {
  const differences = reports.flatMap((report) => [
    ...report.differences.paragraphs.flatMap((one) => (one.page ? [one.page] : [])),
    ...report.differences.figures.map((one) => one.page),
  ]);
  const found = [...terms, ...slogans].flatMap((one) => [one, ...(one.listed ?? [])]);
  const spans = [...differences, ...found.map(({ start, end }) => [start, end]), zones];
  return spans.map(([start, end]) => text.slice(start, end));
}

describe('a change well away from the report', () => {
  test.each([
    ['before', (insert: string) => insert + TEXT],
    ['after', (insert: string) => TEXT + insert],
  ])('%s it moves every span with its text', (_, change) => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 50 }), (insert) => {
        const text = change(insert);
        const span = changedSpan(TEXT, text);
        if (!span) throw new Error('nothing has changed');
        expect(isOutside(ANALYSIS, span)).toBe(true);
        expect(textsOf(text, shiftAnalysis(ANALYSIS, span))).toEqual(textsOf(TEXT, ANALYSIS));
      }),
    );
  });

  test('that is of the same length leaves everything as it is', () => {
    expect(shiftAnalysis(ANALYSIS, { start: 0, oldEnd: 3, newEnd: 3 })).toBe(ANALYSIS);
  });
});

test.each([
  ['within', at('第二段')],
  ['just before', [at(REPORT)[0] - 5, at(REPORT)[0] - 4]],
  ['just after', [at(REPORT)[1] + 3, at(REPORT)[1] + 9]],
  ['all around', [0, TEXT.length]],
])('a change %s the report is not outside', (_, [start = 0, oldEnd = 0]) => {
  expect(isOutside(ANALYSIS, { start, oldEnd, newEnd: oldEnd })).toBe(false);
});

test('where nothing was found every change is outside', () => {
  const nothing = { ...ANALYSIS, zones: [], terms: [], slogans: [] };
  expect(isOutside(nothing, { start: 0, oldEnd: 9, newEnd: 9 })).toBe(true);
});

describe('a list far from the zone of its term', () => {
  const [zoneStart, zoneEnd] = at(REPORT);
  const item = (start: number) => ({ listed: [{ start, end: start + 3 }] });
  const listing = (start: number): PageAnalysis[] => [
    { ...ANALYSIS, terms: ANALYSIS.terms.map((one) => ({ ...one, ...item(start) })), slogans: [] },
    {
      ...ANALYSIS,
      terms: [],
      slogans: ANALYSIS.slogans.map((one) => ({ ...one, ...item(start) })),
    },
  ];
  const isOutsideOf = (list: number, start: number) =>
    listing(list).map((one) => isOutside(one, { start, oldEnd: start, newEnd: start + 9 }));
  const [before, after] = [zoneStart - 2000, zoneEnd + 2000];

  test.each([
    ['in it, after the term', after, after + 1],
    ['between the term and it', after, zoneEnd + 1000],
    ['just after it', after, after + 300],
    ['in it, before the term', before, before + 1],
    ['between it and the term', before, zoneStart - 1000],
  ])('guards against a change %s', (_, list, start) => {
    expect(isOutsideOf(list, start)).toEqual([false, false]);
  });

  test('lets pass what is away from it and from the zone', () => {
    expect(isOutsideOf(after, after + 700)).toEqual([true, true]);
    expect(isOutsideOf(after, zoneStart - 1000)).toEqual([true, true]);
    expect(isOutsideOf(before, before - 700)).toEqual([true, true]);
    expect(isOutsideOf(before, zoneEnd + 1000)).toEqual([true, true]);
  });
});
