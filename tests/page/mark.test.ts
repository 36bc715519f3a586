import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Mark, marksOf } from '../../lib/page/mark.ts';
import { type PageText, rangeOf } from '../../lib/page/visible-text.ts';
import type { FoundSlogan, FoundTerm, PageAnalysis } from '../../lib/protocol/replies.ts';

/** What stands for the document's live ranges: how many there are is what is asked here. */
let made = 0;
const ROOT = {};

class FakeRange {
  startContainer: unknown;
  startOffset = 0;
  endContainer: unknown;
  endOffset = 0;
  setStart(node: { readonly data: string }, offset: number) {
    if (offset > node.data.length) throw new RangeError('beyond the node');
    Object.assign(this, { startContainer: node, startOffset: offset });
  }
  setEnd(node: { readonly data: string }, offset: number) {
    if (offset > node.data.length) throw new RangeError('beyond the node');
    Object.assign(this, { endContainer: node, endOffset: offset });
  }
  get collapsed() {
    return this.startContainer === this.endContainer && this.startOffset === this.endOffset;
  }
}

const createRange = () => {
  made++;
  return new FakeRange();
};

interface FakeText {
  data: string;
  isConnected: boolean;
}

const textNode = (data: string) => ({
  ...{ data, isConnected: true, ownerDocument: { createRange } },
  getRootNode: () => ROOT,
});

/** A page of these text nodes, each a paragraph, or in one line with the one before. */
function pageOf(nodes: readonly FakeText[], isInline = false): PageText {
  const starts: number[] = [];
  let text = '';
  for (const { data } of nodes) {
    if (text !== '' && !isInline) text += '\u2029';
    starts.push(text.length);
    text += data;
  }
  return { text, nodes: nodes as unknown as readonly Text[], starts };
}

interface Found {
  readonly terms?: readonly FoundTerm[];
  readonly slogans?: readonly FoundSlogan[];
}

const analysisOf = ({ terms = [], slogans = [] }: Found): PageAnalysis => ({
  ...{ reports: [], candidates: [], refused: [], delay: null, zones: [], terms, slogans },
  concepts: ['a', 'b'].map((id) => ({ id, label: id, count: 1 })),
});

let lastId = 0;
const read = (page: PageText, found: Found, before: readonly Mark[] = []) =>
  marksOf({ page, analysis: analysisOf(found) }, before, () => ++lastId);

const term = (text: string, what: string, quiet?: true | undefined): FoundTerm => {
  const start = text.indexOf(what);
  const end = start + what.length;
  return { start, end, concept: 0, report: -1, ...(quiet ? { quiet } : {}) };
};

