/** Our own sample article, line by line, with quotation marks of one kind. */
import { readFileSync } from 'node:fs';
import { curlyQuotes } from './letters.ts';

const lines = readFileSync(new URL('../../../assets/sample/article.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(curlyQuotes);

export const TITLE = lines[0] ?? '';
export const SUBTITLE = lines[1] ?? '';
export const BYLINE = lines[2] ?? '';
/** What its record covers: meipi-sample-2025-04-08. */
export const BODY: readonly string[] = lines.slice(3, 19);
export const SERIES_LINE = lines[19] ?? '';
