import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatNumbers,
  paragraphKinds,
  runsOf,
} from '../../../components/report/paragraph-kinds.ts';
import { paragraphs } from '../support/page-report.ts';

const kinds = (letters: string, figureIn?: number) =>
  paragraphKinds({
    paragraphs: paragraphs(letters),
    figures:
      figureIn === undefined
        ? []
        : [{ paragraph: figureIn, was: '156', now: '157', before: '', after: '', page: [3, 6] }],
  });

test.each([
  ['p', 'same'],
  ['P', 'moved'],
  ['a', 'altered'],
  ['A', 'altered'],
  ['h', 'partial'],
  ['H', 'partial'],
  ['m', 'missing'],
])('a paragraph of state %s is %s', (letter, kind) => {
  expect(kinds(letter)[0]?.kind).toBe(kind);
});

test('a paragraph with another figure is altered, whatever else', () => {
  expect(kinds('ppm', 1).map(({ kind }) => kind)).toEqual(['same', 'altered', 'missing']);
});

test('numbers next to each other are said in one', () => {
  const missing = kinds('mpmmmpm').filter(({ kind }) => kind === 'missing');
  expect(formatNumbers(missing, '、')).toBe('1、3–5、7');
});

test('runs hold every paragraph once, in order, and neighbours differ', () => {
  const letters = fc.stringMatching(/^[phaPHAm]{0,30}$/);
  fc.assert(
    fc.property(letters, (text) => {
      const states = kinds(text);
      const runs = runsOf(states);
      expect(runs.flat()).toEqual(states);
      for (const run of runs) expect(new Set(run.map(({ kind }) => kind)).size).toBe(1);
      runs.slice(1).forEach((run, i) => {
        expect(run[0]?.kind).not.toBe(runs[i]?.[0]?.kind);
      });
    }),
  );
});
