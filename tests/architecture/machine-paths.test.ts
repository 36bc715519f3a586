import { expect, test } from 'vitest';
import { filesBelow, readProjectFile } from './project-files.ts';

const BINARY = /\.(png|jpe?g|webp|ico|gif|woff2?|zip|gz|pdf)$/i;

// Put together here, or this file would be the first to hold what it forbids.
const FOLDERS = ['work', 'tmp', 'root', String.raw`home/\w+`, String.raw`Users/\w+`];
const MACHINE_PATH = new RegExp(`(^|[^\\w.])/(${FOLDERS.join('|')})/`, 'm');
const REGISTRY = new RegExp(['registry', '(npmjs|npmmirror|yarnpkg)'].join(String.raw`\.`), 'i');

const textFiles = () => filesBelow('').filter((path) => !BINARY.test(path));

test('no file holds a path of the machine it was written on', () => {
  expect(MACHINE_PATH.test(`see /${'tmp'}/a`)).toBe(true);
  expect(MACHINE_PATH.test('https://www.example.cn/work/a ./work/a')).toBe(false);
  expect(textFiles().filter((path) => MACHINE_PATH.test(readProjectFile(path)))).toEqual([]);
});

test('no file names a package registry', () => {
  expect(textFiles().filter((path) => REGISTRY.test(readProjectFile(path)))).toEqual([]);
  const resolved = /"resolved": "https?:/;
  const locks = ['package-lock.json', 'tools/node/package-lock.json'];
  expect(locks.filter((path) => resolved.test(readProjectFile(path)))).toEqual([]);
});
