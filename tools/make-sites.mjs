// `node tools/make-sites.mjs`: writes lib/core/site-table.ts anew after a change to assets/sites.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, ROOT } from './bootstrap.mjs';

await bootstrap();
const { parseSites } = await import('../lib/core/site-list.ts');
const { siteTable } = await import('./site-table.ts');

try {
  const sites = parseSites(JSON.parse(readFileSync(join(ROOT, 'assets', 'sites.json'), 'utf8')));
  writeFileSync(join(ROOT, 'lib', 'core', 'site-table.ts'), siteTable(sites));
  console.log(`${sites.length} sites`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
