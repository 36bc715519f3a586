// `node tools/make-pack-schema.mjs`: writes docs/schema/pack.schema.json anew after a change to the schema of packs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, ROOT } from './bootstrap.mjs';
import { runBin } from './run-bin.mjs';

await bootstrap();
const { packJsonSchema } = await import('./pack-schema.ts');

const folder = join(ROOT, 'docs', 'schema');
const file = join(folder, 'pack.schema.json');
mkdirSync(folder, { recursive: true });
writeFileSync(file, JSON.stringify(packJsonSchema(), undefined, 2));
process.exitCode = runBin('@biomejs/biome', ['format', '--write', file]);
