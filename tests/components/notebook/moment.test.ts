import { h } from 'preact';
import { expect, test } from 'vitest';
import { Moment } from '../../../components/notebook/moment.tsx';
import type { Locale } from '../../../components/translate.ts';
import { render } from '../support/render.ts';

const NOW = new Date(2026, 10, 23, 20, 50).getTime();
const said = (past: number, locale: Locale = 'zh-CN') =>
  render(h(Moment, { at: NOW - past, now: NOW, full: '那一天' }), locale).texts('.note-time');

test('what was just now needs no date beside it', () => {
  expect(said(20_000)).toEqual(['刚刚']);
  expect(said(20_000, 'zh-TW')).toEqual(['剛剛']);
  expect(said(20_000, 'en')).toEqual(['just now']);
});

test('what is older has its date and how long ago that is', () => {
  expect(said(3 * 3_600_000)).toEqual(['那一天3小时前']);
});
