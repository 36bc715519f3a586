/** The report on the glossary is the one that today's entries make. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtInPack } from '../../tools/built-in-pack.ts';
import { glossaryReport } from '../../tools/glossary-report.ts';

const pack = builtInPack();
const written = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8');

test('docs/glossary.md is up to date: `npm run glossary` writes it', () => {
  expect(written).toBe(glossaryReport(pack));
});

test('it has a row for every entry, and one for each of the ten slogans', () => {
  const rows = written.split('\n').filter((line) => line.startsWith('| '));
  const missing = pack.concepts.filter(
    ({ id }) => !rows.some((row) => row.startsWith(`| ${id} |`)),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
  const [, slogans = ''] = written.split('## Ten slogans');
  expect(
    slogans
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2),
  ).toHaveLength(10);
});

test('a changed entry makes another report', () => {
  const [first, ...others] = pack.concepts;
  if (!first) throw new Error('no entry');
  expect(
    glossaryReport({ ...pack, concepts: [{ ...first, basis: 'unknown' }, ...others] }),
  ).not.toBe(glossaryReport(pack));
});

test('a slogan without an entry is an error', () => {
  const concepts = pack.concepts.filter(({ id }) => id !== 'si-tongbu');
  expect(() => glossaryReport({ ...pack, concepts })).toThrow('no entry si-tongbu');
});
