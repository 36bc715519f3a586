import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ignoreEarlyClicks } from '../../lib/popover/ignore-early-clicks.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('nothing can be clicked until it has been seen for a moment', () => {
  const style = { pointerEvents: '' };
  const seen = ignoreEarlyClicks({ style } as HTMLElement);
  vi.advanceTimersByTime(5000);
  expect(style.pointerEvents).toBe('none');
  seen();
  vi.advanceTimersByTime(299);
  expect(style.pointerEvents).toBe('none');
  // Its height changes.
  seen();
  vi.advanceTimersByTime(1);
  expect(style.pointerEvents).toBe('');
  seen();
  expect(vi.getTimerCount()).toBe(0);
});
