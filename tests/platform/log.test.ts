import { afterEach, expect, test, vi } from 'vitest';
import { logError } from '../../lib/platform/log.ts';

afterEach(() => void vi.restoreAllMocks());

test.each([
  [new TypeError('读者写的文字'), '[meipi] note/put: TypeError'],
  [new DOMException('读者写的文字', 'QuotaExceededError'), '[meipi] note/put: QuotaExceededError'],
  ['读者写的文字', '[meipi] note/put: string'],
  [{ text: '读者写的文字' }, '[meipi] note/put: object'],
  [undefined, '[meipi] note/put: undefined'],
])('%o is logged by its kind only', (error, line) => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  logError('note/put', error);
  expect(log.mock.calls).toEqual([[line]]);
});
