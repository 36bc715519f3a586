/** Reads and checks the built-in glossary pack: one file a concept, one file a report. */
import { readdirSync, readFileSync } from 'node:fs';
import type { GlossaryPack } from '../lib/core/glossary/concept.ts';
import { validatePack } from '../lib/core/glossary/validate-pack.ts';

const ASSETS = new URL('../assets/', import.meta.url);
export const PACK_FOLDERS = ['glossary/concepts/', 'reports/'].map((one) => new URL(one, ASSETS));

/** @throws Error listing every problem, with file and field */
export function builtInPack(): GlossaryPack {
  const [concepts = [], reports = []] = PACK_FOLDERS.map(readFolder);
  const { version } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as { version: string };
  const title = { zh: '眉批自带的词库', en: 'Meipi’s own glossary' };
  const about = { schema: 1, id: 'meipi-built-in', title, version, licence: 'MIT' };
  const result = validatePack({ ...about, concepts, reports });
  if (!result.ok) throw new Error(`The built-in pack is not valid:\n${result.problems.join('\n')}`);
  return result.pack;
}

function readFolder(folder: URL): unknown[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const entry: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
      const id = (entry as { id?: unknown }).id;
      if (`${id}.json` !== name) throw new Error(`${name}: its id is ${String(id)}`);
      return entry;
    });
}
