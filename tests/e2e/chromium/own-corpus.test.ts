/** Our own corpus, page by page: recognised or not, every term marked, nothing else. See tests/corpus/README.md. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CorpusBrowser, openCorpusBrowser } from '../../corpus/measure-corpus.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';

const pages = readCorpus(fileURLToPath(new URL('../../corpus/pages/', import.meta.url)));
/** Winnowing leaves up to w − 1 characters at either end of a run unproven. */
const TOLERANCE = 0.05;

let browser: CorpusBrowser;

describe('the own corpus', () => {
  beforeAll(async () => {
    browser = await openCorpusBrowser(pages);
  });

  afterAll(() => browser?.close());

  test.each(pages)('$id', async (page) => {
    const { truth } = page;
    const { recognised, coverage, score, figures, errors } = await browser.measure(page);
    expect(errors).toEqual([]);
    expect(recognised).toBe(truth.expect === 'match');
    if (recognised) expect(Math.abs(coverage - truth.coverage)).toBeLessThan(TOLERANCE);
    expect(score).toMatchObject({ missed: [], extra: [], forbidden: [] });
    expect(figures).toMatchObject({ missed: [], invented: [] });
  });

  test('has pages of every kind', () => {
    const kinds = new Set(pages.map(({ truth }) => truth.kind));
    expect([...kinds].sort()).toEqual(['edited', 'excerpt', 'full', 'negative']);
  });
});
