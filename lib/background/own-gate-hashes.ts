/** The gate hashes of the reader's own articles, as pages get them. */
import type { ReportRecord } from '../core/report/report-record.ts';
import { decodeWords } from '../core/report/words.ts';

/** Every page reads all of them: 240 KB. Beyond it the oldest articles open no gate. */
const MOST = 60_000;
const SHARED_BY_FEW = 2;

/**
 * Hashes that several articles share are a site's boilerplate: it would open the gate on all of
 * its pages. Two may be one article, remembered on two sites.
 * @param records newest first
 * @returns ascending
 */
export function ownGateHashes(records: readonly ReportRecord[]): Uint32Array {
  const times = new Map<number, number>();
  for (const { gate } of records) {
    if (times.size >= MOST) break;
    for (const hash of decodeWords(gate)) times.set(hash, (times.get(hash) ?? 0) + 1);
  }
  const own = [...times].flatMap(([hash, count]) => (count <= SHARED_BY_FEW ? hash : []));
  return Uint32Array.from(own).sort();
}
