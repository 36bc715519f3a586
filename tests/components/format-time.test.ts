import { expect, test } from 'vitest';
import { formatRelative, formatShort } from '../../components/format-time.ts';

const NOW = new Date(2026, 2, 10, 1, 0).getTime();
const HOUR = 3_600_000;

test.each([
  [0, '刚刚', 'just now'],
  [59_999, '刚刚', 'just now'],
  [-HOUR, '刚刚', 'just now'],
  [60_000, '1分钟前', '1 minute ago'],
  [5 * 60_000, '5分钟前', '5 minutes ago'],
  [30 * HOUR, '1天前', '1 day ago'],
  [400 * 24 * HOUR, '1年前', '1 year ago'],
])('%i ms ago', (past, zh, en) => {
  expect(formatRelative(NOW - past, NOW, 'zh')).toBe(zh);
  expect(formatRelative(NOW - past, NOW, 'en')).toBe(en);
});

test('a note of today has a time, an older one a date', () => {
  expect(formatShort(NOW - HOUR / 2, NOW, 'zh')).toBe('00:30');
  expect(formatShort(NOW - 2 * HOUR, NOW, 'zh')).toBe('2026年3月9日');
});
