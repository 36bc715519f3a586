/**
 * Lines of a report too short for a passage to prove them: headings of a few characters, the
 * line that names the series. Beside a recognised report a whole line of the page
 * that is the same, letter by letter, is taken for it.
 */
import { LINE_SEPARATOR, PARAGRAPH_SEPARATOR } from '../text/char-fold.ts';
import { type NormalText, normalOffset, wordChars } from '../text/normal-text.ts';
import type { MarkedZone } from './marked-zones.ts';
import { shingleHashes } from './winnow.ts';

/** Word characters of a line worth knowing; longer ones are proven by passages. */
const SHORTEST = 4;
const LONGEST = 40;
/** Raw characters of a page's line, and between it and the report. */
const LONGEST_RAW = 400;
const REACH = 1000;
const BLOCK_END = String.fromCharCode(PARAGRAPH_SEPARATOR);
const LINE_END = String.fromCharCode(LINE_SEPARATOR);

type Span = readonly [number, number];

/** @param lines word characters of each. @returns one hash for each that is worth knowing */
export function lineHashes(lines: readonly Uint16Array[]): Uint32Array {
  const hashes = new Set(lines.flatMap((codes) => lineHash(codes) ?? []));
  return Uint32Array.from(hashes);
}

function lineHash(codes: Uint16Array): number | undefined {
  if (codes.length < SHORTEST || codes.length > LONGEST) return undefined;
  return shingleHashes(codes, codes.length)[0];
}

/**
 * @param raw the text that `page` was made from
 * @param zones of recognised reports, in page order
 * @param known the line hashes of each of these reports
 * @returns those zones and the lines found around them and between, in page order
 */
export function withKnownLines(
  raw: string,
  page: NormalText,
  zones: readonly MarkedZone[],
  known: (reportId: string) => ReadonlySet<number>,
): MarkedZone[] {
  const found: MarkedZone[] = [...zones];
  for (const reportId of new Set(zones.map((zone) => zone.reportId))) {
    const hashes = known(reportId);
    const own = zones.filter((zone) => zone.reportId === reportId);
    if (hashes.size === 0) continue;
    const from = Math.max(0, (own[0]?.start ?? 0) - REACH);
    const to = (own.at(-1)?.end ?? 0) + REACH;
    for (const [start, end] of linesWithin(raw, from, to)) {
      if (found.some((zone) => zone.start < end && start < zone.end)) continue;
      const text = page.text.slice(normalOffset(page, start), normalOffset(page, end));
      const hash = lineHash(wordChars(text).codes);
      if (hash !== undefined && hashes.has(hash)) found.push({ start, end, reportId });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Blocks that reach into [from, to), and where a block is broken by `<br>`, its lines as well. */
function linesWithin(raw: string, from: number, to: number): Span[] {
  const first = from === 0 ? 0 : raw.lastIndexOf(BLOCK_END, from - 1) + 1;
  const blocks = partsOf(raw, BLOCK_END, first, Math.min(to, raw.length));
  return blocks
    .flatMap(([start, end]) => {
      const lines = partsOf(raw.slice(0, end), LINE_END, start, end);
      return lines.length > 1 ? [[start, end] as const, ...lines] : [[start, end] as const];
    })
    .filter(([start, end]) => end - start <= LONGEST_RAW);
}

/** The parts that begin in [from, to), none of them empty. */
function partsOf(raw: string, separator: string, from: number, to: number): Span[] {
  const parts: Span[] = [];
  for (let start = from; start < to; ) {
    const next = raw.indexOf(separator, start);
    const end = next < 0 ? raw.length : next;
    if (end > start) parts.push([start, end]);
    start = end + 1;
  }
  return parts;
}
