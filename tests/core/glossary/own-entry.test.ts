import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ownEntrySchema, readOwnConcept } from '../../../lib/core/glossary/own-entry.ts';
import { conceptOf } from '../support/concepts.ts';

const written = {
  id: 'own-1',
  terms: [{ text: '“三步”工作法', status: 'preferred' }],
  definition: { zh: '照着三步去做。' },
  sources: [],
};
const problemsOf = (input: unknown, id?: string): readonly string[] => {
  const read = readOwnConcept(input, id);
  return read.ok ? [] : read.problems;
};

describe('readOwnConcept', () => {
  test('takes the fewest fields, on the reader’s word', () => {
    expect(readOwnConcept(written)).toEqual({ ok: true, concept: { ...written, basis: 'own' } });
  });

  test('takes the reader’s sources', () => {
    const sources = [{ title: '解读', publisher: '测试日报', via: 'original' }];
    expect(readOwnConcept({ ...written, sources })).toMatchObject({ concept: { sources } });
  });

  test('of a pack’s entry that was edited nothing rests on the pack’s grounds', () => {
    const items = ['source', 'report', 'own'].map((basis) => ({ zh: '一步', basis }));
    const read = readOwnConcept({
      ...conceptOf('x'),
      basis: 'source',
      expansion: { status: 'partial', items },
    });
    expect(read).toMatchObject({ ok: true, concept: { id: 'x', basis: 'own' } });
    const bases = read.ok ? read.concept.expansion?.items.map(({ basis }) => basis) : [];
    expect(bases).toEqual(['own', 'own', 'own']);
  });

  test('gives it an id, if it is to have another', () => {
    expect(readOwnConcept({ ...written, id: '' }, 'own-2')).toMatchObject({
      concept: { id: 'own-2' },
    });
    const { id: _, ...nameless } = written;
    expect(readOwnConcept(nameless, 'own-2')).toMatchObject({ concept: { id: 'own-2' } });
  });

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'id'],
    ['a text', '三步', 'terms'],
    ['a list', [], 'terms'],
    ['no name', { ...written, terms: [] }, 'terms'],
    ['two names', { ...written, terms: [...written.terms, ...written.terms] }, 'terms'],
    ['no definition', { ...written, definition: {} }, 'definition'],
    [
      'a definition without end',
      { ...written, definition: { zh: '长'.repeat(601) } },
      'definition.zh',
    ],
    ['an expansion of nothing', { ...written, expansion: 7 }, 'expansion'],
    [
      'an item of nothing',
      { ...written, expansion: { status: 'partial', items: [7] } },
      'expansion.items.0',
    ],
    [
      'an expansion established of nothing',
      { ...written, expansion: { status: 'established', items: [] } },
      'expansion.items',
    ],
    ['a field that is not known', { ...written, html: '<b>' }, 'html'],
  ])('tells what is wrong with %s, and where', (_, input, path) => {
    expect(problemsOf(input).map((problem) => problem.split(': ')[0])).toContain(path);
  });
});

test('an entry is kept only on the reader’s own word', () => {
  const entry = { concept: { ...written, basis: 'own' }, created: 1, modified: 2 };
  expect(v.is(ownEntrySchema, entry)).toBe(true);
  expect(v.is(ownEntrySchema, { ...entry, concept: conceptOf('x') })).toBe(false);
  expect(v.is(ownEntrySchema, { ...entry, created: -1 })).toBe(false);
});
