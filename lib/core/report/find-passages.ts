/**
 * Where a page repeats known reports: fingerprint hits are chained into passages
 * (runs that advance together in page and report). Contiguous passages decide,
 * not coverage: stock phrases alone give other articles up to 0.15 coverage.
 */
import type { FingerprintIndex } from './fingerprint-index.ts';
import type { Fingerprint } from './winnow.ts';

/** A run shared by page and report; offsets are word characters, ends exclusive. */
export interface WordPassage {
  readonly report: number;
  readonly pageStart: number;
  readonly pageEnd: number;
  readonly reportStart: number;
  readonly reportEnd: number;
  /** Word characters of the run proven by shingles. */
  readonly matched: number;
}

/** Characters that may differ between two hits of one passage before it is cut. */
const MAX_GAP = 40;
/** Characters that may be added or dropped between two hits. */
const MAX_SHIFT = 12;

interface OpenPassage {
  report: number;
  pageStart: number;
  pageEnd: number;
  reportStart: number;
  reportEnd: number;
  matched: number;
}

/** @returns every passage of at least one shingle, in page order */
export function findPassages(page: Fingerprint, index: FingerprintIndex): WordPassage[] {
  const open: OpenPassage[] = [];
  const closed: OpenPassage[] = [];
  for (let i = 0; i < page.hashes.length; i++) {
    const position = page.positions[i] ?? 0;
    for (let j = open.length - 1; j >= 0; j--) {
      const passage = open[j] as OpenPassage;
      if (position - passage.pageEnd > MAX_GAP) {
        closed.push(passage);
        open.splice(j, 1);
      }
    }
    for (const hit of index.find(page.hashes[i] ?? 0)) {
      const heir = bestHeir(open, hit.report, position, hit.position);
      if (heir) extend(heir, position, hit.position, page.k);
      else {
        open.push({
          report: hit.report,
          pageStart: position,
          pageEnd: position + page.k,
          reportStart: hit.position,
          reportEnd: hit.position + page.k,
          matched: page.k,
        });
      }
    }
  }
  return [...closed, ...open].sort((a, b) => a.pageStart - b.pageStart || b.matched - a.matched);
}

function bestHeir(
  open: OpenPassage[],
  report: number,
  page: number,
  inReport: number,
): OpenPassage | undefined {
  let best: OpenPassage | undefined;
  let bestShift = Number.POSITIVE_INFINITY;
  for (const passage of open) {
    if (passage.report !== report) continue;
    const pageStep = page - passage.pageEnd;
    const reportStep = inReport - passage.reportEnd;
    const shift = Math.abs(pageStep - reportStep);
    const advances = inReport > passage.reportStart && reportStep <= MAX_GAP;
    const notBack = inReport + MAX_SHIFT >= passage.reportEnd - (passage.pageEnd - page);
    if (advances && notBack && shift <= MAX_SHIFT && shift < bestShift) {
      best = passage;
      bestShift = shift;
    }
  }
  return best;
}

function extend(passage: OpenPassage, page: number, inReport: number, k: number): void {
  const fresh = Math.min(page + k - passage.pageEnd, k);
  passage.matched += Math.max(0, fresh);
  passage.pageEnd = Math.max(passage.pageEnd, page + k);
  passage.reportEnd = Math.max(passage.reportEnd, inReport + k);
}
