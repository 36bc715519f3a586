// `npm run corpus -- <folder> [--json file] [--only text]`: the built extension in Chromium over a folder of pages; see README.md here.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from '../../tools/bootstrap.mjs';
import { ensureBrowsers, findChromium } from '../../tools/browsers.mjs';
import { runBin } from '../../tools/run-bin.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, only: { type: 'string', default: '' } },
});
await bootstrap();
for (const { message } of await ensureBrowsers({ chromium: true })) console.error(message);
if (!findChromium() || runBin('wxt', ['build']) !== 0) process.exit(1);

const { readCorpus } = await import('./read-corpus.ts');
const { measureCorpus } = await import('./measure-corpus.ts');
const { formatTable, summarise } = await import('./format-table.ts');
const from = process.env['INIT_CWD'] ?? '.';
const folder = resolve(from, positionals[0] ?? 'tests/corpus/pages');
const pages = readCorpus(folder).filter((page) => page.id.includes(values.only));
if (pages.length === 0) {
  console.error(`没有网页 / no pages: ${folder}`);
  process.exit(1);
}
const results = await measureCorpus(pages);
console.log(`${formatTable(results)}\n\n${summarise(results)}`);
if (values.json) writeFileSync(resolve(from, values.json), `${JSON.stringify(results, null, 2)}\n`);
