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

/** How a gate's shingles are chosen: their length, and the window in which one is taken at least, in word characters. */
export interface GateShape {
  readonly k: number;
  readonly window: number;
}

/** Of the packs' reports, whose every excerpt is to be found. */
export const PACK_GATE: GateShape = { k: 5, window: 16 };
/**
 * Of the reader's own articles: there may be hundreds, and longer shingles open by chance
 * far less often. About one in 12 characters; any run of 120 has some.
 */
export const OWN_GATE: GateShape = { k: 8, window: 48 };
const NEAR = 400;

/** Hashes that can be looked up. */
export interface Hashes {
  has(hash: number): boolean;
}

/**
 * @param codes folded word characters of a report
 * @returns hashes, each once: some 16 for 100 characters
 */
export function gateHashes(
  codes: Uint16Array,
  fold: CharFold,
  shape: GateShape = PACK_GATE,
): Uint32Array {
  const traditional = traditionalEdition(codes, fold);
  return Uint32Array.from(
    new Set([...chosenFrom(codes, shape), ...chosenFrom(traditional, shape)]),
  );
}

/** The least hash of every window of shingles that the page side sees as they are. */
function chosenFrom(codes: Uint16Array, { k, window }: GateShape): Set<number> {
  const hashes = shingleHashes(codes, k);
  const isSeen = (code: number): boolean => code !== 0 && plain(code) === code;
  const usable = hashes.map((_, i) => (codes.subarray(i, i + k).every(isSeen) ? 1 : 0));
  const chosen = new Set<number>();
  for (let left = 0; left < hashes.length; left += window / 2) {
    let least = -1;
    const right = Math.min(left + window, hashes.length);
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

/** Two different gate shingles of `k` characters within 400 word characters of each other. */
export function gateOpens(rawText: string, gate: Hashes, k = PACK_GATE.k): boolean {
  const codes = new Uint16Array(rawText.length);
  let n = 0;
  for (let i = 0; i < rawText.length; i++) {
    const code = plain(rawText.charCodeAt(i));
    if (code !== 0) codes[n++] = code;
  }
  const hashes = shingleHashes(codes.subarray(0, n), k);
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
