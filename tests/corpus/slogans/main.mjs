// `npm run slogans`: how well the grammar of slogans does on the labelled pages; see docs/unglossed-terms.md.
import { bootstrap } from '../../../tools/bootstrap.mjs';
import { ensureBrowsers, findChromium } from '../../../tools/browsers.mjs';

await bootstrap();
for (const { message } of await ensureBrowsers({ chromium: true })) console.error(message);
if (!findChromium()) process.exit(1);

const { hasSloganCorpus, sloganCorpus } = await import('./slogan-corpus.ts');
if (!hasSloganCorpus) {
  console.error('没有语料 / no corpus beside the project: ../shared');
  process.exit(1);
}
const { measureSlogans } = await import('./measure-slogans.ts');
const { sloganTable } = await import('./slogan-table.ts');
const texts = await sloganCorpus();
console.log(sloganTable(texts.map(({ page, raw, labels }) => measureSlogans(page, raw, labels))));
