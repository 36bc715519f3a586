import { describe, expect, test } from 'vitest';
import { dependencyViolations } from './dependency-rule.ts';
import { parseSource } from './parse-source.ts';
import { readProjectFile, shippedSources } from './project-files.ts';

const violations = (path: string, code: string): string[] =>
  dependencyViolations(path, parseSource(path, code).imports);

test('the project keeps the dependency rule', () => {
  const sources = shippedSources();
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.flatMap((path) => violations(path, readProjectFile(path)))).toEqual([]);
});

describe('the check sees', () => {
  test.each([
    ['a static import', "import { a } from '../../page/a.ts';"],
    ['an import for its effect', "import '../../page/a.ts';"],
    ['an import of types', "import type { A } from '../../page/a.ts';"],
    ['a re-export', "export { a } from '../../page/a.ts';"],
    ['a re-export of everything', "export * from '../../page/a.ts';"],
    ['a dynamic import', "export const a = await import('../../page/a.ts');"],
    ['a dynamic import with backquotes', 'export const a = await import(`../../page/a.ts`);'],
    ['the type of a module', "export type A = import('../../page/a.ts').A;"],
    ['an import with "="', "import a = require('../../page/a.ts');"],
    ['a require', "const a = require('../../page/a.ts');"],
  ])('%s', (_, code) => {
    expect(violations('lib/core/text/bad.ts', `\n${code}`)).toEqual([
      'lib/core/text/bad.ts:2: lib/core may not import lib/page (../../page/a.ts)',
    ]);
  });

  test('a name computed at run time', () => {
    expect(violations('lib/store/bad.ts', 'await import(name);')).toHaveLength(1);
  });
});

describe('the check refuses', () => {
  test.each([
    ['lib/core/a.ts', 'preact'],
    ['lib/core/a.ts', '@floating-ui/core'],
    ['lib/protocol/a.ts', '@floating-ui/core'],
    ['lib/core/a.ts', 'node:path'],
    ['lib/core/a.ts', 'virtual:meipi/pack'],
    ['lib/core/a.ts', '../platform/log.ts'],
    ['lib/protocol/a.ts', '../store/a.ts'],
    ['lib/protocol/a.ts', 'idb'],
    ['lib/platform/a.ts', '../store/a.ts'],
    ['lib/page/a.ts', '../popover/a.ts'],
    ['lib/popover/a.ts', '../page/a.ts'],
    ['lib/popover/a.ts', '../store/a.ts'],
    ['lib/notes/a.ts', '../popover/a.ts'],
    ['lib/page/a.ts', '../notes/a.ts'],
    ['lib/popover/a.ts', '../ui/a.tsx'],
    ['lib/store/a.ts', '../background/a.ts'],
    ['lib/background/a.ts', '../page/a.ts'],
    ['lib/background/a.ts', '../../components/a.tsx'],
    ['lib/page/a.ts', '../../entrypoints/popover/a.ts'],
    ['components/a/b.tsx', '../../lib/protocol/a.ts'],
    ['components/a/b.tsx', '@preact/signals'],
    ['components/a/b.tsx', 'preact-router'],
    ['components/a/b.tsx', '@floating-ui/core'],
    ['lib/unheard-of/a.ts', './b.ts'],
    ['lib/page/a.ts', '@/lib/core/a.ts'],
    ['entrypoints/background/index.ts', 'webextension-polyfill'],
    ['lib/platform/log.ts', 'wxt/browser'],
    ['lib/page/a.ts', '#imports'],
  ])('%s importing %s', (path, specifier) => {
    expect(violations(path, `import ${JSON.stringify(specifier)};`)).toHaveLength(1);
  });
});

describe('the check allows', () => {
  test.each([
    ['lib/core/report/a.ts', '../text/b.ts'],
    ['lib/core/report/a.ts', 'valibot'],
    ['lib/page/a.ts', '../protocol/b.ts'],
    ['lib/page/a.ts', '@mozilla/readability'],
    ['lib/page/a.ts', '@floating-ui/core'],
    ['lib/store/migrations/a.ts', '../../core/annotation/b.ts'],
    ['lib/background/a.ts', '../store/b.ts'],
    ['lib/popover/a.ts', '../notes/b.ts'],
    ['lib/ui/a.tsx', '../../components/b.tsx'],
    ['lib/platform/browser.ts', 'webextension-polyfill'],
    ['components/popover/a.tsx', '../icon.tsx'],
    ['components/popover/a.tsx', 'preact/hooks'],
    ['components/popover/a.tsx', '../../lib/core/glossary/b.ts'],
    ['entrypoints/popover/main.tsx', '../../lib/store/b.ts'],
  ])('%s importing %s', (path, specifier) => {
    expect(violations(path, `import ${JSON.stringify(specifier)};`)).toEqual([]);
  });
});
