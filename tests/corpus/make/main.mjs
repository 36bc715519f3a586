// `node tests/corpus/make/main.mjs`: writes tests/corpus/pages anew. See ../README.md.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runBin } from '../../../tools/run-bin.mjs';
import { makePage } from './draft.ts';
import { DRAFTS } from './drafts.ts';

const FOLDER = fileURLToPath(new URL('../pages/', import.meta.url));

rmSync(FOLDER, { recursive: true, force: true });
for (const [turn, draft] of DRAFTS.entries()) {
  const { id, files } = makePage(draft, turn);
  mkdirSync(`${FOLDER}${id}`, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(`${FOLDER}${id}/${name}`, text);
}
process.exitCode = runBin('@biomejs/biome', ['format', '--write', FOLDER]);
