import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCorpus } from './read-corpus.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meipi-corpus-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: string | object): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(
    join(folder, path),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
}

const TRUTH = { kind: 'full', expect: 'match', coverage: 1, terms: [] };

test('finds pages at any depth, in order', () => {
  write('b/page.html', '<p>乙');
  write('a/deep/page.html', '<p>甲');
  write('a/empty/notes.txt', '');
  expect(readCorpus(folder).map(({ id }) => id)).toEqual(['deep', 'b']);
  expect(readCorpus(join(folder, 'b')).map(({ id }) => id)).toEqual(['b']);
});

test('serves a page under its site, and under a listed one if that is not listed', () => {
  write('one/page.html', '');
  write('one/truth.json', { ...TRUTH, site: 'www.gov.cn' });
  write('two/page.html', '');
  write('two/meta.json', { site: 'people.com.cn' });
  write('three/page.html', '');
  write('three/meta.json', { site: 'shop.example' });
  expect(readCorpus(folder).map(({ url }) => url)).toEqual([
    'http://www.gov.cn/one/page.html',
    'http://epaper.sxrb.com/three/page.html',
    'http://people.com.cn/two/page.html',
  ]);
});

test('takes the folder’s other files along, each under its host', () => {
  write('one/page.html', '<iframe src="text.html">');
  write('one/text.html', '<p>正文');
  write('one/ad.html', '');
  write('one/meta.json', {});
  write('one/truth.json', {
    ...TRUTH,
    site: 'www.gov.cn',
    hosts: { 'ad.html': 'ads.example' },
  });
  const [page] = readCorpus(folder);
  const files = page?.files.map(({ name, host, body }) => [name, host, body.toString()]);
  expect(files?.sort()).toEqual([
    ['ad.html', 'ads.example', ''],
    ['page.html', 'www.gov.cn', '<iframe src="text.html">'],
    ['text.html', 'www.gov.cn', '<p>正文'],
  ]);
});

test('a page without a truth carries no report', () => {
  write('one/page.html', '');
  expect(readCorpus(folder)[0]?.truth).toMatchObject({ expect: 'no-match', terms: [] });
});
