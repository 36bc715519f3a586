// `npm run corpus -- <folder> [--json file] [--only text] [--built folder]`: the built extension in Chromium over a folder of pages; see README.md here.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from '../../tools/bootstrap.mjs';
import { ensureBrowsers, findChromium } from '../../tools/browsers.mjs';
import { runBin } from '../../tools/run-bin.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    only: { type: 'string', default: '' },
    built: { type: 'string' },
  },
});
await bootstrap();
for (const { message } of await ensureBrowsers({ chromium: true })) console.error(message);
if (!findChromium()) process.exit(1);
if (!values.built && runBin('wxt', ['build']) !== 0) process.exit(1);

const { readCorpus } = await import('./read-corpus.ts');
const { openCorpusBrowser } = await import('./measure-corpus.ts');
const { formatTable, summarise } = await import('./format-table.ts');
const from = process.env['INIT_CWD'] ?? '.';
const folder = resolve(from, positionals[0] ?? 'tests/corpus/pages');
const pages = readCorpus(folder).filter((page) => page.id.includes(values.only));
if (pages.length === 0) {
  console.error(`没有网页 / no pages: ${folder}`);
  process.exit(1);
}
const browser = await openCorpusBrowser(pages, values.built && resolve(from, values.built));
const results = [];
try {
  for (const page of pages) results.push(await browser.measure(page));
} finally {
  await browser.close();
}
console.log(`${formatTable(results)}\n\n${summarise(results)}`);
if (values.json) writeFileSync(resolve(from, values.json), `${JSON.stringify(results, null, 2)}\n`);