const livingRanges = (work: () => void): number => {
  made = 0;
  work();
  return made;
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('live ranges', () => {
  const nodes = [textNode('村里办起食堂，'), textNode('水网通到食堂门口。')];
  const page = pageOf(nodes);
  const terms = [term(page.text, '食堂'), term(page.text, '水网', true)];

  test('are made for what is painted only, and once', () => {
    let marks: Mark[] = [];
    expect(
      livingRanges(() => {
        marks = read(page, { terms });
      }),
    ).toBe(1);
    const [painted] = marks;
    let again = marks;
    expect(
      livingRanges(() => {
        for (let i = 0; i < 5; i++) again = read(pageOf(nodes), { terms }, again);
      }),
    ).toBe(0);
    expect(again[0]?.id).toBe(painted?.id);
    expect(again[0]?.range).toBe(painted?.range);
  });

  test('of what is not painted are made when it is asked for, and kept', () => {
    const [, quiet] = read(page, { terms });
    expect(livingRanges(() => quiet?.range)).toBe(1);
    expect(quiet?.range).toMatchObject({ startContainer: nodes[1], startOffset: 0, endOffset: 2 });
    const [, again] = read(page, { terms }, quiet ? [quiet] : []);
    expect(again?.id).toBe(quiet?.id);
    expect(livingRanges(() => again?.range)).toBe(0);
    expect(again?.range).toBe(quiet?.range);
  });

  test('what comes to be painted is given one', () => {
    const quiet = read(page, { terms });
    const painted = terms.map(({ start, end, concept, report }) => ({
      start,
      end,
      concept,
      report,
    }));
    let all: Mark[] = [];
    expect(
      livingRanges(() => {
        all = read(page, { terms: painted }, quiet);
      }),
    ).toBe(1);
    expect(all.every(({ live }) => live)).toBe(true);
  });

  test('of words that are gone when it is asked for are empty', () => {
    const gone = textNode('水网在这里。');
    const [quiet] = read(pageOf([gone]), { terms: [term(gone.data, '水网', true)] });
    vi.stubGlobal('Range', FakeRange);
    gone.data = '别的。';
    expect(quiet?.range.collapsed).toBe(true);
  });
});

test('a mark that is kept has what the article lists at the offsets of the new text', () => {
  const node = textNode('“三张网”是水网、电网、气网。');
  const found = (text: string) => {
    const [start, item] = [text.indexOf('三张网'), text.indexOf('电网')];
    return [{ start, end: start + 3, report: -1, listed: [{ start: item, end: item + 2 }] }];
  };
  const first = pageOf([node]);
  const marks = read(first, { slogans: found(first.text) });
  const next = pageOf([textNode('上面多了一段。'), node]);
  const [now] = read(next, { slogans: found(next.text) }, marks);
  expect(now?.id).toBe(marks[0]?.id);
  expect(now?.range).toBe(marks[0]?.range);
  expect(now?.listed.map(({ start, end }) => next.text.slice(start, end))).toEqual(['电网']);
});

test.each([
  ['in one node', ['水网']],
  ['over two', ['水', '网']],
])('words that have changed since the reading are no mark: %s', (_, data) => {
  const nodes = data.map(textNode);
  const page = pageOf(nodes, true);
  for (const node of nodes) node.data = '电';
  expect(read(page, { terms: [term(page.text, '水网')] })).toEqual([]);
});

test('another concept in the same place is another mark over the same range', () => {
  const page = pageOf([textNode('水网在这里。')]);
  const terms = [term(page.text, '水网')];
  const marks = read(page, { terms });
  for (const quiet of [true, undefined] as const) {
    const other = { ...term(page.text, '水网', quiet), concept: 1 };
    const [now] = read(page, { terms: [other] }, marks);
    expect(now?.id).not.toBe(marks[0]?.id);
    expect(now?.live).toBe(marks[0]?.range);
  }
});

test('other words that begin in the same place are another mark over another range', () => {
  const page = pageOf([textNode('水网在这里。')]);
  const marks = read(page, { terms: [term(page.text, '水网')] });
  const [now] = read(page, { terms: [term(page.text, '水')] }, marks);
  expect(now?.id).not.toBe(marks[0]?.id);
  expect(now?.range).toMatchObject({ startOffset: 0, endOffset: 1 });
});

test('whatever comes before and after, marks keep their ids and ranges, and none is made anew', () => {
  const words = fc.array(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
  const around = fc.array(fc.string({ minLength: 1 }), { maxLength: 3 });
  fc.assert(
    fc.property(words, around, around, fc.infiniteStream(fc.nat(4)), (data, above, below, gaps) => {
      const nodes = data.map(textNode);
      const page = pageOf(nodes);
      const spans: { start: number; end: number }[] = [];
      const gap = () => gaps.next().value;
      for (let start = gap(); start < page.text.length; ) {
        const end = Math.min(page.text.length, start + 1 + gap());
        if (rangeOf(page, start, end)) spans.push({ start, end });
        start = end + gap();
      }
      const found = (by: number) =>
        spans.map(({ start, end }) => ({
          start: start + by,
          end: end + by,
          concept: 0,
          report: -1,
        }));
      const marks = read(page, { terms: found(0) });
      const next = pageOf([...above.map(textNode), ...nodes, ...below.map(textNode)]);
      const shift = (next.starts[above.length] ?? 0) - (page.starts[0] ?? 0);
      let now: Mark[] = [];
      const count = livingRanges(() => {
        now = read(next, { terms: found(shift) }, marks);
      });
      expect(count).toBe(0);
      expect(now.map(({ id }) => id)).toEqual(marks.map(({ id }) => id));
      expect(now.every(({ range }, i) => range === marks[i]?.range)).toBe(true);
      expect(marks).toHaveLength(spans.length);
    }),
  );
});
