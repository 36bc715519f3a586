import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concept } from '../../../lib/core/glossary/concept.ts';
import { contextAllows } from '../../../lib/core/glossary/context-rules.ts';
import {
  createLexicon,
  type TermOccurrence,
  type TermZone,
} from '../../../lib/core/glossary/lexicon.ts';
import { standsAlone } from '../../../lib/core/glossary/stands-alone.ts';
import { variantsOf } from '../../../lib/core/glossary/variants.ts';
import { normalise, normalOffset } from '../../../lib/core/text/normal-text.ts';
import { conceptOf } from '../support/concepts.ts';
import { anyText, fold, randomFrom, shuffled } from '../support/texts.ts';

function find(
  raw: string,
  concepts: readonly Concept[],
  zones: readonly TermZone[] = [{ start: 0, end: raw.length }],
): TermOccurrence[] {
  return createLexicon(concepts, fold).find(raw, normalise(raw, fold), zones);
}

/** What is marked, and the concepts it may mean, the likeliest first. */
function senses(
  raw: string,
  concepts: readonly Concept[],
  reportId?: string,
): [string, ...string[]][] {
  const zones = [{ start: 0, end: raw.length, reportId }];
  return find(raw, concepts, zones).map(({ start, end, concept, others }) => [
    raw.slice(start, end),
    ...[concept, ...others].map((index) => concepts[index]?.id ?? ''),
  ]);
}

describe('zones', () => {
  const raw = '银龄课堂与邻里食堂';
  const course = conceptOf('course', { text: '银龄课堂' });
  const canteen = { ...conceptOf('canteen', { text: '邻里食堂' }), reports: ['report-a'] };
  const concepts = [course, canteen];

  test('nothing outside them', () => {
    expect(find(raw, concepts, [])).toEqual([]);
    expect(find(raw, concepts, [{ start: 0, end: 3 }])).toEqual([]);
    expect(find(raw, concepts, [{ start: 1, end: 9 }])).toEqual([]);
    expect(find(raw, concepts, [{ start: 0, end: 4 }])).toEqual([
      { start: 0, end: 4, concept: 0, others: [] },
    ]);
  });

  test('a concept bound to reports is found in theirs only', () => {
    const marked = (reportId?: string): string[] =>
      senses(raw, concepts, reportId).map(([surface]) => surface);
    expect(marked()).toEqual(['银龄课堂']);
    expect(marked('report-b')).toEqual(['银龄课堂']);
    expect(marked('report-a')).toEqual(['银龄课堂', '邻里食堂']);
  });

  test('a longer spelling of a concept that is not meant here makes room', () => {
    const bound = { ...conceptOf('bound', { text: '银龄课堂与邻里' }), reports: ['report-a'] };
    expect(senses(raw, [course, bound])).toEqual([['银龄课堂', 'course']]);
    expect(senses(raw, [course, bound], 'report-a')).toEqual([['银龄课堂与邻里', 'bound']]);
  });

  test('the glossary with the first say comes first, even before what is of the report', () => {
    const mine = conceptOf('mine', { text: '邻里食堂' });
    const bound = { ...conceptOf('bound', { text: '邻里食堂' }), reports: ['report-a'] };
    const text = '邻里食堂';
    const first = (says: readonly number[]) => {
      const lexicon = createLexicon([mine, bound], fold, says);
      const zones = [{ start: 0, end: text.length, reportId: 'report-a' }];
      return lexicon.find(text, normalise(text, fold), zones)[0]?.concept;
    };
    expect([first([0, 1]), first([1, 0]), first([])]).toEqual([0, 1, 1]);
  });

  test('each has its own report, in whichever order they come', () => {
    const text = '邻里食堂\u2029邻里食堂\u2029邻里食堂';
    const zones = [
      { start: 10, end: 14, reportId: 'report-a' },
      { start: 0, end: 5, reportId: 'report-a' },
      { start: 5, end: 10 },
    ];
    expect(find(text, concepts, zones).map(({ start }) => start)).toEqual([0, 10]);
  });

  test('where they overlap, or reach beyond the text, nothing is found twice', () => {
    const zones = [
      { start: -5, end: 4 },
      { start: 0, end: 99, reportId: 'report-a' },
    ];
    expect(find(raw, concepts, zones).map(({ start }) => start)).toEqual([0, 5]);
  });

  test('a quote beyond the zone is not taken along', () => {
    const text = '“银龄”课堂，“银龄”课堂';
    const surfaces = (zone: TermZone): string[] =>
      find(text, [course], [zone]).map(({ start, end }) => text.slice(start, end));
    expect(surfaces({ start: 0, end: 6 })).toEqual(['“银龄”课堂']);
    expect(surfaces({ start: 1, end: 6 })).toEqual(['银龄”课堂']);
  });

  test('an empty glossary finds nothing', () => {
    expect(find(raw, [])).toEqual([]);
  });
});

