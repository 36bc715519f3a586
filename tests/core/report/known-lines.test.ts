import { describe, expect, test } from 'vitest';
import { lineHashes, withKnownLines } from '../../../lib/core/report/known-lines.ts';
import { createCharFold } from '../../../lib/core/text/char-fold.ts';
import { normalise, wordChars } from '../../../lib/core/text/normal-text.ts';

const fold = createCharFold('會会');
const codesOf = (line: string) => wordChars(normalise(line, fold).text).codes;
const known = new Set(
  lineHashes(['民生在勤', '（街谈会议系列报道之三）', '太短', '长'.repeat(41)].map(codesOf)),
);

/** The report stands at 【…】 of the text; the brackets are taken out. */
function linesFound(text: string, hashes: ReadonlySet<number> = known): string[] {
  const zones: { start: number; end: number; reportId: string }[] = [];
  let raw = '';
  for (const part of text.split(/(?<=】)|(?=【)/)) {
    const words = part.replace(/[【】]/g, '');
    if (part.startsWith('【'))
      zones.push({ start: raw.length, end: raw.length + words.length, reportId: 'r' });
    raw += words;
  }
  return withKnownLines(raw, normalise(raw, fold), zones, () => hashes)
    .filter((zone) => !zones.includes(zone))
    .map(({ start, end }) => raw.slice(start, end));
}

describe('a known line', () => {
  test.each([
    ['after the report', '【正文】\u2029街谈会议系列报道之三\u2029责编', ['街谈会议系列报道之三']],
    ['before it', '导航\u2029民生在勤\u2029【正文】', ['民生在勤']],
    [
      'between its paragraphs',
      '【甲】\u2029别的话\u2029民生在勤\u2029别的话\u2029【乙】',
      ['民生在勤'],
    ],
    [
      'in other letters, quotes and blanks',
      '【正文】\u2029“街談會議” 系列報道之三'.replace(
        /[談議報]/g,
        (c) => ({ 談: '谈', 議: '议', 報: '报' })[c] ?? c,
      ),
      ['“街谈會议” 系列报道之三'],
    ],
    ['that ends with a br', '【正文】\u2029民生在勤\u2028别的话', ['民生在勤']],
    ['broken by a br', '【正文】\u2029民生\u2028在勤\u2029别的话', ['民生\u2028在勤']],
    [
      'at the very ends of the page',
      '民生在勤\u2029【正文】\u2029民生在勤',
      ['民生在勤', '民生在勤'],
    ],
  ])('%s is found', (_, text, expected) => {
    expect(linesFound(text)).toEqual(expected);
  });

  test.each([
    ['where no report is', '民生在勤\u2029别的话'],
    ['as part of a longer line', '【正文】\u2029有人说民生在勤\u2029别的话'],
    ['far from the report', `【正文】\u2029${'别的话，'.repeat(300)}\u2029民生在勤`],
    ['with a character changed', '【正文】\u2029民生在勤了'],
    [
      'that is too short, or long enough for a passage',
      `【正文】\u2029太短\u2029${'长'.repeat(41)}`,
    ],
  ])('is not found %s', (_, text) => {
    expect(linesFound(text)).toEqual([]);
  });

  test('is not found of a report that knows none', () => {
    expect(linesFound('【正文】\u2029民生在勤', new Set())).toEqual([]);
  });
});
