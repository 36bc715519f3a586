/**
 * The gate: may this page hold a known report? It runs in the page on raw text,
 * so it must be cheap and carry no conversion table. It therefore looks only for
 * shingles made of characters that no folding touches (same in simplified and
 * traditional), chosen along the report so that any run of ~120 characters has some.
 * False alarms cost one message; a miss costs the reader the report, so two
 * neighbouring hits are enough.
 */
import { shingleHashes } from './winnow.ts';

export const GATE_K = 5;
const GATE_WINDOW = 24;
const NEAR = 400;

/**
 * @param codes folded word characters of a report
 * @param isStable whether a character stands alike in every edition: folding leaves
 * it alone, and folds no other ideograph to it
 * @returns hashes, each once
 */
export function gateHashes(codes: Uint16Array, isStable: (code: number) => boolean): Uint32Array {
  const hashes = shingleHashes(codes, GATE_K);
  const seen = (code: number): boolean => plain(code) === code && isStable(code);
  const stable = hashes.map((_, i) => (codes.subarray(i, i + GATE_K).every(seen) ? 1 : 0));
  const chosen = new Set<number>();
  for (let left = 0; left < hashes.length; left += GATE_WINDOW / 2) {
    let least = -1;
    const right = Math.min(left + GATE_WINDOW, hashes.length);
    for (let i = left; i < right; i++) {
      if (stable[i] === 1 && (least < 0 || (hashes[i] ?? 0) < (hashes[least] ?? 0))) least = i;
    }
    if (least >= 0) chosen.add(hashes[least] ?? 0);
  }
  return Uint32Array.from(chosen);
}

/** Two different gate shingles within 400 word characters of each other. */
export function gateOpens(rawText: string, gate: ReadonlySet<number>): boolean {
  const codes = new Uint16Array(rawText.length);
  let n = 0;
  for (let i = 0; i < rawText.length; i++) {
    const code = plain(rawText.charCodeAt(i));
    if (code !== 0) codes[n++] = code;
  }
  const hashes = shingleHashes(codes.subarray(0, n), GATE_K);
  let last = -1;
  for (let i = 0; i < hashes.length; i++) {
    if (!gate.has(hashes[i] ?? 0)) continue;
    if (last >= 0 && i - last <= NEAR && hashes[i] !== hashes[last]) return true;
    last = i;
  }
  return false;
}

/** Width and case folding only; 0 for all but ASCII letters, digits and ideographs of the basic plane. */
function plain(code: number): number {
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)) return code;
  const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (half >= 0x41 && half <= 0x5a) return half + 0x20;
  return (half >= 0x30 && half <= 0x39) || (half >= 0x61 && half <= 0x7a) ? half : 0;
}
