import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFingerprintIndex } from '../../../lib/core/report/fingerprint-index.ts';
import { joinLines } from '../../../lib/core/report/join-lines.ts';
import { matchReports } from '../../../lib/core/report/match-reports.ts';
import { decodeFingerprint } from '../../../lib/core/report/report-record.ts';
import { normalise, wordChars } from '../../../lib/core/text/normal-text.ts';
import { sampleBody, sampleRecord, fold as wholeFold } from './support/sample.ts';

const index = createFingerprintIndex([decodeFingerprint(sampleRecord.fingerprint)]);

function join(raw: string): string {
  const page = normalise(raw, wholeFold);
  const { matches } = matchReports(page, [sampleRecord], index);
  return joinLines(raw, page, wordChars(page.text), matches, () => sampleRecord);
}

const WHOLE = sampleBody.join('\u2029');

test('a page that has the report’s own paragraphs stays as it is', () => {
  expect(join(WHOLE)).toBe(WHOLE);
});

test('a page without the report stays as it is', () => {
  const other = '河堤上的柳树又绿了。\u2029孩子们追着风筝跑。\u2029'.repeat(20);
  expect(join(other)).toBe(other);
});

test('lines of print become the paragraph they were, whatever their length; no offset moves', () => {
  fc.assert(
    fc.property(fc.integer({ min: 9, max: 60 }), (width) => {
      const lines = sampleBody.map((one) =>
        one.replace(new RegExp(`.{${width}}(?=.)`, 'gu'), '$&\u2029'),
      );
      const raw = lines.join('\u2029');
      const joined = join(raw);
      expect(joined.length).toBe(raw.length);
      const changed = Array.from(raw, (char, i) =>
        char === joined[i] ? '' : char + joined[i],
      ).join('');
      expect(changed.replaceAll('\u2029 ', '')).toBe('');
      // Punctuation at a paragraph's end may stand in a line by itself.
      const wordsOf = (block: string) => block.replace(/[^\p{L}\p{N}]/gu, '');
      const blocks = joined.split('\u2029').map(wordsOf).filter(Boolean);
      // Within the last few characters of the report nothing is proven, and nothing joined.
      expect(blocks.slice(0, sampleBody.length - 1)).toEqual(sampleBody.slice(0, -1).map(wordsOf));
    }),
    { numRuns: 25 },
  );
});

test('a paragraph that the page puts in between parts what it stands between', () => {
  const [first = '', second = ''] = sampleBody.filter((one) => one.length > 100);
  const half = Math.floor(first.length / 2);
  const raw = `${first.slice(0, half)}\u2029插进来的一段别的话。\u2029${first.slice(half)}\u2029${second}`;
  expect(join(raw)).toBe(raw);
});
