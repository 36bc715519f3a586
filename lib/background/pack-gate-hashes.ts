/** The gate hashes of installed packs' reports, as pages get them. */
import type { ReportRecord } from '../core/report/report-record.ts';
import { decodeWords } from '../core/report/words.ts';

/** Every page reads all of them: 480 KB, some 250 pages of a newspaper. Beyond it reports open no gate. */
const MOST = 120_000;

/**
 * @param reports those with the first say first
 * @returns ascending, each once
 */
export function packGateHashes(reports: readonly ReportRecord[]): Uint32Array {
  const hashes = new Set<number>();
  for (const { gate } of reports) {
    if (hashes.size >= MOST) break;
    for (const hash of decodeWords(gate)) hashes.add(hash);
  }
  return Uint32Array.from(hashes).subarray(0, MOST).sort();
}
