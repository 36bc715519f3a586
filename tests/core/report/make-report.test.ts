import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { makeReport, type ReportText } from '../../../lib/core/report/make-report.ts';
import { figureLength, reportRecordSchema } from '../../../lib/core/report/report-record.ts';
import { anyText, fold, wordsOf } from '../support/texts.ts';
import { sampleBesides, sampleBody, sampleRecord, fold as wholeFold } from './support/sample.ts';

const textOf = (...paragraphs: string[]): ReportText => ({
  id: 'own-0a0b0c0d-0000-4000-8000-000000000000',
  title: '一篇文章',
  publisher: 'example.cn',
  date: '2025-04-08',
  lang: 'zh-Hans',
  paragraphs,
});
const figuresIn = (...paragraphs: string[]): unknown =>
  makeReport(textOf(...paragraphs), fold).figures?.map(({ at, text }) => [at, text]);

describe('makeReport', () => {
  test('makes the record that ships with the sample article', () => {
    const { id, title, publisher, date, lang } = sampleRecord;
    const text = {
      id,
      title,
      publisher,
      date,
      lang,
      paragraphs: sampleBody,
      besides: sampleBesides,
    };
    expect(makeReport(text, wholeFold)).toEqual(sampleRecord);
  });

  test('figures stand where their digits do, counted in word characters of the body', () => {
    expect(figuresIn('“156”战略，五型', '新建 1,234 个；增长１２．５％')).toEqual([
      [0, '156'],
      [5, '五'],
      [9, '1,234'],
      [16, '12.5'],
    ]);
  });

  test('a full stop between two numbers is no decimal point', () => {
    expect(figuresIn('共有20。5月开始')).toEqual([
      [2, '20'],
      [4, '5'],
    ]);
  });

  test('a 〇 alone, and a number as long as an order’s, are no figures', () => {
    expect(figuresIn('第〇号，编号1234567890123')).toEqual([]);
    expect(figuresIn('二〇二五年')).toEqual([[0, '二〇二五']]);
  });

  test('paragraphs without words are left out', () => {
    const record = makeReport(textOf('', '第1段', ' …… ', '第2段'), fold);
    expect(record.paragraphs).toEqual([3, 3]);
    expect(record.figures).toEqual([
      { at: 1, text: '1' },
      { at: 4, text: '2' },
    ]);
  });

  test('whatever the text, the record is valid, its figures are the text’s', () => {
    const paragraphs = fc.array(
      fc.oneof(
        anyText,
        fc.string({ unit: fc.constantFrom(...'一万两12.,。，字 〇'), maxLength: 40 }),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(paragraphs, (list) => {
        const record = makeReport(textOf('有字', ...list), fold);
        expect(v.parse(reportRecordSchema, record)).toEqual(record);
        const words = wordsOf(['有字', ...list].join(''));
        for (const figure of record.figures ?? []) {
          const here = words.slice(figure.at, figure.at + figureLength(figure));
          expect(here).toBe(figure.text.replace(/[.,〇]/g, ''));
        }
      }),
    );
  });

  test('a text without words, a title without end: refused', () => {
    expect(() => makeReport(textOf('……', ''), fold)).toThrow(v.ValiError);
    expect(() => makeReport({ ...textOf('正文'), title: '题'.repeat(201) }, fold)).toThrow(
      v.ValiError,
    );
  });
});
