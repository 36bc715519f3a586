import { h } from 'preact';
import { expect, test, vi } from 'vitest';
import { EntryFields } from '../../../components/glossary/entry-fields.tsx';
import { checkEntryForm } from '../../../lib/core/glossary/check-entry-form.ts';
import { type EntryForm, emptyForm } from '../../../lib/core/glossary/entry-form.ts';
import { render } from '../support/render.ts';

function fields(form: EntryForm) {
  const calls = { onChange: vi.fn(), onSuggest: vi.fn() };
  return h(EntryFields, { form, problems: checkEntryForm(form), suggestions: [], ...calls });
}

test('each problem is said in its field, with its line', () => {
  const sources = [{ title: '小报', publisher: '', date: '三月', url: '' }];
  const form = { ...emptyForm('灯'), spellings: '三灯\n桥', sources };
  const about = render(fields(form)).texts('.form-field');
  expect(about.filter((text) => /要写|填写|太|只有|日期写成/.test(text))).toEqual([
    expect.stringMatching(/^词只有一个字/),
    expect.stringMatching(/^解释请填写/),
    expect.stringMatching(/^别的写法.*第 2 行：只有一个字/),
    expect.stringMatching(/^发布者请填写/),
    expect.stringMatching(/^日期日期写成/),
  ]);
});

test('that nothing is explained is said at the explanation asked for first', () => {
  const form = emptyForm('三灯');
  const english = render(fields(form), 'en').texts('.form-field');
  expect(english[1]).toBe('ExplanationThis is needed.');
});

test('the count comes into sight near the limit, and says what is over it', () => {
  const near = { ...emptyForm('桥'.repeat(50)), zh: '桥' };
  expect(render(fields(near)).texts('.note-count')).toEqual(['50 / 60 字']);
  const over = render(fields({ ...near, term: '桥'.repeat(61) }));
  expect(over.texts('.over')).toEqual(['61 / 60 字']);
  expect(render(fields({ ...near, term: '三灯' })).texts('.note-count')).toEqual([]);
});
