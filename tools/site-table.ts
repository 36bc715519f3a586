/** lib/core/site-table.ts as it is to be: what the extension itself needs of assets/sites.json. */
import type { SiteEntry } from '../lib/core/site-list.ts';

/** As biome has it. */
const WIDTH = 100;

export function siteTable(entries: readonly SiteEntry[]): string {
  const rows: string[] = [];
  for (const { domain, name } of entries) {
    const pair = `${domain} ${name}`;
    const last = rows.at(-1);
    if (last !== undefined && widthOf(last) + widthOf(pair) < WIDTH - 8) {
      rows[rows.length - 1] = `${last}|${pair}`;
    } else rows.push(pair);
  }
  return `/** Made by tools/make-sites.mjs from assets/sites.json, which says where each site was seen. Not to be edited. */
export const SITE_TABLE: readonly string[] = [
${rows.map((row) => `  '${row}',\n`).join('')}];
`;
}

/** Ideographs are two columns wide. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
}
