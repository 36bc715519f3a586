import { h } from 'preact';
import { expect, test, vi } from 'vitest';
import {
  SettingsPart,
  type SettingsPartProps,
} from '../../../components/settings/settings-part.tsx';
import { DEFAULT_SETTINGS } from '../../../lib/core/settings.ts';
import { render } from '../support/render.ts';

const part = (more: Partial<SettingsPartProps> = {}) =>
  h(SettingsPart, {
    settings: DEFAULT_SETTINGS,
    status: 'at-rest',
    browser: 'chrome',
    onChange: vi.fn(),
    onRetry: vi.fn(),
    ...more,
  });

test('says whether the last change was kept', () => {
  const view = render(part());
  expect(view.texts('.settings-status')).toEqual(['']);
  view.again(part({ status: 'saved' }));
  expect(view.texts('.settings-status')[0]).toContain('已保存');
  view.again(part({ status: 'failed' }));
  expect(view.texts('.settings-status')[0]).toContain('没有保存');
});

test('that cannot be read are not shown as the usual ones', () => {
  const onRetry = vi.fn();
  const view = render(part({ settings: undefined, status: 'unread', onRetry }));
  expect(view.texts('input')).toEqual([]);
  view.press('再试一次');
  expect(onRetry).toHaveBeenCalledOnce();
});

test.each([
  ['chrome', 'chrome://extensions/shortcuts'],
  ['firefox', 'about:addons'],
] as const)('names where the keys of %s are set', (browser, place) => {
  const texts = render(part({ browser }), 'en').texts('section');
  expect(texts.some((text) => text.includes(place))).toBe(true);
});
