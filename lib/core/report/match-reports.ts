/** From a page's normalised text to the reports it carries, with passages and coverage per paragraph. */
import { PARAGRAPH_SEPARATOR } from '../text/char-fold.ts';
import { type NormalText, rawSpan, type WordChars, wordChars } from '../text/normal-text.ts';
import { findPassages, type Run, type WordPassage } from './find-passages.ts';
import type { FingerprintIndex } from './fingerprint-index.ts';
import type { ReportId, ReportRecord } from './report-record.ts';
import { winnow } from './winnow.ts';

/** A passage; `page` is [start, end) in raw page text, `report` [start, end) in word characters of the report's body. */
export interface Passage {
  readonly page: readonly [number, number];
  readonly report: readonly [number, number];
  /** Word characters of its best stretch proven without a wide gap. */
  readonly solid: number;
  /** What of it is proven, in word characters of page and report: for comparing the two. */
  readonly runs: readonly Run[];
}

export interface ReportMatch {
  readonly reportId: ReportId;
  /** In page order, never overlapping on the page. */
  readonly passages: readonly Passage[];
  /** Share of the report's word characters found on the page, 0…1. */
  readonly coverage: number;
  /** The same for each paragraph of the report. */
  readonly paragraphs: readonly number[];
  /** Too little for recognition, and here because the reader said so. */
  readonly claimed?: true;
}

/** A report of which the page has something, but not enough to say that it carries it. */
export interface Candidate {
  readonly reportId: ReportId;
  readonly coverage: number;
}

/** The reader's corrections: reports that match wherever a passage of theirs stands, and that never do. */
export interface Choices {
  readonly always: ReadonlySet<ReportId>;
  readonly never: ReadonlySet<ReportId>;
}

export interface Recognition {
  /** The best covered first. */
  readonly matches: readonly ReportMatch[];
  /** Likewise; three at most, none that the reader ruled out. */
  readonly candidates: readonly Candidate[];
}

/**
 * Of the page every shingle is looked up, not only those that winnowing would choose: next
 * to an edit the two sides choose differently. (Of 120-character excerpts with 5 % random
 * edits 82 % are recognised so, and 72 % otherwise; nothing else of the corpus proves more.)
 */
const EVERY_SHINGLE = 1;
/** A page carries a report when one passage proves at least this many characters without a wide gap. */
export const DECISIVE = 80;
/** Share of a short report that is as good as all of it. */
const WHOLE = 0.8;
/** Shorter passages count for coverage only beside a decisive one, and not below this. */
const SUPPORTING = 12;
/** Worth offering to the reader: a passage proving so much, or so large a share of the report. */
const CANDIDATE_SOLID = 24;
const CANDIDATE_COVERAGE = 0.05;
const MAX_CANDIDATES = 3;
const NO_CHOICES: Choices = { always: new Set(), never: new Set() };

/**
 * @param index of the fingerprints of `records`, in the same order
 * @param words those of `page`, where the caller has them already
 * @param decisive word characters that one passage must prove; of a report shorter than that, most of it
 */
export function matchReports(
  page: NormalText,
  records: readonly ReportRecord[],
  index: FingerprintIndex,
  { always, never }: Choices = NO_CHOICES,
  decisive = DECISIVE,
  words: WordChars = wordChars(page.text),
): Recognition {
  const matches: ReportMatch[] = [];
  const candidates: Candidate[] = [];
  for (const [k, w] of shapesOf(records)) {
    const byReport = Map.groupBy(
      findPassages(winnow(words.codes, k, EVERY_SHINGLE), index, SUPPORTING),
      (passage) => passage.report,
    );
    for (const [i, own] of byReport) {
      const record = records[i];
      if (record?.fingerprint.k !== k || record.fingerprint.w !== w) continue;
      const reportId = record.id;
      if (never.has(reportId)) continue;
      const solid = Math.max(...own.map((passage) => passage.solid));
      const kept = withoutOverlap(own);
      const found = foundByParagraph(record.paragraphs, kept, w);
      const coverage = share(sum(found), sum(record.paragraphs));
      const isDecided = solid >= Math.min(decisive, WHOLE * sum(record.paragraphs));
      if (isDecided || always.has(reportId)) {
        matches.push({
          reportId,
          passages: inPage(page, words, kept, w),
          coverage,
          paragraphs: found.map((count, p) => share(count, record.paragraphs[p] ?? 0)),
          ...(isDecided ? {} : { claimed: true }),
        });
      } else if (solid >= CANDIDATE_SOLID || coverage >= CANDIDATE_COVERAGE) {
        candidates.push({ reportId, coverage });
      }
    }
  }
  return {
    matches: matches.sort(byCoverage),
    candidates: candidates.sort(byCoverage).slice(0, MAX_CANDIDATES),
  };
}

