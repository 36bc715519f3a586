// Runs the command-line program of an installed package with this very Node, on any system (no .cmd files, no shell).
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bootstrap.mjs';

/** No step of ours takes this long; one that does hangs. */
const LIMIT_MS = 30 * 60_000;

/**
 * @param {string} name the package; its output is shown as it comes
 * @param {string[]} args
 * @returns {number} exit code
 */
export function runBin(name, args) {
  const result = spawnSync(process.execPath, [programOf(name), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: LIMIT_MS,
  });
  if (result.error) console.error(`${name}: ${result.error.message}`);
  return result.status ?? 1;
}

/** @param {string} name @returns {string} the file that its package.json gives first as its program */
function programOf(name) {
  const folder = join(ROOT, 'node_modules', name);
  /** @type {{ bin?: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : Object.values(bin ?? {})[0];
  if (!file) throw new Error(`${name} has no program.`);
  return join(folder, file);
}
