/**
 * Which character of the page each character of a report is. The passages of a match
 * give the courses; along them every shingle of the report's fingerprint is held
 * against the page, and those still missing are looked for between their neighbours: a
 * heading among captions is too short for a passage. In an unchanged stretch each
 * character is so placed, but for up to w − 1 at its ends.
 */
import type { WordChars } from '../text/normal-text.ts';
import { findGaps, type Gap } from './find-gaps.ts';
import type { Run } from './find-passages.ts';
import type { Passage, ReportMatch } from './match-reports.ts';
import { decodeFingerprint, type ReportRecord } from './report-record.ts';
import { type Fingerprint, shingleHashes } from './winnow.ts';

/** How far from the last placed character its course is still tried. */
const REACH = 60;
/** How much of the page between two placed characters is searched for what the report has there. */
const SEARCHED = 2000;

/**
 * Linear time in page and report.
 * @param words of the page that `match` was found on
 * @returns for each word character of the report's body the page's word offset, or -1; no offset twice
 */
export function placeReport(
  words: WordChars,
  record: ReportRecord,
  match: ReportMatch,
): Int32Array {
  const length = record.paragraphs.reduce((sum, one) => sum + one, 0);
  const place = new Int32Array(length).fill(-1);
  const taken = new Uint8Array(words.codes.length);
  const put = (report: number, page: number, count: number): void => {
    for (let i = 0; i < count; i++) {
      if (place[report + i] !== -1 || taken[page + i] !== 0) continue;
      place[report + i] = page + i;
      taken[page + i] = 1;
    }
  };
  for (const { report, page, length: count } of chosenRuns(match.passages, length)) {
    put(report, page, count);
  }
  const print = decodeFingerprint(record.fingerprint);
  const hashes = shingleHashes(words.codes, print.k);
  extendForward(place, print, hashes, put);
  extendBackward(place, print, hashes, put);
  fillGaps(place, print, hashes, put);
  return place;
}

type PageGap = Pick<Gap, 'reportStart' | 'reportEnd' | 'pageStart' | 'pageEnd'>;
type Put = (report: number, page: number, count: number) => void;

/** Where the page has a part of the report twice, the longer passage has it; the other is passed over. */
function chosenRuns(passages: readonly Passage[], length: number): Passage['runs'] {
  const claimed = new Uint8Array(length);
  const bySize = passages
    .map((passage) => ({ passage, size: passage.runs.reduce((sum, run) => sum + run.length, 0) }))
    .sort((a, b) => b.size - a.size);
  return bySize.flatMap(({ passage: { runs, report } }) => {
    const free = runs.map((run) => trimmed(run, claimed)).filter((run) => run.length > 0);
    claimed.fill(1, ...report);
    return free;
  });
}

/** A run without what another passage has at its ends. */
function trimmed(run: Run, claimed: Uint8Array): Run {
  let start = run.report;
  let end = run.report + run.length;
  while (start < end && claimed[start] === 1) start++;
  while (end > start && claimed[end - 1] === 1) end--;
  return { page: run.page + start - run.report, report: start, length: end - start };
}

function extendForward(
  place: Int32Array,
  { k, hashes: known, positions }: Fingerprint,
  hashes: Uint32Array,
  put: Put,
): void {
  let last = -1;
  let seen = 0;
  for (let i = 0; i < positions.length; i++) {
    const at = positions[i] ?? 0;
    for (; seen <= at; seen++) if (place[seen] !== -1) last = seen;
    if (last < 0 || at - last > REACH) continue;
    const page = (place[last] ?? 0) + at - last;
    if (hashes[page] === known[i]) put(at, page, k);
  }
}

function extendBackward(
  place: Int32Array,
  { k, hashes: known, positions }: Fingerprint,
  hashes: Uint32Array,
  put: Put,
): void {
  let last = -1;
  let seen = place.length - 1;
  for (let i = positions.length - 1; i >= 0; i--) {
    const at = positions[i] ?? 0;
    for (; seen >= at + k - 1; seen--) if (place[seen] !== -1) last = seen;
    if (last < 0 || last - at - k + 1 > REACH) continue;
    const page = (place[last] ?? 0) + at - last;
    if (hashes[page] === known[i]) put(at, page, k);
  }
}

function fillGaps(
  place: Int32Array,
  { k, hashes: known, positions }: Fingerprint,
  hashes: Uint32Array,
  put: Put,
): void {
  let at = 0;
  // Gaps of a shuffled page may overlap on it: no more is searched than the page is long.
  let left = hashes.length;
  for (const { reportStart, reportEnd, pageStart, pageEnd } of outerGaps(
    place,
    hashes.length + k - 1,
  )) {
    while (at < positions.length && (positions[at] ?? 0) < reportStart) at++;
    const to = pageEnd - k + 1;
    if ((positions[at] ?? reportEnd) + k > reportEnd || to <= pageStart) continue;
    if (to - pageStart > Math.min(SEARCHED, left)) continue;
    left -= to - pageStart;
    const found = new Map<number, number>();
    for (let page = to - 1; page >= pageStart; page--) found.set(hashes[page] ?? 0, page);
    let floor = pageStart;
    for (let i = at; (positions[i] ?? reportEnd) + k <= reportEnd; i++) {
      const page = found.get(known[i] ?? 0);
      if (page === undefined || page < floor) continue;
      put(positions[i] ?? 0, page, k);
      floor = page;
    }
  }
}

/** The gaps that have something of the report, those in front and at the end among them. */
function outerGaps(place: Int32Array, pageLength: number): PageGap[] {
  const first = place.findIndex((at) => at !== -1);
  const last = place.findLastIndex((at) => at !== -1);
  if (first < 0) return [];
  const begin = place[first] ?? 0;
  const end = (place[last] ?? 0) + 1;
  return [
    { reportStart: 0, reportEnd: first, pageStart: Math.max(0, begin - SEARCHED), pageEnd: begin },
    ...findGaps(place).filter(({ added }) => added !== undefined),
    {
      reportStart: last + 1,
      reportEnd: place.length,
      pageStart: end,
      pageEnd: Math.min(pageLength, end + SEARCHED),
    },
  ];
}
