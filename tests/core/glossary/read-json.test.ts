import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../../lib/core/glossary/read-json.ts';

const problemOf = (json: string): string | undefined => {
  const read = readJson(json);
  return read.ok ? undefined : read.problem;
};
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('readJson', () => {
  test.each([
    ['{"a":[1,"二",null,true,{"b":{}}]}'],
    ['"text"'],
    [' [1] \n'],
    [nested(16)],
    [`{"a":"${'['.repeat(99)}"}`],
    [`{"a":"\\"${'{'.repeat(99)}"}`],
    ['{"a":"\\\\","b":[[]]}'],
  ])('reads %s', (json) => {
    expect(readJson(json)).toEqual({ ok: true, value: JSON.parse(json) });
  });

  test('a byte order mark before it is no problem', () => {
    expect(readJson('\ufeff{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });

  test.each(['', 'pack', '{', '{"a":1}}', '[1,]', '"open', '"\\'])('%j is no JSON', (json) => {
    expect(problemOf(json)).toBe('not JSON');
  });

  test('refuses what is nested deep, closed or not', () => {
    for (const json of [nested(17), '['.repeat(5_000_000), '{"a":'.repeat(17)]) {
      expect(problemOf(json)).toBe('nested more than 16 deep');
    }
  });

  test('refuses names that objects inherit, wherever they stand and however they are written', () => {
    for (const name of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__']) {
      expect(problemOf(`{"a":[{"${name}":{"b":1}}]}`)).toMatch(/^a field by the name of /);
    }
    expect(problemOf('{"a":"__proto__"}')).toBeUndefined();
  });

  test('refuses lists without end', () => {
    const list = (count: number) => `{"a":[${Array(count).fill('0').join()}]}`;
    expect(problemOf(list(100_000))).toBeUndefined();
    expect(problemOf(list(100_001))).toBe('a list of more than 100000');
  });

  test('refuses too many values', () => {
    const list = `[${Array(100_000).fill('0').join()}]`;
    expect(problemOf(`[${Array(99).fill(list).join()}]`)).toBeUndefined();
    expect(problemOf(`[${Array(100).fill(list).join()}]`)).toBe('more than 10000000 values');
  }, 30_000);
});

test('reads whatever JSON says, unless it is refused', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), (json) => {
      const read = readJson(json);
      if (read.ok) expect(read.value).toEqual(JSON.parse(json));
      else expect(read.problem).toMatch(/by the name of/);
    }),
  );
});

test('never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => void readJson(text)));
});
