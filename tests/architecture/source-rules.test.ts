import { describe, expect, test } from 'vitest';
import { forbiddenNames } from './forbidden-names.ts';
import { parseSource } from './parse-source.ts';
import { filesBelow, readProjectFile, shippedSources } from './project-files.ts';

const LONGEST_FILE = 350;
const LONGEST_ENTRYPOINT = 80;
/** Hidden files are named by the tools they belong to. */
const KEBAB_CASE = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

const sourceFolders = () =>
  ['lib', 'components', 'entrypoints', 'tests', 'tools']
    .flatMap(filesBelow)
    .filter((path) => !path.startsWith('tests/fixtures/'));

const linesOf = (path: string): number => readProjectFile(path).trimEnd().split('\n').length;

test('names of files and folders are in kebab-case', () => {
  const wrong = sourceFolders().filter((path) =>
    path.split('/').some((part) => part !== 'README.md' && !KEBAB_CASE.test(part)),
  );
  expect(wrong).toEqual([]);
});

test(`no source is longer than ${LONGEST_FILE} lines`, () => {
  const sources = sourceFolders().filter((path) => /\.(tsx?|m[jt]s)$/.test(path));
  expect(sources.filter((path) => linesOf(path) > LONGEST_FILE)).toEqual([]);
});

test(`entrypoints only wire things up, in at most ${LONGEST_ENTRYPOINT} lines`, () => {
  const mains = filesBelow('entrypoints').filter((path) =>
    /^entrypoints\/([^/]+|[^/]+\/(index|main))\.tsx?$/.test(path),
  );
  expect(mains.length).toBeGreaterThan(0);
  expect(mains.filter((path) => linesOf(path) > LONGEST_ENTRYPOINT)).toEqual([]);
});

describe('forbidden calls', () => {
  const find = (path: string, code: string): string[] =>
    forbiddenNames(path, parseSource(path, code).names);

  test('there are none', () => {
    expect(shippedSources().flatMap((path) => find(path, readProjectFile(path)))).toEqual([]);
  });

  test.each([
    'fetch("a");',
    'globalThis.fetch("a");',
    'globalThis["fetch"]("a");',
    'new XMLHttpRequest();',
    'new WebSocket("a");',
    'navigator.sendBeacon("a");',
    'eval("1");',
    'const run = eval;',
    'new Function("1")();',
    'Function("1")();',
    'node.innerHTML = a;',
    'node["innerHTML"] = a;',
    'node.insertAdjacentHTML("beforeend", a);',
    'export const a = <p dangerouslySetInnerHTML={{ __html: b }} />;',
    'export const a = { dangerouslySetInnerHTML: b };',
  ])('the check sees %s', (code) => {
    expect(find('lib/page/bad.tsx', code)).toHaveLength(1);
  });

  test.each(['// innerHTML', 'const text = "fetch(a)";', 'type Run = Function;', 'prefetch();'])(
    'the check leaves alone %s',
    (code) => {
      expect(find('lib/page/good.tsx', code)).toEqual([]);
    },
  );
});
