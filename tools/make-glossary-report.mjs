// `node tools/make-glossary-report.mjs`: writes docs/glossary.md anew after a change to assets/glossary.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, ROOT } from './bootstrap.mjs';

await bootstrap();
const { builtInPack } = await import('./built-in-pack.ts');
const { glossaryReport } = await import('./glossary-report.ts');

try {
  const pack = builtInPack();
  writeFileSync(join(ROOT, 'docs', 'glossary.md'), glossaryReport(pack));
  console.log(`${pack.concepts.length} entries`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
