import { expect, test } from 'vitest';
import { addressOf } from '../../lib/background/address-of.ts';

const LOADED = 'https://news.example.cn/a';

test.each([
  ['the address that an application has changed to', 'https://news.example.cn/b?c#d', true],
  ['another site’s', 'https://other.example.cn/b', false],
  ['another scheme’s', 'http://news.example.cn/b', false],
  ['none', '', false],
  ['nonsense', 'https://', false],
  ['a script', 'javascript:alert(1)', false],
])('%s', (_, told, isBelieved) => {
  const sender = { kind: 'content', tabId: 1, frameId: 0, url: LOADED } as const;
  expect(addressOf(told, sender)).toBe(isBelieved ? told : LOADED);
});
