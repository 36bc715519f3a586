/** The project's own files, as paths from its root with forward slashes. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Made by tools, or another's. */
const NOT_OURS = new Set(['node_modules', '.git', '.output', '.wxt', '.demo', 'package-lock.json']);

/** Every file in a folder and below; '' is the whole project. A folder that is not there has none. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(`${ROOT}${folder}`, { withFileTypes: true });
  return entries
    .filter(({ name }) => !NOT_OURS.has(name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

export function readProjectFile(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8');
}

/** The TypeScript that goes into the extension. */
export function shippedSources(): string[] {
  return ['lib', 'components', 'entrypoints']
    .flatMap(filesBelow)
    .filter((path) => /\.tsx?$/.test(path));
}
