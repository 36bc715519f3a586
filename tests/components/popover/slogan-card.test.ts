import { describe, expect, test, vi } from 'vitest';
import { render } from '../support/render.ts';
import { explanation, placed, sloganCard } from './support/cards.ts';

test('says that there is no entry, and guesses nothing', () => {
  const view = render(sloganCard());
  expect(view.texts('h1')).toEqual(['“1458”工作法']);
  expect(view.texts('.card-facts')).toEqual(['眉批没有这个词条']);
  expect(view.texts('.expansion')).toEqual([]);
  expect(view.texts('a')).toHaveLength(4);
});

test('shows what the article lists under it', () => {
  const listed = [{ text: '一个目标', start: 4, end: 8 }];
  expect(render(sloganCard({ placed: placed({ listed }) })).texts('.listed')[0]).toContain(
    '一个目标',
  );
});

describe('the reader’s explanation', () => {
  test.each([
    ['failed', '没有存下。文字留在这里，请再试一次。'],
    ['too-long', '没有存下：最多 600 字。'],
    ['quota', '没有保存：磁盘或浏览器的空间满了。'],
  ] as const)('says why it is not saved: %s', (state, said) => {
    const view = render(sloganCard({ explanation: explanation({ state, text: '一个目标' }) }));
    expect(view.texts(`.said-${state}`)).toEqual([said]);
  });

  test('that is there already is shown beside the text, and the reader chooses', () => {
    const [onReplaceOther, onTakeOther, onSave] = [vi.fn(), vi.fn(), vi.fn()];
    const other = '四项任务';
    const text = '一个目标';
    const props = { state: 'exists', text, other, onReplaceOther, onTakeOther, onSave } as const;
    const view = render(sloganCard({ explanation: explanation(props) }));
    expect(view.texts('.said-exists')).toEqual(['没有存下：这里已有你写的解释。']);
    expect(view.texts('.other-explanation')).toEqual([other]);
    view.press('留用原有的');
    expect([onTakeOther, onReplaceOther, onSave].map((one) => one.mock.calls.length)).toEqual([
      ...[1, 0, 0],
    ]);
  });

  test('takes nothing more while it is being saved', () => {
    const readOnly = (state: 'saving' | 'failed') =>
      render(sloganCard({ explanation: explanation({ state }) })).attributes(
        'textarea',
        'readOnly',
      );
    expect([readOnly('saving'), readOnly('failed')]).toEqual([['true'], [null]]);
  });

  test('is counted when it becomes long', () => {
    const count = (length: number) =>
      render(sloganCard({ explanation: explanation({ text: '长'.repeat(length) }) })).texts(
        '.note-count',
      );
    expect([count(480), count(481)]).toEqual([[], ['481 / 600 字']]);
  });
});

test('“not a term” is said, and taken back on the spot', () => {
  const onToggle = vi.fn();
  render(sloganCard({ hiding: { isHidden: false, type: 'as-found', onToggle } })).press(
    '这不是词条',
  );
  const view = render(sloganCard({ hiding: { isHidden: true, type: 'changed', onToggle } }));
  expect(view.texts('.actions')).toEqual(['撤销以后不再标注它。']);
  view.press('撤销');
  expect(onToggle).toHaveBeenCalledTimes(2);
});
