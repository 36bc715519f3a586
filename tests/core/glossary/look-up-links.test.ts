import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookUpLinks } from '../../../lib/core/glossary/look-up-links.ts';

/** What is sought, as the site would read it. */
const soughtBy = (url: string) =>
  [...new URL(url).searchParams].find(([name]) =>
    ['searchWord', 'keyword', 'wd', 'q'].includes(name),
  )?.[1];

test('official sites come first', () => {
  expect(lookUpLinks('三张网').map(({ site }) => site)).toEqual(['gov', 'people', 'baidu', 'bing']);
});

test.each([
  ['“1+11”模式', '1+11模式'],
  ['“156”战略举措', '156战略举措'],
  ['《某某规划》', '某某规划'],
  ['a & b#c', 'a & b#c'],
  ['100% “x=1”', '100% x=1'],
])('%s is sought as %s', (term, sought) => {
  expect(lookUpLinks(term).map(({ url }) => soughtBy(url))).toEqual(Array(4).fill(sought));
});

test('whatever the term: https, one known host each, and nothing of the term outside of its place', () => {
  const hosts = lookUpLinks('').map(({ url }) => new URL(url).host);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (term) => {
      const urls = lookUpLinks(term).map(({ url }) => new URL(url));
      const seen = urls.map(({ protocol, host, hash, username }) => [
        protocol,
        host,
        hash,
        username,
      ]);
      expect(seen).toEqual(hosts.map((host) => ['https:', host, '', '']));
      expect(new Set(urls.map(({ href }) => soughtBy(href))).size).toBe(1);
    }),
  );
});

test('half a character makes no address impossible', () => {
  expect(soughtBy(lookUpLinks('甲\ud842')[0]?.url ?? '')).toBe('甲');
});
