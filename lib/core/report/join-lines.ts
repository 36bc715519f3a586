/**
 * Pages made from print set every line as a block of its own, and cut words in two. Where
 * the report goes on without a break, so does the page's text for whoever looks for terms.
 */
import { PARAGRAPH_SEPARATOR } from '../text/char-fold.ts';
import type { NormalText, WordChars } from '../text/normal-text.ts';
import type { ReportMatch } from './match-reports.ts';
import type { ReportRecord } from './report-record.ts';

const BLOCK_END = String.fromCharCode(PARAGRAPH_SEPARATOR);

/**
 * @param raw the text that `page` was made from, with its `words`
 * @param record of each match
 * @returns `raw` with a blank for each block's end amid a paragraph of a report: all offsets stay
 */
export function joinLines(
  raw: string,
  page: NormalText,
  words: WordChars,
  matches: readonly ReportMatch[],
  record: (match: ReportMatch) => ReportRecord | undefined,
): string {
  const joints: number[] = [];
  for (const match of matches) {
    const starts = paragraphStarts(record(match)?.paragraphs ?? []);
    for (const run of match.passages.flatMap((passage) => passage.runs)) {
      for (let i = run.page + 1; i < run.page + run.length; i++) {
        const before = (words.offsets[i - 1] ?? 0) + 1;
        const here = words.offsets[i] ?? 0;
        if (here === before || starts.has(run.report + i - run.page)) continue;
        for (let at = before; at < here; at++) {
          if (page.text[at] === BLOCK_END) joints.push(page.toRaw[at] ?? 0);
        }
      }
    }
  }
  if (joints.length === 0) return raw;
  const parts: string[] = [];
  let from = 0;
  for (const joint of [...new Set(joints)].sort((a, b) => a - b)) {
    parts.push(raw.slice(from, joint), ' ');
    from = joint + 1;
  }
  return parts.join('') + raw.slice(from);
}

function paragraphStarts(lengths: readonly number[]): Set<number> {
  const starts = new Set<number>();
  let at = 0;
  for (const length of lengths) {
    starts.add(at);
    at += length;
  }
  return starts;
}
