/** The published JSON Schema is that of today's packs, and says what it can of their rules. */
import { readFileSync } from 'node:fs';
import pack from 'virtual:meipi/pack';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { validatePack } from '../../lib/core/glossary/validate-pack.ts';
import { packJsonSchema } from '../../tools/pack-schema.ts';
import { conceptOf, packOf } from '../core/support/concepts.ts';

const published: object = JSON.parse(
  readFileSync(new URL('../../docs/schema/pack.schema.json', import.meta.url), 'utf8'),
);
const formats = { date: /^\d{4}-\d{2}-\d{2}$/ };
const isPack = new Ajv2020({ strict: true, strictRequired: false, formats }).compile(published);

test('it is current: else `npm run schema`', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
});

test('it takes the pack that comes with Meipi', () => {
  expect(isPack(pack), JSON.stringify(isPack.errors)).toBe(true);
});

test('it takes the example of docs/data-formats.md, and so does Meipi', () => {
  const text = readFileSync(new URL('../../docs/data-formats.md', import.meta.url), 'utf8');
  const example: unknown = JSON.parse(/```json\n(\{\n {2}"schema"[^`]*)```/.exec(text)?.[1] ?? '');
  expect(isPack(example), JSON.stringify(isPack.errors)).toBe(true);
  expect(validatePack(example)).toMatchObject({ ok: true });
});

describe('it refuses what Meipi refuses', () => {
  const good = conceptOf('three-steps');
  const [term] = good.terms;
  test('and takes what is sound', () => {
    expect(isPack(packOf(good))).toBe(true);
  });

  test.each<[string, unknown]>([
    ['another schema', { ...packOf(good), schema: 2 }],
    ['a field that is not known', { ...packOf(good), html: '<b>' }],
    ['a pack without reports', { ...packOf(good), reports: undefined }],
    ['two names', packOf({ ...good, terms: [term, term] })],
    ['no name', packOf({ ...good, terms: [{ ...term, status: 'admitted' }] })],
    ['a blank name', packOf({ ...good, terms: [{ ...term, text: ' ' }] })],
    ['a definition in no language', packOf({ ...good, definition: {} })],
    ['a definition without end', packOf({ ...good, definition: { zh: '长'.repeat(601) } })],
    ['an unknown basis', packOf({ ...good, basis: 'rumour' })],
    ['an id with a dot', packOf({ ...good, id: 'a.b' })],
  ])('%s', (_, value) => {
    // As from a file: what is undefined is not there.
    const file: unknown = JSON.parse(JSON.stringify(value));
    expect(validatePack(file).ok).toBe(false);
    expect(isPack(file)).toBe(false);
  });
});
