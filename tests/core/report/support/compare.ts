/** Texts with figures, and what differs between them and a page. */
import { type Coverage, coverageOf } from '../../../../lib/core/report/coverage-of.ts';
import { differencesOf, type ReportDifferences } from '../../../../lib/core/report/differences.ts';
import type { FingerprintIndex } from '../../../../lib/core/report/fingerprint-index.ts';
import { makeReport } from '../../../../lib/core/report/make-report.ts';
import { matchReports, type ReportMatch } from '../../../../lib/core/report/match-reports.ts';
import { decodeFingerprint, type ReportRecord } from '../../../../lib/core/report/report-record.ts';
import { normalise, wordChars } from '../../../../lib/core/text/normal-text.ts';
import { below, fold, ideographs, type Random } from '../../support/texts.ts';

export function recordFrom(paragraphs: readonly string[]): ReportRecord {
  const named = { id: 'test-report', title: '测试报道', publisher: '测试日报', date: '2025-04-01' };
  return makeReport({ ...named, lang: 'zh-Hans', paragraphs }, fold);
}

/** @param withRaw false: as if the page's raw text were not at hand */
export function compare(
  paragraphs: readonly string[],
  raw: string,
  withRaw = true,
): ReportDifferences {
  return compareWith(recordFrom(paragraphs), raw, withRaw);
}

/** @throws when the page does not carry the report */
export function compareWith(record: ReportRecord, raw: string, withRaw = true): ReportDifferences {
  return compareFully(record, raw, { withRaw }).differences;
}

/**
 * @param isClaimed as if the reader had said that the page carries the report
 * @param charFold the one that `record` was made with
 * @throws when the page does not carry it, or nothing of it when claimed
 */
export function compareFully(
  record: ReportRecord,
  raw: string,
  { withRaw = true, isClaimed = false, charFold = fold } = {},
): { match: ReportMatch; differences: ReportDifferences; coverage: Coverage } {
  const page = normalise(raw, charFold);
  const always = new Set(isClaimed ? [record.id] : []);
  const choices = { always, never: new Set<string>() };
  const [match] = matchReports(page, [record], indexOf(record), choices).matches;
  if (!match) throw new Error('the page does not carry the report');
  const words = wordChars(page.text);
  const differences = differencesOf(page, words, record, match, withRaw ? raw : undefined);
  return { match, differences, coverage: coverageOf(differences, match, record) };
}

/** As createFingerprintIndex would make it, but quick to make for one record. */
function indexOf(record: ReportRecord): FingerprintIndex {
  const { hashes, positions } = decodeFingerprint(record.fingerprint);
  const entries = Array.from(hashes, (hash, i) => ({ hash, position: positions[i] ?? 0 }));
  const hits = Map.groupBy(entries, ({ hash }) => hash);
  return {
    find: (hash) => (hits.get(hash) ?? []).map(({ position }) => ({ report: 0, position })),
  };
}

/** One letter a paragraph: Present, Cut off (partial), Altered, Missing; small when moved. */
export function statesOf({ paragraphs }: ReportDifferences): string {
  return paragraphs
    .map(({ state, moved }) => {
      const letter = state === 'partial' ? 'c' : state.charAt(0);
      return moved ? letter : letter.toUpperCase();
    })
    .join('');
}

const FIGURES = ['156', '12.5', '1,234', '五', '十百', '二十六', '8', '2025', '3万', '九'];

/** Ideographs with a figure now and then, never two side by side. */
export function figuredText(random: Random, length: number): string {
  let text = ideographs(random, 3).replace(NUMERALS, '甲');
  while (text.length < length) {
    const figure = random() < 0.3 ? (FIGURES[below(random, FIGURES.length)] as string) : '';
    text += figure + ideographs(random, 2 + below(random, 12)).replace(NUMERALS, '甲');
  }
  return text;
}

/** Headings amid longer paragraphs, some too short to hold a shingle of their own. */
export function reportText(random: Random, count = 4 + below(random, 6)): string[] {
  return Array.from({ length: count }, (_, i) => {
    if (i === 0 || i === count - 1) return figuredText(random, 200 + below(random, 200));
    return figuredText(random, random() < 0.3 ? 7 + below(random, 14) : 60 + below(random, 300));
  });
}

export const NUMERALS = /[〇零一二三四五六七八九十百千万亿两]/g;
