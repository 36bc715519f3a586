import { expect, test } from 'vitest';
import { splitParagraphs } from '../../../lib/core/report/split-paragraphs.ts';

const BLOCK = '\u2029';
const BREAK = '\u2028';

test.each<[string, string, string[]]>([
  ['blocks', `甲段。${BLOCK}乙段。`, ['甲段。', '乙段。']],
  ['lines that end a sentence', `甲段。${BREAK}乙段。${BREAK}`, ['甲段。', '乙段。']],
  ['a closing quote after the sentence', `“甲段。”${BREAK}乙段`, ['“甲段。”', '乙段']],
  [
    'a line broken amid a sentence',
    `甲段还没有${BREAK}\n  说完。${BREAK}乙`,
    ['甲段还没有说完。', '乙'],
  ],
  ['a blank line after a heading', `小标题${BREAK}${BREAK}正文`, ['小标题', '正文']],
  ['an indented line after a heading', `小标题${BREAK}\n\u3000\u3000正文`, ['小标题', '正文']],
  ['nothing but blanks', ` ${BLOCK}\n${BREAK} ${BLOCK}`, []],
])('%s', (_, text, expected) => {
  expect(splitParagraphs(text)).toEqual(expected);
});
