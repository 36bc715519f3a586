import { expect, test } from 'vitest';
import { splitParagraphs } from '../../components/notebook/split-paragraphs.ts';

test.each([
  ['题目\u2029正文。', ['题目', '正文。']],
  ['同一段里\u2028换了行', ['同一段里', '换了行']],
  ['一\r\n二\n\n三\r四', ['一', '二', '三', '四']],
  ['\u2029 　缩进的一段 \u2029\u2029 ', ['缩进的一段']],
  ['<b>原样</b>', ['<b>原样</b>']],
  ['', []],
])('%j', (text, paragraphs) => {
  expect(splitParagraphs(text)).toEqual(paragraphs);
});
