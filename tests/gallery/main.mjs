// `npm run gallery [-- --built folder] [--only text]`: the popover of every entry of the glossary in the built extension,
// light, dark, narrow and in English, photographed into .output/gallery with a page that shows them all.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from '../../tools/bootstrap.mjs';
import { ensureBrowsers, findChromium } from '../../tools/browsers.mjs';
import { runBin } from '../../tools/run-bin.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, built: { type: 'string' } },
});
await bootstrap();
for (const { message } of await ensureBrowsers({ chromium: true, fonts: true })) {
  console.error(message);
}
if (!findChromium()) process.exit(1);
if (!values.built && runBin('wxt', ['build']) !== 0) process.exit(1);
const { makeGallery } = await import('./make-gallery.ts');
const from = process.env['INIT_CWD'] ?? '.';
const page = await makeGallery(values.only, values.built && resolve(from, values.built));
console.log(`\n画廊在 / the gallery is in: ${page}`);
