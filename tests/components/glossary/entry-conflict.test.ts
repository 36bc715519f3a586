import { h } from 'preact';
import { expect, test, vi } from 'vitest';
import { EntryEditor, type WrittenEntry } from '../../../components/glossary/entry-editor.tsx';
import { emptyForm } from '../../../lib/core/glossary/entry-form.ts';
import { conceptOf } from '../../notes/support/glossary-samples.ts';
import { render } from '../support/render.ts';

const THEIRS = conceptOf('three-bridges', '三桥两灯', '另一窗口的说法。');

function editor(saving: WrittenEntry['saving']) {
  const calls = {
    ...{ onChange: vi.fn(), onSuggest: vi.fn(), onSave: vi.fn(), onKeepMine: vi.fn() },
    ...{ onTakeTheirs: vi.fn(), onDiscard: vi.fn(), onRetry: vi.fn() },
  };
  const form = { ...emptyForm('三桥两灯'), zh: '我的说法。' };
  const packs = conceptOf('three-bridges', '三桥两灯', '词库的说法。');
  const written = { id: 'three-bridges', form, isChanged: true, packs, suggestions: [] };
  const writing = { type: 'ready', ...written, saving } as const;
  return { calls, node: h(EntryEditor, { writing, backAddress: '#glossary', ...calls }) };
}

test('what another window stored stands beside what is written, and the reader chooses', () => {
  const theirs = { concept: THEIRS, modified: 5 };
  const { calls, node } = editor({ type: 'conflict', theirs });
  const view = render(node);
  expect(view.texts('.form-problem')).toEqual(['另一个窗口存了不同的文字，两份都在。']);
  expect(view.texts('aside').join()).toContain('另一窗口的说法。');
  expect(view.texts('aside').join()).not.toContain('词库的说法。');
  expect(view.texts('.main-button')).toEqual([]);
  view.press('用我这份');
  view.press('用另一份');
  expect([calls.onKeepMine, calls.onTakeTheirs].map((one) => one.mock.calls.length)).toEqual([
    1, 1,
  ]);
});

test('without a conflict the pack’s stands there', () => {
  const view = render(editor({ type: 'at-rest' }).node);
  expect(view.texts('aside').join()).toContain('词库的说法。');
  expect(view.texts('.form-problem')).toEqual([]);
});
