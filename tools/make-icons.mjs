// Renders assets/icon/icon.svg to the sizes that the manifest names: node tools/make-icons.mjs
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bootstrap, ROOT } from './bootstrap.mjs';
import { findChromium } from './browsers.mjs';

const SIZES = [16, 32, 48, 96, 128];

await bootstrap();
const { chromium } = await import('playwright-core');

const found = findChromium();
if (!found) throw new Error('缺 Chromium。Chromium is missing.');
const svg = await readFile(join(ROOT, 'assets/icon/icon.svg'), 'utf8');
await mkdir(join(ROOT, 'public/icon'), { recursive: true });

const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.setContent(
  `<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`,
);
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.screenshot({ path: join(ROOT, `public/icon/${size}.png`), omitBackground: true });
}
await browser.close();
