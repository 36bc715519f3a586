import { describe, expect, test } from 'vitest';
import type { PaintedMark } from './marks-in-page.ts';
import type { Truth } from './read-corpus.ts';
import { scorePage } from './score-page.ts';

const mark = (text: string, more: Partial<PaintedMark> = {}): PaintedMark => ({
  text,
  inArticle: true,
  on: [],
  ...more,
});
const term = (surface: string, count = 1, canonical = surface) => ({ surface, canonical, count });
const truth = (more: Partial<Truth>): Truth => ({
  kind: 'full',
  expect: 'match',
  coverage: 1,
  terms: [],
  ...more,
});

describe('occurrences', () => {
  test('each mark serves one occurrence', () => {
    const { found, missed } = scorePage(truth({ terms: [term('敬老月', 3)] }), [
      mark('敬老月'),
      mark('“敬老月”'),
    ]);
    expect({ found, missed }).toEqual({ found: 2, missed: ['敬老月'] });
  });

  test('a longer term takes its mark before the one inside it', () => {
    const score = scorePage(truth({ terms: [term('医共体'), term('中医医共体')] }), [
      mark('中医医共体'),
      mark('医共体'),
    ]);
    expect(score).toMatchObject({ found: 2, missed: [] });
  });

  test.each([
    ['blanks, line breaks and invisible characters', '银\u200b发⏎经济', '银发 \n经济'],
    ['width', '“10+N”活动', '“１０＋Ｎ”活动'],
    ['quotes', '“一站式”创业服务', '「一站式」创业服务'],
  ])('%s make no difference', (_, surface, painted) => {
    expect(scorePage(truth({ terms: [term(surface)] }), [mark(painted)]).missed).toEqual([]);
  });

  test('the canonical spelling will do', () => {
    const terms = [term('銀髮經濟', 1, '银发经济')];
    expect(scorePage(truth({ terms }), [mark('银发经济')]).found).toBe(1);
  });

  test('a mark outside the article serves none', () => {
    const score = scorePage(truth({ terms: [term('医改')] }), [mark('医改', { inArticle: false })]);
    expect(score).toMatchObject({ found: 0, missed: ['医改'], extra: ['医改'] });
  });

  test('those in foreign paragraphs count neither way', () => {
    const told = {
      terms: [term('医改', 2)],
      termsInForeignParagraphs: [term('医改')],
      allTermsListed: true,
    };
    for (const marks of [[mark('医改')], [mark('医改'), mark('医改')]]) {
      expect(scorePage(truth(told), marks)).toMatchObject({ found: 1, missed: [], extra: [] });
    }
    expect(scorePage(truth(told), [mark('医改'), mark('医改'), mark('医改')]).extra).toEqual([
      '医改',
    ]);
  });
});

describe('wrong marks', () => {
  test('more than there is, if all is listed', () => {
    const marks = [mark('医改'), mark('两会')];
    const terms = [term('医改')];
    expect(scorePage(truth({ terms }), marks).extra).toEqual([]);
    expect(scorePage(truth({ terms, allTermsListed: true }), marks).extra).toEqual(['两会']);
  });

  test('outside the article, unless the truth names them', () => {
    const marks = [mark('医改', { inArticle: false }), mark('两会', { inArticle: false })];
    expect(scorePage(truth({ outsideArticle: [term('医改')] }), marks).extra).toEqual(['两会']);
  });

  test('in a forbidden place, which serves no occurrence either', () => {
    const score = scorePage(truth({ terms: [term('医改')] }), [
      mark('医改', { forbidden: 'textarea' }),
    ]);
    expect(score).toMatchObject({ found: 0, missed: ['医改'], forbidden: ['医改 (textarea)'] });
  });

  test('on a look-alike, but not where a true term lies across it', () => {
    const alike = mark('银发经济', { on: ['银发经济舱'] });
    expect(scorePage(truth({}), [alike]).forbidden).toEqual(['银发经济 (银发经济舱)']);
    const inLinks = { ...alike, inArticle: false };
    expect(scorePage(truth({ terms: [term('银发经济')] }), [inLinks]).forbidden).toHaveLength(1);
    const across = mark('新时代银龄行动', { on: ['银龄'] });
    const score = scorePage(truth({ terms: [term('新时代银龄行动')] }), [across]);
    expect(score).toMatchObject({ found: 1, forbidden: [] });
  });
});
