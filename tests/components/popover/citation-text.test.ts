import { expect, test } from 'vitest';
import { citationText, isoDay } from '../../../components/popover/citation-text.ts';
import type { Concept } from '../../../lib/core/glossary/concept.ts';
import { conceptOf } from '../../core/support/concepts.ts';
import { wordsOf } from '../support/render.ts';
import { PAGE, REPORT } from './support/cards.ts';

const CONCEPT: Concept = {
  ...conceptOf('three-steps'),
  basis: 'report',
  sources: [{ title: REPORT.title, publisher: '澄川日报', date: '2025-03-01', via: 'seed' }],
};
const FROM = { concept: CONCEPT, origin: { type: 'pack', id: 'meipi' }, page: PAGE } as const;
const last = (text: string) => text.split('\n').at(-1);

test('the article is that of the newspaper, if the entry has it from there', () => {
  const text = citationText({ ...FROM, report: REPORT }, '2026-11-23', wordsOf('zh-CN'), 'zh');
  expect(text).toContain('\n见于：村口的新路灯[N]. 澄川日报, 2025-03-01.\n');
  expect(last(text)).toBe('读于：村口的新路灯_澄川网[EB/OL]. [2026-11-23]. https://news.example/1');
});

test('otherwise it is the page', () => {
  const text = citationText({ ...FROM, report: undefined }, '2026-11-23', wordsOf('en'), 'en');
  expect(last(text)).toBe(
    'Seen in: 村口的新路灯_澄川网[EB/OL]. [2026-11-23]. https://news.example/1',
  );
});

test('what the reader wrote is not cited as Meipi’s', () => {
  const own = { ...FROM, origin: { type: 'own' } as const, report: REPORT };
  const by = (from: typeof own | (typeof FROM & { report: undefined })) =>
    citationText(from, '2026-11-23', wordsOf('zh-CN'), 'zh').split('\n')[1];
  expect(by(own)).toContain('读者自写');
  expect(by({ ...FROM, report: undefined })).toContain('眉批');
});

test('the entry of a pack is cited as that pack’s', () => {
  const packTitle = { zh: '白丈镇词条' };
  const text = citationText(
    { ...FROM, packTitle, report: undefined },
    '2026-11-23',
    wordsOf('zh-CN'),
    'zh',
  );
  expect(text).toContain('白丈镇词条');
  expect(text).not.toContain('眉批');
});

test('a day is written as ISO 8601 has it', () => {
  expect(isoDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
