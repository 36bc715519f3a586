import { describe, expect, test } from 'vitest';
import { openingOf, wordsBeside } from '../../../lib/core/report/page-words.ts';

describe('openingOf', () => {
  const opening = (raw: string): string => openingOf(raw, [0, raw.length]);

  test.each([
    ['晨光照在河面上，岸边的人渐渐多了', '晨光照在河面上，岸边的人'],
    ['晨光 照\u3000在\n河\u2028面\u200b上', '晨光照在河面上'],
    ['  晨光', '晨光'],
    ['共 12 处 GDP per head', '共12处GDP per'],
    ['𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷', '𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷'],
    ['', ''],
  ])('%j begins %j', (raw, expected) => {
    expect(opening(raw)).toBe(expected);
  });

  test('never reaches beyond its span', () => {
    expect(openingOf('晨光照在河面上', [2, 4])).toBe('照在');
  });
});

describe('wordsBeside', () => {
  const beside = (left: string, right: string) =>
    wordsBeside(`${left}156${right}`, [left.length, left.length + 3]);

  test.each([
    ['早上好。今年村里共有', '棵老槐树，都活着。', '好。今年村里共有', '棵老槐树，都活着'],
    ['今年 共有\u3000“', '” 棵\n树', '今年共有“', '”棵树'],
    ['上一行\u2028共', '棵\u2029下一行', '共', '棵'],
    ['上一行\u2029', '\u2028下一行', '', ''],
    ['', '', '', ''],
  ])('%j and %j', (left, right, before, after) => {
    expect(beside(left, right)).toEqual({ before, after });
  });
});
