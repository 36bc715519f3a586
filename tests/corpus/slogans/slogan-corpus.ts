/** The texts that slogans are labelled in: the Chinese pages of the corpus beside the project, and the first report. */
import { existsSync, readFileSync } from 'node:fs';
import { corpusPages, hasCorpus } from '../../e2e/support/corpus.ts';
import type { SloganLabel } from './slogan-labels.ts';
import { visibleTexts } from './visible-texts.ts';

const REPORT = new URL('../../../../shared/report/clean.txt', import.meta.url);
const LABELS = new URL('labels.json', import.meta.url);

export const hasSloganCorpus = hasCorpus && existsSync(REPORT);

export interface LabelledText {
  readonly page: string;
  readonly raw: string;
  readonly labels: readonly SloganLabel[];
}

export async function sloganCorpus(): Promise<LabelledText[]> {
  const labels = JSON.parse(readFileSync(LABELS, 'utf8')) as Record<string, SloganLabel[]>;
  return Array.from(await sloganTexts(), ([page, raw]) => {
    const known = labels[page];
    if (!known) throw new Error(`Nobody has labelled ${page}.`);
    return { page, raw, labels: known };
  });
}

/** By the pages' names. */
export async function sloganTexts(): Promise<Map<string, string>> {
  const pages = corpusPages('real').filter(({ name }) => name.startsWith('zh-'));
  const texts = await visibleTexts(pages);
  return texts.set('report', readFileSync(REPORT, 'utf8').trim().replaceAll('\n', '\u2029'));
}
