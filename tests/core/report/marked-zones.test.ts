import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedZones } from '../../../lib/core/report/marked-zones.ts';
import type { ReportMatch } from '../../../lib/core/report/match-reports.ts';

function matchOf(reportId: string, ...pages: readonly (readonly [number, number])[]): ReportMatch {
  const passages = pages.map((page) => ({ page, report: [0, 1] as const, solid: 100, runs: [] }));
  return { reportId, passages, coverage: 1, paragraphs: [1] };
}

/** The passage of `words` in `text`. */
const at = (text: string, words: string): [number, number] => {
  const start = text.indexOf(words);
  return [start, start + words.length];
};

const textsOf = (text: string, ...matches: ReportMatch[]): string[] =>
  markedZones(text, matches).map(({ start, end }) => text.slice(start, end));

describe('markedZones', () => {
  test('a passage is drawn out to the ends of its line', () => {
    const text = '别的一段。\u2029“开头”正文正文，结尾。\u2029又一段。\u2028后文。';
    expect(textsOf(text, matchOf('a', at(text, '正文正文')))).toEqual(['“开头”正文正文，结尾。']);
    expect(textsOf(text, matchOf('a', at(text, '又一')))).toEqual(['又一段。']);
    expect(textsOf(text, matchOf('a', at(text, '后文')))).toEqual(['后文。']);
  });

  test('but no further than 60 characters', () => {
    const body = '正文'.repeat(40);
    const text = `${'前'.repeat(100)}${body}${'后'.repeat(100)}`;
    expect(textsOf(text, matchOf('a', at(text, body)))).toEqual([
      `${'前'.repeat(60)}${body}${'后'.repeat(60)}`,
    ]);
  });

  test('nor further than the passage is long', () => {
    const text = `${'前'.repeat(100)}正文${'后'.repeat(100)}`;
    expect(textsOf(text, matchOf('a', [100, 102]))).toEqual(['前前正文后后']);
  });

  test('a short gap within a paragraph is closed, a foreign paragraph is not', () => {
    const [one, two] = ['正文一'.repeat(10), '正文二'.repeat(10)];
    const gap = `${one}${'改'.repeat(50)}${two}`;
    expect(textsOf(gap, matchOf('a', at(gap, one), at(gap, two)))).toEqual([gap]);
    const foreign = '正文一\u2029插进来的一段\u2029正文二';
    expect(textsOf(foreign, matchOf('a', at(foreign, '正文一'), at(foreign, '正文二')))).toEqual([
      '正文一',
      '正文二',
    ]);
  });

  describe('a short passage', () => {
    const body = '正文'.repeat(60);
    const stray = '切实增强人民群众的获得感';
    const [before, after] = ['别处的话，'.repeat(8), '再说别的。'.repeat(8)];
    const passage = (
      page: readonly [number, number],
      report: readonly [number, number],
      solid = 12,
    ) => ({
      ...{ page, report, solid, runs: [] },
    });
    const found = (
      text: string,
      report: readonly [number, number],
      more: Partial<ReportMatch> = {},
    ) => {
      const passages = [passage(at(text, body), [0, 120], 120), passage(at(text, stray), report)];
      const match = { ...matchOf('a'), passages, ...more };
      return markedZones(text, [match]).some(({ start, end }) =>
        text.slice(start, end).includes(stray),
      );
    };
    const far = '\u2029又一条消息。'.repeat(80);

    test('in another article of the page is a stock phrase', () => {
      expect(found(`${body}${far}\u2029${before}${stray}${after}`, [130, 142])).toBe(false);
      expect(found(`${body}\u2029${before}${stray}${after}`, [1500, 1512])).toBe(false);
    });

    test('carries on from a proven one, if the report does', () => {
      expect(found(`${body}${before}${stray}${after}`, [130, 142])).toBe(true);
      expect(found(`${body}\u2029${before}${stray}${after}`, [160, 172])).toBe(true);
    });

    test('that is a whole line stands for itself', () => {
      expect(found(`${body}${far}\u2029“${stray}。”\u2029${after}`, [1500, 1512])).toBe(true);
      expect(found(`${body}${far}\u2028${stray}，\u2028${after}`, [1500, 1512])).toBe(false);
    });

    test('counts where the reader says that the report is here', () => {
      const text = `${body}${far}\u2029${before}${stray}${after}`;
      expect(found(text, [1500, 1512], { claimed: true })).toBe(true);
    });
  });

  test('where reports overlap, the better covered one has the place, wherever it begins', () => {
    const text = '甲'.repeat(300);
    const zones = markedZones(text, [matchOf('best', [120, 180]), matchOf('other', [0, 300])]);
    expect(zones).toEqual([
      { start: 0, end: 60, reportId: 'other' },
      { start: 60, end: 240, reportId: 'best' },
      { start: 240, end: 300, reportId: 'other' },
    ]);
  });

  test('no match, no zone', () => {
    expect(markedZones('正文', [])).toEqual([]);
    expect(markedZones('', [matchOf('a')])).toEqual([]);
  });

  test('zones are in order and apart, and hold every passage', () => {
    const char = fc.constantFrom('甲', '甲', '甲', '甲', '\u2028', '\u2029');
    const passage = fc.tuple(fc.nat(299), fc.integer({ min: 1, max: 40 }));
    const passages = fc.array(passage, { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.string({ unit: char, minLength: 340, maxLength: 340 }),
        fc.array(passages, { maxLength: 3 }),
        (text, lists) => {
          const matches = lists.map((list, i) => {
            const pages = list.map(([start, length]) => [start, start + length] as const);
            return matchOf(`r${i}`, ...pages.sort((a, b) => a[0] - b[0]));
          });
          const zones = markedZones(text, matches);
          let floor = 0;
          const owner = new Map<number, string>();
          for (const { start, end, reportId } of zones) {
            expect(start).toBeGreaterThanOrEqual(floor);
            expect(end).toBeGreaterThan(start);
            floor = end;
            for (let i = start; i < end; i++) owner.set(i, reportId);
          }
          for (const { passages: own } of matches) {
            for (const { page } of own) {
              for (let i = page[0]; i < page[1]; i++) expect(owner.has(i)).toBe(true);
            }
          }
          // The best one keeps all of its own.
          for (const { page } of matches[0]?.passages ?? []) {
            for (let i = page[0]; i < page[1]; i++) expect(owner.get(i)).toBe('r0');
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
