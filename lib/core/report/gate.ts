/**
 * The gate: may this page hold a known report? It runs in the page on raw text,
 * so it must be cheap and carry no conversion table. It therefore looks for shingles
 * of two editions of the report, simplified and traditional, chosen along them so
 * that any run of ~70 characters has some (measured on both built-in reports: 46
 * simplified, 71 traditional, against OpenCC's mainland, Taiwan and Hong Kong forms).
 * Raw text has the page's hidden noise in it. Where that stands after every 5 characters
 * a whole report still opens the gate, after every 8 also 19 of 20 excerpts of 120
 * characters; after every 3 nothing does.
 * False alarms cost one message; a miss costs the reader the report, so two
 * neighbouring hits are enough.
 */
import type { CharFold } from '../text/char-fold.ts';
import { shingleHashes } from './winnow.ts';

export const GATE_K = 5;
const GATE_WINDOW = 16;
const NEAR = 400;

/**
 * @param codes folded word characters of a report
 * @returns hashes, each once: some 16 for 100 characters
 */
export function gateHashes(codes: Uint16Array, fold: CharFold): Uint32Array {
  const traditional = traditionalEdition(codes, fold);
  return Uint32Array.from(new Set([...chosenFrom(codes), ...chosenFrom(traditional)]));
}

/** The least hash of every window of shingles that the page side sees as they are. */
function chosenFrom(codes: Uint16Array): Set<number> {
  const hashes = shingleHashes(codes, GATE_K);
  const isSeen = (code: number): boolean => code !== 0 && plain(code) === code;
  const usable = hashes.map((_, i) => (codes.subarray(i, i + GATE_K).every(isSeen) ? 1 : 0));
  const chosen = new Set<number>();
  for (let left = 0; left < hashes.length; left += GATE_WINDOW / 2) {
    let least = -1;
    const right = Math.min(left + GATE_WINDOW, hashes.length);
    for (let i = left; i < right; i++) {
      if (usable[i] === 1 && (least < 0 || (hashes[i] ?? 0) < (hashes[least] ?? 0))) least = i;
    }
    if (least >= 0) chosen.add(hashes[least] ?? 0);
  }
  return chosen;
}

/** Each character as a traditional page has it; 0 where several fold to it, so that none is sure. */
function traditionalEdition(codes: Uint16Array, fold: CharFold): Uint16Array {
  const sources = new Map<number, number>();
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const folded = fold(code);
    if (folded !== code) sources.set(folded, sources.has(folded) ? 0 : code);
  }
  return codes.map((code) => sources.get(code) ?? code);
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
