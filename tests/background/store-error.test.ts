import { expect, test } from 'vitest';
import { storeErrorCode } from '../../lib/background/store-error.ts';

test.each([
  ['QuotaExceededError', 'quota'],
  ['VersionError', 'newer-database'],
  ['AbortError', 'unavailable'],
  ['InvalidStateError', 'unavailable'],
  ['UnknownError', 'unavailable'],
  ['UnheardOfError', 'unavailable'],
])('%s is %s', (name, code) => {
  expect(storeErrorCode(new DOMException('', name))).toBe(code);
});

test('what is not the database’s is no such error', () => {
  const ours = Object.assign(new Error(), { name: 'QuotaExceededError' });
  for (const odd of [undefined, null, 'QuotaExceededError', 3, new TypeError(), ours]) {
    expect(storeErrorCode(odd)).toBeUndefined();
  }
});
