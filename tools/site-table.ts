/** lib/core/site-table.ts as it is to be: what the extension itself needs of assets/sites.json. */
import type { SiteEntry } from '../lib/core/site-list.ts';

export function siteTable(entries: readonly SiteEntry[]): string {
  return `/** Made by tools/make-sites.mjs from assets/sites.json, which says where each site was seen. Not to be edited. */
${arrayOf(
  'SITE_DOMAINS',
  entries.map(({ domain }) => domain),
)}
/** In the same order. Apart, so that a script that needs no names carries none. */
${arrayOf(
  'SITE_NAMES',
  entries.map(({ name }) => name),
)}`;
}

function arrayOf(constant: string, texts: readonly string[]): string {
  const lines = texts.map((text) => `  '${text}',\n`).join('');
  return `export const ${constant}: readonly string[] = [\n${lines}];\n`;
}