function byCoverage(a: Candidate, b: Candidate): number {
  return b.coverage - a.coverage;
}

/** The different (k, w) among records: nearly always one. */
function shapesOf(records: readonly ReportRecord[]): [number, number][] {
  const shapes = records.map(({ fingerprint: { k, w } }) => [`${k} ${w}`, [k, w]] as const);
  return [...new Map<string, readonly [number, number]>(shapes).values()].map(([k, w]) => [k, w]);
}

/**
 * Where two passages overlap on the page, the weaker gives way: a phrase that the
 * report holds twice makes a passage inside the true one.
 * @param passages of one report, in page order
 */
function withoutOverlap(passages: readonly WordPassage[]): WordPassage[] {
  const kept: WordPassage[] = [];
  for (let passage of passages) {
    let last = kept.at(-1);
    while (last && last.pageEnd > passage.pageStart) {
      const overlap = last.pageEnd - passage.pageStart;
      if (last.matched >= passage.matched) {
        passage = {
          ...passage,
          pageStart: last.pageEnd,
          reportStart: passage.reportStart + overlap,
        };
        break;
      }
      kept.pop();
      const rest = { ...last, pageEnd: passage.pageStart, reportEnd: last.reportEnd - overlap };
      if (isWorthKeeping(rest)) kept.push(rest);
      last = kept.at(-1);
    }
    if (isWorthKeeping(passage)) kept.push(passage);
  }
  return kept;
}

function isWorthKeeping(passage: WordPassage): boolean {
  const inPage = passage.pageEnd - passage.pageStart;
  return Math.min(inPage, passage.reportEnd - passage.reportStart) >= SUPPORTING;
}

/** The runs of a passage as far as they lie within it: it may have given way to another one. */
function runsWithin({ runs, pageStart, pageEnd }: WordPassage): Run[] {
  return runs.flatMap(({ page, report, length }) => {
    const cut = Math.max(0, pageStart - page);
    const left = Math.min(page + length, pageEnd) - page - cut;
    return left > 0 ? [{ page: page + cut, report: report + cut, length: left }] : [];
  });
}

/**
 * Raw spans. Winnowing may leave w − 1 characters at either end of a run unproven:
 * they are taken along, as far as page paragraph, report and neighbours allow.
 */
function inPage(
  page: NormalText,
  { offsets }: WordChars,
  passages: readonly WordPassage[],
  w: number,
): Passage[] {
  const separator = String.fromCharCode(PARAGRAPH_SEPARATOR);
  const joined = (left: number): boolean =>
    !page.text.slice(offsets[left], offsets[left + 1]).includes(separator);
  let floor = 0;
  return passages.map((passage, i) => {
    const ceiling = passages[i + 1]?.pageStart ?? offsets.length;
    const first = Math.max(floor, passage.pageStart - Math.min(w - 1, passage.reportStart));
    const last = Math.min(ceiling, passage.pageEnd + w - 1);
    let start = passage.pageStart;
    while (start > first && joined(start - 1)) start--;
    let end = passage.pageEnd;
    while (end < last && joined(end - 1)) end++;
    floor = end;
    return {
      page: rawSpan(page, offsets[start] ?? 0, (offsets[end - 1] ?? 0) + 1),
      report: [passage.reportStart, passage.reportEnd],
      solid: passage.solid,
      runs: runsWithin(passage),
    };
  });
}

/**
 * Characters found. Each character of the report counts once, however often the page repeats it;
 * one changed character leaves up to 2w − 1 unproven, and so narrow a gap counts as found.
 */
function foundByParagraph(
  lengths: readonly number[],
  passages: readonly WordPassage[],
  w: number,
): number[] {
  const covered = new Uint8Array(sum(lengths));
  for (const passage of passages) {
    let last = -1;
    for (const { report, length } of runsWithin(passage)) {
      const from = last >= 0 && report - last < 2 * w ? Math.min(last, report) : report;
      covered.fill(1, from, report + length);
      last = report + length;
    }
  }
  let start = 0;
  return lengths.map((length) => {
    start += length;
    return sum(covered.subarray(start - length, start));
  });
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
