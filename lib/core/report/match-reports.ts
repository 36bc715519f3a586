/** From a page's normalised text to the reports it carries, with passages and coverage per paragraph. */
import { type NormalText, rawSpan, wordChars } from '../text/normal-text.ts';
import { findPassages, type WordPassage } from './find-passages.ts';
import type { FingerprintIndex } from './fingerprint-index.ts';
import type { ReportId, ReportRecord } from './report-record.ts';
import { winnow } from './winnow.ts';

/** A passage; `page` is [start, end) in raw page text, `report` [start, end) in word characters of the report's body. */
export interface Passage {
  readonly page: readonly [number, number];
  readonly report: readonly [number, number];
}

export interface ReportMatch {
  readonly reportId: ReportId;
  /** In page order. */
  readonly passages: readonly Passage[];
  /** Share of the report's word characters found on the page, 0…1. */
  readonly coverage: number;
  /** The same for each paragraph of the report. */
  readonly paragraphs: readonly number[];
}

/** A page carries a report when one contiguous passage proves at least this many characters… */
const DECISIVE = 80;
/** …at this density (an edited copy may differ in between). */
const DECISIVE_DENSITY = 0.6;
/** Shorter passages count for coverage only beside a decisive one, and not below this. */
const SUPPORTING = 12;

/** The reports found, the best covered first. All records share one k and w. */
export function matchReports(
  page: NormalText,
  records: readonly ReportRecord[],
  index: FingerprintIndex,
): ReportMatch[] {
  const first = records[0];
  if (!first) return [];
  const words = wordChars(page.text);
  const { k, w } = first.fingerprint;
  const passages = findPassages(winnow(words.codes, k, w), index);

  const matches: ReportMatch[] = [];
  records.forEach((record, i) => {
    const own = passages.filter((passage) => passage.report === i);
    if (!own.some(isDecisive)) return;
    const kept = own.filter((passage) => passage.matched >= SUPPORTING);
    const paragraphs = coverageByParagraph(record.paragraphs, kept);
    const total = record.paragraphs.reduce((sum, length) => sum + length, 0);
    const found = paragraphs.reduce((sum, share, p) => sum + share * (record.paragraphs[p] ?? 0), 0);
    matches.push({
      reportId: record.id,
      passages: kept.map((passage) => ({
        page: rawSpan(
          page,
          words.offsets[passage.pageStart] ?? 0,
          (words.offsets[passage.pageEnd - 1] ?? 0) + 1,
        ),
        report: [passage.reportStart, passage.reportEnd],
      })),
      coverage: total === 0 ? 0 : found / total,
      paragraphs,
    });
  });
  return matches.sort((a, b) => b.coverage - a.coverage);
}

function isDecisive(passage: WordPassage): boolean {
  const span = Math.max(
    passage.pageEnd - passage.pageStart,
    passage.reportEnd - passage.reportStart,
  );
  return passage.matched >= DECISIVE && passage.matched / span >= DECISIVE_DENSITY;
}

/** Each character of the report counts once, however often the page repeats it. */
function coverageByParagraph(lengths: readonly number[], passages: readonly WordPassage[]): number[] {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const covered = new Uint8Array(total);
  for (const passage of passages) covered.fill(1, passage.reportStart, passage.reportEnd);
  let start = 0;
  return lengths.map((length) => {
    const part = covered.subarray(start, start + length);
    start += length;
    return length === 0 ? 0 : part.reduce((sum, bit) => sum + bit, 0) / length;
  });
}
