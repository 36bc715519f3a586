import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../../lib/core/report/base64.ts';
import {
  decodeFingerprint,
  encodeFingerprint,
  type ReportRecord,
  reportRecordSchema,
} from '../../../lib/core/report/report-record.ts';
import { decodeWords, encodeWords } from '../../../lib/core/report/words.ts';
import { ideographs, randomFrom, recordOf } from '../support/texts.ts';

const words = fc.uint32Array({ maxLength: 60 });

describe('base64', () => {
  test('bytes survive the way there and back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });

  test('a megabyte survives too', () => {
    const bytes = Uint8Array.from({ length: 1_000_000 }, (_, i) => (i * 31) & 0xff);
    expect(Buffer.compare(decodeBase64(encodeBase64(bytes)), bytes)).toBe(0);
  });

  test('text that is not base64 is refused', () => {
    expect(() => decodeBase64('戰')).toThrow(DOMException);
    expect(() => decodeBase64('A')).toThrow(DOMException);
  });
});

describe('encoding of fingerprints', () => {
  test('words survive, little-endian', () => {
    fc.assert(
      fc.property(words, (list) => {
        expect(decodeWords(encodeWords(list))).toEqual(list);
      }),
    );
    expect(encodeWords(Uint32Array.of(1))).toBe('AQAAAA==');
  });

  test('fingerprints survive', () => {
    fc.assert(
      fc.property(words, words, (hashes, positions) => {
        const fingerprint = { k: 6, w: 4, hashes, positions };
        expect(decodeFingerprint(encodeFingerprint(fingerprint))).toEqual(fingerprint);
      }),
    );
  });
});

describe('reportRecordSchema', () => {
  const random = randomFrom(1);
  const good = recordOf([ideographs(random, 150), '', ideographs(random, 90)]);
  const problems = (record: unknown): string[] => {
    const result = v.safeParse(reportRecordSchema, record);
    return result.success ? [] : result.issues.map((issue) => v.getDotPath(issue) ?? '');
  };
  const withPrint = (print: Partial<ReportRecord['fingerprint']>): unknown => ({
    ...good,
    fingerprint: { ...good.fingerprint, ...print },
  });

  const withFigures = (...figures: [number, string][]): unknown => ({
    ...good,
    figures: figures.map(([at, text]) => ({ at, text })),
  });

  test('takes figures up to the ends of their paragraphs', () => {
    expect(
      problems(withFigures([0, '5'], [1, '12.5'], [148, '五百'], [150, '1,234'], [239, '两'])),
    ).toEqual([]);
    expect(problems(withFigures())).toEqual([]);
  });

  test('takes a record as the tools make it, and leaves it as it is', () => {
    expect(v.parse(reportRecordSchema, good)).toEqual(good);
  });

  test.each<[string, unknown, string]>([
    ['not an object', null, ''],
    ['an id with capitals', { ...good, id: 'Report' }, 'id'],
    ['an id with a path in it', { ...good, id: '../report' }, 'id'],
    ['no title', { ...good, title: '' }, 'title'],
    ['a title without end', { ...good, title: '题'.repeat(201) }, 'title'],
    ['a date in words', { ...good, date: '2025年4月1日' }, 'date'],
    ['another language', { ...good, lang: 'en' }, 'lang'],
    ['a field of its own', { ...good, text: '正文' }, 'text'],
    ['no paragraph', { ...good, paragraphs: [] }, 'paragraphs'],
    ['half a character', { ...good, paragraphs: [1.5, 300] }, 'paragraphs.0'],
    ['a negative length', { ...good, paragraphs: [240, -1] }, 'paragraphs.1'],
    ['lengths without end', { ...good, paragraphs: [2 ** 50] }, 'paragraphs'],
    ['paragraphs without end', { ...good, paragraphs: Array(20_001).fill(1) }, 'paragraphs'],
    ['k too small', withPrint({ k: 3 }), 'fingerprint.k'],
    ['w too large', withPrint({ w: 65 }), 'fingerprint.w'],
    ['hashes that are not base64', withPrint({ hashes: '!' }), 'fingerprint.hashes'],
    ['hashes that are not whole words', withPrint({ hashes: 'AAAA' }), 'fingerprint.hashes'],
    ['hashes without end', withPrint({ hashes: 'A'.repeat(2_000_004) }), 'fingerprint.hashes'],
    ['fewer hashes than positions', withPrint({ hashes: 'AQAAAA==' }), 'fingerprint.positions'],
    [
      'positions that do not ascend',
      withPrint({
        hashes: encodeWords(Uint32Array.of(1, 2)),
        positions: encodeWords(Uint32Array.of(7, 7)),
      }),
      'fingerprint.positions',
    ],
    [
      'a shingle reaching beyond the report',
      withPrint({ hashes: 'AQAAAA==', positions: encodeWords(Uint32Array.of(240 - 5)) }),
      'fingerprint.positions',
    ],
    ['a gate that is not base64', { ...good, gate: '戰' }, 'gate'],
    ['a figure in words', withFigures([0, '很多']), 'figures.0.text'],
    ['a figure with a sentence to it', withFigures([0, '5个']), 'figures.0.text'],
    ['a figure without end', withFigures([0, '1'.repeat(13)]), 'figures.0.text'],
    ['a figure before the beginning', withFigures([-1, '5']), 'figures.0.at'],
    ['figures that do not ascend', withFigures([9, '5'], [8, '6']), 'figures'],
    ['figures that overlap', withFigures([8, '56'], [9, '6']), 'figures'],
    ['a figure across two paragraphs', withFigures([149, '56']), 'figures'],
    ['a figure beyond the report', withFigures([240, '5']), 'figures'],
    ['a figure that takes no place', withFigures([3, '〇']), 'figures'],
    [
      'figures without end',
      { ...good, figures: Array(20_001).fill({ at: 0, text: '1' }) },
      'figures',
    ],
  ])('refuses %s', (_, record, path) => {
    expect(problems(record)).toContain(path);
  });
});
