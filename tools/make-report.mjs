// Command line of lib/core/report/make-report.ts: a text file in, a report record out. See `npm run report`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap, ROOT } from './bootstrap.mjs';

const USAGE = `npm run report -- <text file> --id ID --title TITLE --publisher NAME --date YYYY-MM-DD --body FIRST-LAST [--besides LINE,LINE] [--lang zh-Hans]
The file is UTF-8, one paragraph a line; FIRST-LAST are the lines of the body, counted from 1; besides are lines that belong to it without
being its body: a sub-title, the name of the series.
Writes assets/reports/ID.json: title, publisher, date, lengths, figures and fingerprints; no sentence of the text.`;

await bootstrap();
const { makeReport } = await import('../lib/core/report/make-report.ts');
const { createCharFold } = await import('../lib/core/text/char-fold.ts');
const { foldPairs } = await import('./fold-pairs.ts');

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      id: { type: 'string' },
      title: { type: 'string' },
      publisher: { type: 'string' },
      date: { type: 'string' },
      body: { type: 'string' },
      besides: { type: 'string', default: '' },
      lang: { type: 'string', default: 'zh-Hans' },
    },
  });
  const [file] = positionals;
  const { id, title, publisher, date, body, lang } = values;
  const lines = /^(\d+)-(\d+)$/.exec(body ?? '');
  if (!file || !id || !title || !publisher || !date || !lines) throw new Error(USAGE);
  const all = readFileSync(file, 'utf8').split(/\r?\n/);
  const paragraphs = all.slice(Number(lines[1]) - 1, Number(lines[2]));
  const besides = values.besides.split(',').flatMap((line) => all[Number(line) - 1] ?? []);
  const text = { id, title, publisher, date, lang, paragraphs, besides };
  const record = makeReport(text, createCharFold(foldPairs()));
  writeFileSync(
    join(ROOT, 'assets', 'reports', `${id}.json`),
    `${JSON.stringify(record, null, 2)}\n`,
  );
  console.log(
    `${id}: ${record.paragraphs.length} paragraphs, ${record.paragraphs.reduce((a, b) => a + b, 0)} word characters`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
