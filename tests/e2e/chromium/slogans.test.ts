/** The grammar of slogans on the visible text of real pages, by the labels kept in tests/corpus/slogans. */
import { expect, test } from 'vitest';
import { addUp, measureSlogans } from '../../corpus/slogans/measure-slogans.ts';
import { hasSloganCorpus, sloganCorpus } from '../../corpus/slogans/slogan-corpus.ts';
import { precisionOf, recallOf, sloganTable } from '../../corpus/slogans/slogan-table.ts';

test.skipIf(!hasSloganCorpus)(
  'of what is found nine in ten are slogans, and four in five slogans are found',
  async () => {
    const texts = await sloganCorpus();
    const scores = texts.map(({ page, raw, labels }) => measureSlogans(page, raw, labels));
    const total = addUp(scores);
    const table = sloganTable(scores);
    expect(scores.filter(({ lost }) => lost > 0)).toEqual([]);
    expect(precisionOf(total), table).toBeGreaterThanOrEqual(0.9);
    expect(recallOf(total), table).toBeGreaterThanOrEqual(0.8);
  },
  180_000,
);
