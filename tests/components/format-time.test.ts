import { expect, test } from 'vitest';
import { formatDateTime, formatRelative, formatShort } from '../../components/format-time.ts';

const NOW = new Date(2026, 2, 10, 1, 0).getTime();
const HOUR = 3_600_000;

test.each([
  [0, '刚刚', '剛剛', 'just now'],
  [59_999, '刚刚', '剛剛', 'just now'],
  [-HOUR, '刚刚', '剛剛', 'just now'],
  [60_000, '1分钟前', '1 分鐘前', '1 minute ago'],
  [5 * 60_000, '5分钟前', '5 分鐘前', '5 minutes ago'],
  [30 * HOUR, '1天前', '1 天前', '1 day ago'],
  [400 * 24 * HOUR, '1年前', '1 年前', '1 year ago'],
])('%i ms ago', (past, zh, tw, en) => {
  expect(formatRelative(NOW - past, NOW, 'zh-CN')).toBe(zh);
  expect(formatRelative(NOW - past, NOW, 'zh-TW')).toBe(tw);
  expect(formatRelative(NOW - past, NOW, 'en')).toBe(en);
});

test('a note of today has a time, an older one a date', () => {
  expect(formatShort(NOW - HOUR / 2, NOW, 'zh-CN')).toBe('00:30');
  expect(formatShort(NOW - 2 * HOUR, NOW, 'zh-CN')).toBe('2026年3月9日');
});

test('a moment in full', () => {
  expect(formatDateTime(NOW, 'zh-TW')).toBe('2026年3月10日 凌晨1:00');
});
