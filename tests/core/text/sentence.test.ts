import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceAround } from '../../../lib/core/text/sentence.ts';
import { anyText } from '../support/texts.ts';

/** The sentence around the first 【…】 of a text, put together with the marks. */
function around(marked: string): string {
  const start = marked.indexOf('【');
  const end = marked.indexOf('】') - 1;
  const { before, match, after } = sentenceAround(marked.replace(/[【】]/g, ''), start, end);
  return `${before}【${match}】${after}`;
}

describe('sentenceAround', () => {
  test.each([
    ['春天来了。我们去【河边】散步。天黑才回家。', '我们去【河边】散步。'],
    ['真的吗？去【河边】！好。', '去【河边】！'],
    ['一是修路；二是【植树】；三是清河。', '二是【植树】；'],
    ['上一段\u2029没有句号的【标题】\u2029下一段。', '没有句号的【标题】'],
    ['【开头】就是它', '【开头】就是它'],
    ['到最后才是【结尾】', '到最后才是【结尾】'],
    ['他说：“先去【河边】。”众人点头。', '他说：“先去【河边】。”'],
    ['他说：“走。”（笑）众人去【河边】。', '（笑）众人去【河边】。'],
    ['他说：“走吧！”大家就去【河边】。', '大家就去【河边】。'],
    ['第 2.5 条【规定】如下。', '第2.5条【规定】如下。'],
  ])('%s', (text, sentence) => {
    expect(around(text)).toBe(sentence);
  });

  test('line breaks, blanks and unseen characters of the markup are tidied away', () => {
    expect(around('我们\n      去\u2028【河\u200b 边】 \u00a0散步 \ufeff。')).toBe(
      '我们去【河边】散步。',
    );
    expect(around('用 Web  API\n做【标注 demo two】 很快。')).toBe(
      '用Web API做【标注demo two】很快。',
    );
  });

  test('a long sentence is cut to 80 characters on either side', () => {
    const { before, after } = sentenceAround(`${'前'.repeat(100)}词${'后'.repeat(100)}`, 100, 101);
    expect(before).toBe(`…${'前'.repeat(80)}`);
    expect(after).toBe(`${'后'.repeat(80)}…`);
  });

  test('a cut is shown also where blanks used up the characters looked at', () => {
    const { before } = sentenceAround(`很长的开头${' \n'.repeat(90)}中间词`, 187, 188);
    expect(before).toBe('…中间');
  });

  test('exactly 80 characters are not cut', () => {
    const { before, after } = sentenceAround(`${'前'.repeat(80)}词${'后'.repeat(79)}。`, 80, 81);
    expect(before).toBe('前'.repeat(80));
    expect(after).toBe(`${'后'.repeat(79)}。`);
  });

  test('never cuts a surrogate pair in two', () => {
    const { before, after } = sentenceAround(`${'𠮷'.repeat(60)}词x${'𠮷'.repeat(60)}`, 120, 121);
    expect(before.isWellFormed()).toBe(true);
    expect(after.isWellFormed()).toBe(true);
  });

  test('is bounded and holds no paragraph end, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
        const start = Math.min(a, b, text.length);
        const end = Math.min(Math.max(a, b), text.length);
        const { before, match, after } = sentenceAround(text, start, end);
        expect(before.length).toBeLessThanOrEqual(81);
        expect(after.length).toBeLessThanOrEqual(81);
        expect(before + match + after).not.toMatch(/[\u2028\u2029\u200b]|\n/);
      }),
    );
  });
});