describe('several senses', () => {
  const status = (id: string, own: 'preferred' | 'admitted' | 'deprecated'): Concept =>
    own === 'preferred'
      ? conceptOf(id, { text: '十个一' })
      : conceptOf(id, { text: `${id}全称` }, { text: '十个一', status: own });
  const tell = (concepts: readonly Concept[], raw = '开展十个一活动', reportId?: string) =>
    senses(raw, concepts, reportId).map(([, ...ids]) => ids);

  test('the others are kept, in order of status, then of the pack', () => {
    const all = [
      status('old', 'deprecated'),
      status('by-name', 'admitted'),
      status('named', 'preferred'),
      status('also-named', 'preferred'),
    ];
    expect(tell(all)).toEqual([['named', 'also-named', 'by-name', 'old']]);
  });

  test('words that stand near count before status, the more of them the better', () => {
    const sports = { ...status('sports', 'deprecated'), contexts: ['健身', '球场'] };
    const books = { ...status('books', 'preferred'), contexts: ['读书', '“书香”'] };
    const all = [books, sports];
    expect(tell(all)).toEqual([['books', 'sports']]);
    expect(tell(all, '健身十个一')).toEqual([['sports', 'books']]);
    expect(tell(all, '书香与健身：十个一')).toEqual([['books', 'sports']]);
    expect(tell(all, '书香，健身，球场：十个一')).toEqual([['sports', 'books']]);
    expect(tell(all, '健身\u2029十个一')).toEqual([['books', 'sports']]);
    expect(tell(all, `健身${'远'.repeat(98)}十个一`)).toEqual([['sports', 'books']]);
    expect(tell(all, `健身${'远'.repeat(99)}十个一`)).toEqual([['books', 'sports']]);
  });

  test('the report’s own concept comes first of all', () => {
    const own = { ...status('own', 'deprecated'), reports: ['report-a'] };
    const books = { ...status('books', 'preferred'), contexts: ['读书'] };
    expect(tell([books, own], '读书十个一', 'report-a')).toEqual([['own', 'books']]);
    expect(tell([books, own], '读书十个一', 'report-b')).toEqual([['books']]);
    expect(tell([own], '读书十个一')).toEqual([]);
  });

  test('a sense whose context forbids it is none', () => {
    const ruled = conceptOf('ruled', { text: '十个一', onlyAfter: ['工程'] });
    expect(tell([ruled, status('other', 'admitted')])).toEqual([['other']]);
    expect(tell([ruled, status('other', 'admitted')], '十个一工程')).toEqual([['ruled', 'other']]);
    expect(tell([ruled])).toEqual([]);
  });

  test('the order of the pack decides between equals only', () => {
    const all = [
      { ...status('own', 'deprecated'), reports: ['report-a'] },
      { ...status('near', 'admitted'), contexts: ['活动'] },
      status('named', 'preferred'),
      status('old', 'deprecated'),
    ];
    for (let seed = 1; seed <= 24; seed++) {
      const packed = shuffled(randomFrom(seed), all);
      expect(tell(packed, '开展十个一活动', 'report-a')).toEqual([['own', 'near', 'named', 'old']]);
    }
  });
});

