/** The built extension as it is once the reader has let it into a site. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/**
 * Nobody presses the toolbar's button (activeTab) or answers a permission prompt here.
 * This copy has the permission from the start; all else is as built.
 * @returns its folder, which the caller removes
 */
export function extensionAllowedOn(...patterns: readonly string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'meipi-allowed-'));
  cpSync(BUILD, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: patterns }));
  return copy;
}
