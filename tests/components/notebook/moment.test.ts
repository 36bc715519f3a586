import { h } from 'preact';
import { expect, test } from 'vitest';
import { Moment } from '../../../components/notebook/moment.tsx';
import { render } from '../support/render.ts';

const NOW = new Date(2026, 10, 23, 20, 50).getTime();
const said = (past: number, lang: 'zh' | 'en' = 'zh') =>
  render(h(Moment, { at: NOW - past, now: NOW, full: '那一天' }), lang).texts('.note-time');

test('what was just now needs no date beside it', () => {
  expect(said(20_000)).toEqual(['刚刚']);
  expect(said(20_000, 'en')).toEqual(['just now']);
});

test('what is older has its date and how long ago that is', () => {
  expect(said(3 * 3_600_000)).toEqual(['那一天3小时前']);
});
