import { h } from 'preact';
import { expect, test, vi } from 'vitest';
import { WelcomeView } from '../../../components/welcome/welcome-view.tsx';
import { render, wordsOf } from '../support/render.ts';

const view = (keys: { nextTermKeys?: string; explainPageKeys?: string } = {}) =>
  h(WelcomeView, {
    article: h('p', {}),
    title: '村口的新路灯',
    markCount: 0,
    onOpenNotebook: vi.fn(),
    ...keys,
  });

test('shows the keys that the reader has set, and none that are not set', () => {
  const shown = render(view({ nextTermKeys: 'Alt+Shift+M', explainPageKeys: 'Ctrl+Y' }));
  expect(shown.texts('kbd')).toEqual(['Alt+Shift+M', 'Ctrl+Y']);
  expect(render(view({ nextTermKeys: '' })).texts('kbd')).toEqual([]);
});

test.each(['zh', 'en'] as const)('calls things by what is written on them: %s', (lang) => {
  const t = wordsOf(lang);
  const [more = ''] = render(view(), lang).texts('.more-steps');
  const names = ['page_explain', 'site_allow', 'page_remember', 'density_first'] as const;
  for (const name of [...names, 'correction_refuse', 'popup_open_side_panel'] as const) {
    expect(more).toContain(`“${t(name)}”`);
  }
});
