import { expect, test } from 'vitest';
import { isWrittenElsewhere } from '../../../components/popover/is-written-elsewhere.ts';
import type { Provenance } from '../../../lib/core/annotation/note.ts';

const REPORT = { id: 'daily-2025-03-01-lamps', title: '村口的新路灯' };
const on = (title: string, reportId?: string): Provenance => ({
  url: 'https://news.example/1',
  title,
  ...(reportId === undefined ? {} : { reportId }),
});

test.each<[string, Provenance, typeof REPORT | undefined, boolean]>([
  ['the same report, reprinted under another title', on('路灯亮了', REPORT.id), REPORT, false],
  ['another report', on('渠水到田头', 'daily-2025-03-02-canals'), REPORT, true],
  ['this article, before it was remembered', on('村口的新路灯_某某新闻网'), REPORT, false],
  ['an article that was not remembered', on('老街茶馆'), REPORT, true],
  ['a report, read in an article that is none', on('路灯亮了', REPORT.id), undefined, true],
  ['one unknown article, read in another', on('老街茶馆'), undefined, true],
])('written in %s', (_, origin, report, elsewhere) => {
  expect(isWrittenElsewhere(origin, report)).toBe(elsewhere);
});
