import { expect, test } from 'vitest';
import type { Truth } from './read-corpus.ts';
import { scoreFigures } from './score-figures.ts';

const truth = (more: Partial<Truth>): Truth => ({
  kind: 'edited',
  expect: 'match',
  coverage: 1,
  terms: [],
  ...more,
});

test('each is found once; what is more is invented', () => {
  const alteredFigures = [
    { was: '12', now: '16' },
    { was: '30', now: '45' },
    { was: '12', now: '16' },
  ];
  const reported = [
    { was: '12', now: '１６' },
    { was: '8', now: '9' },
  ];
  expect(scoreFigures(truth({ alteredFigures }), reported)).toEqual({
    found: 1,
    missed: ['30→45', '12→16'],
    invented: ['8→9'],
    unjudged: [],
  });
});

test.each(['full', 'excerpt'])('a page of kind %s alters nothing unless it says so', (kind) => {
  const reported = [{ was: '1', now: '2' }];
  expect(scoreFigures(truth({ kind }), reported)).toMatchObject({ invented: ['1→2'] });
});

test('where nobody has said what is altered, nothing is held against it', () => {
  expect(scoreFigures(truth({}), [{ was: '1', now: '2' }])).toEqual({
    found: 0,
    missed: [],
    invented: [],
    unjudged: ['1→2'],
  });
});
