/**
 * Where a page repeats known reports: fingerprint hits are chained into passages
 * (runs that advance together in page and report). Contiguous passages decide,
 * not coverage: stock phrases alone give other articles up to 0.15 coverage.
 *
 * Time is linear in page and index, whatever a page repeats: the index leaves stock
 * shingles out, and the limits below bound what a shingle can cost.
 */
import type { FingerprintHit, FingerprintIndex } from './fingerprint-index.ts';
import type { Fingerprint } from './winnow.ts';

/** So many characters on end are the same in page and report: proven by shingles. */
export interface Run {
  /** Where it begins on the page and in the report, in word characters. */
  readonly page: number;
  readonly report: number;
  readonly length: number;
}

/** A stretch shared by page and report; offsets are word characters, ends exclusive. */
export interface WordPassage {
  readonly report: number;
  readonly pageStart: number;
  readonly pageEnd: number;
  readonly reportStart: number;
  readonly reportEnd: number;
  /** Word characters proven by shingles, each counted once in page and report. */
  readonly matched: number;
  /** `matched` of its best stretch without a gap above MAX_HOLE. */
  readonly solid: number;
  /** What is proven, ascending in page and report; neighbours may overlap on one side. */
  readonly runs: readonly Run[];
}

/** Characters that may differ between two hits of one passage before it is cut. */
const MAX_GAP = 40;
/** Characters that may be added or dropped between two hits. */
const MAX_SHIFT = 12;
/** Unproven characters within one stretch: two edits close together leave so many at k = 6, w = 4. */
const MAX_HOLE = 16;
/** How often one shingle is looked at on one page. */
const MAX_ON_PAGE = 100;
/** Passages of one report that may grow at a time, and finished ones that are kept. */
const MAX_OPEN = 16;
const MAX_KEPT = 2000;

interface OpenPassage {
  report: number;
  pageStart: number;
  pageEnd: number;
  reportStart: number;
  reportEnd: number;
  matched: number;
  solid: number;
  /** `matched` since the last gap above MAX_HOLE. */
  stretch: number;
  runs: { page: number; report: number; length: number }[];
}

/** A hit that would carry a passage on, and how far off its course it lies. */
interface Claim {
  readonly hit: FingerprintHit;
  readonly shift: number;
}

/**
 * @param least word characters below which a passage is not worth having
 * @returns passages in page order, which may overlap; of more than 2,000 the longest
 */
export function findPassages(
  page: Fingerprint,
  index: FingerprintIndex,
  least = page.k,
): WordPassage[] {
  const seen = new Map<number, number>();
  const growing = new Map<number, OpenPassage[]>();
  let done: OpenPassage[] = [];
  const finish = (passage: OpenPassage): void => {
    if (passage.matched < least) return;
    done.push(passage);
    if (done.length >= 2 * MAX_KEPT) done = longest(done);
  };

  for (let i = 0; i < page.hashes.length; i++) {
    const hash = page.hashes[i] ?? 0;
    const times = seen.get(hash) ?? 0;
    const hits = times < MAX_ON_PAGE ? index.find(hash) : [];
    if (hits.length === 0) continue;
    seen.set(hash, times + 1);
    const at = page.positions[i] ?? 0;
    for (let from = 0; from < hits.length; ) {
      const report = hits[from]?.report ?? 0;
      let to = from + 1;
      while (hits[to]?.report === report) to++;
      const before = growing.get(report) ?? [];
      const open = before.filter((passage) => at - passage.pageEnd <= MAX_GAP);
      if (open.length < before.length) {
        for (const passage of before) if (at - passage.pageEnd > MAX_GAP) finish(passage);
      }
      growing.set(report, open);
      grow(open, hits.slice(from, to), at, page.k);
      while (open.length > MAX_OPEN) finish(takeWeakest(open));
      from = to;
    }
  }
  for (const open of growing.values()) open.forEach(finish);
  return longest(done).sort((a, b) => a.pageStart - b.pageStart || b.matched - a.matched);
}

/** One page shingle: each open passage takes at most one of its hits, the rest begin passages. */
function grow(open: OpenPassage[], hits: readonly FingerprintHit[], at: number, k: number): void {
  const claims = new Map<OpenPassage, Claim>();
  const loose: FingerprintHit[] = [];
  for (const hit of hits) {
    const [heir, shift] = nearest(open, at, hit.position, k);
    const rival = heir && claims.get(heir);
    if (!heir || (rival && rival.shift <= shift)) loose.push(hit);
    else {
      if (rival) loose.push(rival.hit);
      claims.set(heir, { hit, shift });
    }
  }
  for (const [passage, { hit }] of claims) extend(passage, at, hit.position, k);
  for (const hit of loose) open.push(begin(hit, at, k));
}

/** The passage that a hit carries on with the least shift; both sides must advance. */
function nearest(
  open: readonly OpenPassage[],
  at: number,
  inReport: number,
  k: number,
): [OpenPassage | undefined, number] {
  let best: OpenPassage | undefined;
  let least = MAX_SHIFT + 1;
  for (const passage of open) {
    const reportStep = inReport - passage.reportEnd;
    const shift = Math.abs(at - passage.pageEnd - reportStep);
    if (reportStep > -k && reportStep <= MAX_GAP && shift < least) {
      best = passage;
      least = shift;
    }
  }
  return [best, least];
}

function begin(hit: FingerprintHit, at: number, k: number): OpenPassage {
  return {
    report: hit.report,
    pageStart: at,
    pageEnd: at + k,
    reportStart: hit.position,
    reportEnd: hit.position + k,
    matched: k,
    solid: k,
    stretch: k,
    runs: [{ page: at, report: hit.position, length: k }],
  };
}

function extend(passage: OpenPassage, at: number, inReport: number, k: number): void {
  const gap = Math.max(at - passage.pageEnd, inReport - passage.reportEnd);
  const fresh = Math.min(at + k - passage.pageEnd, inReport + k - passage.reportEnd, k);
  passage.matched += fresh;
  passage.stretch = gap > MAX_HOLE ? k : passage.stretch + fresh;
  passage.solid = Math.max(passage.solid, passage.stretch);
  const last = passage.runs.at(-1);
  const isSameCourse = last && at - last.page === inReport - last.report;
  if (isSameCourse && at <= passage.pageEnd) last.length = at + k - last.page;
  else passage.runs.push({ page: at, report: inReport, length: k });
  passage.pageEnd = at + k;
  passage.reportEnd = inReport + k;
}

function takeWeakest(open: OpenPassage[]): OpenPassage {
  let weakest = 0;
  open.forEach((passage, i) => {
    if (passage.matched < (open[weakest]?.matched ?? 0)) weakest = i;
  });
  return open.splice(weakest, 1)[0] as OpenPassage;
}

function longest(passages: OpenPassage[]): OpenPassage[] {
  return passages.length <= MAX_KEPT
    ? passages
    : passages.sort((a, b) => b.matched - a.matched).slice(0, MAX_KEPT);
}