describe('on any text', () => {
  const word = fc.string({ unit: fc.constantFrom(...'甲乙丙1+“'), minLength: 2, maxLength: 4 });
  const neighbours = fc.array(fc.constantFrom('甲', '1', '丙乙'), { minLength: 1, maxLength: 2 });
  const optional = { notBefore: neighbours, notAfter: neighbours, onlyBefore: neighbours };
  const term = fc.record(
    {
      text: word,
      ...optional,
      near: fc.record({ texts: neighbours, within: fc.integer({ min: 1, max: 5 }) }),
    },
    { requiredKeys: ['text'] },
  );
  const reportId = fc.constantFrom(undefined, 'report-a', 'report-b');
  const concepts = fc
    .array(
      fc.record(
        {
          term,
          reports: fc.uniqueArray(fc.constantFrom('report-a', 'report-b'), { minLength: 1 }),
          contexts: neighbours,
        },
        { requiredKeys: ['term'] },
      ),
      { maxLength: 6 },
    )
    .map((list): Concept[] =>
      list.map(({ term, ...rest }, i) => ({ ...conceptOf(`c${i}`, term), ...rest })),
    );
  const raws = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'甲乙丙1+“”"\u200b \u2028\u2029\u3000'), maxLength: 60 }),
    anyText,
  );
  /** Apart, in page order, some of them touching. */
  const zonesIn = (raw: string) =>
    fc.array(fc.tuple(fc.nat(raw.length), reportId), { maxLength: 6 }).map((cuts): TermZone[] => {
      const sorted = cuts.toSorted(([a], [b]) => a - b);
      return sorted.flatMap(([start, reportId], i) => {
        const end = sorted[i + 1]?.[0] ?? raw.length;
        return i % 3 === 2 ? [] : [{ start, end, reportId }];
      });
    });
  const pages = raws.chain((raw) => fc.tuple(fc.constant(raw), zonesIn(raw)));

  test('within zones, in order, apart, each a spelling of all its concepts', () => {
    fc.assert(
      fc.property(pages, concepts, ([raw, zones], list) => {
        const spellings = new Set(
          variantsOf(list, fold).map((one) => `${one.concept} ${one.text}`),
        );
        let floor = 0;
        for (const { start, end, concept, others } of find(raw, list, zones)) {
          expect(start).toBeGreaterThanOrEqual(floor);
          expect(end).toBeGreaterThan(start);
          floor = end;
          const zone = zones.find((one) => one.start <= start && end <= one.end);
          expect(zone).toBeDefined();
          expect(new Set([concept, ...others]).size).toBe(1 + others.length);
          for (const one of [concept, ...others]) {
            const text = normalise(raw.slice(start, end), fold).text;
            expect(spellings).toContain(`${one} ${text}`);
            const reports = list[one]?.reports;
            if (reports) expect(reports).toContain(zone?.reportId);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the leftmost, then the longest, that may stand there', () => {
    fc.assert(
      fc.property(pages, concepts, ([raw, zones], list) => {
        const page = normalise(raw, fold);
        const variants = variantsOf(list, fold);
        const expected: [number, number][] = [];
        for (const zone of zones) {
          const to = normalOffset(page, zone.end);
          for (let at = normalOffset(page, zone.start); at < to; ) {
            const ends = variants
              .filter(({ text, concept }) => {
                const reports = list[concept]?.reports;
                const isUsed = !reports || reports.some((one) => one === zone.reportId);
                return isUsed && at + text.length <= to && page.text.startsWith(text, at);
              })
              .filter((one) => standsAlone(raw, page, at, at + one.text.length))
              .filter((one) => contextAllows(raw, page, one, at, at + one.text.length))
              .map(({ text }) => at + text.length);
            const end = Math.max(at, ...ends);
            if (end > at) expected.push([at, end]);
            at = Math.max(end, at + 1);
          }
        }
        const found = find(raw, list, zones).map(({ start, end }) => [
          normalOffset(page, start),
          normalOffset(page, end),
        ]);
        expect(found).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('the same zone by zone, again, and with the zones in another order', () => {
    fc.assert(
      fc.property(pages, concepts, ([raw, zones], list) => {
        const page = normalise(raw, fold);
        const lexicon = createLexicon(list, fold);
        const together = lexicon.find(raw, page, zones);
        expect(zones.flatMap((zone) => lexicon.find(raw, page, [zone]))).toEqual(together);
        expect(lexicon.find(raw, page, zones)).toEqual(together);
        expect(lexicon.find(raw, page, zones.toReversed())).toEqual(together);
        expect(find(raw, list, zones)).toEqual(together);
      }),
    );
  });
});
