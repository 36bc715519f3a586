/**
 * The gate: may this page hold a known report? It runs in the page on raw text,
 * so it must be cheap and carry no conversion table. It therefore looks only for
 * shingles made of characters that no folding touches (same in simplified and
 * traditional), chosen along the report so that any run of ~120 characters has some.
 * False alarms cost one message; a miss costs the reader the report, so two
 * neighbouring hits are enough.
 */
import { isDropped } from '../text/char-fold.ts';
import { shingleHashes } from './winnow.ts';

export const GATE_K = 5;
const GATE_WINDOW = 24;
const NEAR = 400;
const NEEDED = 2;

/**
 * @param codes folded word characters of a report
 * @param isStable whether a character is left alone by every folding
 * @returns hashes, each once
 */
export function gateHashes(codes: Uint16Array, isStable: (code: number) => boolean): Uint32Array {
  const hashes = shingleHashes(codes, GATE_K);
  const stable = hashes.map((_, i) => (codes.subarray(i, i + GATE_K).every(isStable) ? 1 : 0));
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
  const recent: { hash: number; position: number }[] = [];
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] ?? 0;
    if (!gate.has(hash)) continue;
    while (recent[0] && i - recent[0].position > NEAR) recent.shift();
    if (!recent.some((hit) => hit.hash === hash)) recent.push({ hash, position: i });
    if (recent.length >= NEEDED) return true;
  }
  return false;
}

/** Width folding only; 0 for all that is neither letter, digit nor ideograph. */
function plain(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (half >= 0x41 && half <= 0x5a) return half + 0x20;
  if ((half >= 0x30 && half <= 0x39) || (half >= 0x61 && half <= 0x7a)) return half;
  if (code >= 0x3400 && code <= 0x4dbf) return isDropped(code) ? 0 : code;
  return 0;
}
