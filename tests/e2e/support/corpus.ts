/** The corpus of real news pages beside the project (../shared), where there is one. Nothing of it is kept here. */
import { existsSync, readFileSync } from 'node:fs';
import { isListed } from '../../../lib/core/sites.ts';

const ROOT = new URL('../../../../shared/corpus/', import.meta.url);

export const hasCorpus = existsSync(new URL('INDEX.json', ROOT));

export interface CorpusPage {
  readonly name: string;
  /** Only of reprints: full, excerpt, edited or negative. */
  readonly kind: string | undefined;
  readonly host: string;
  /** "/name" */
  readonly path: string;
  readonly url: string;
  html(): string;
}

interface IndexEntry {
  readonly path: string;
  readonly site: string;
  readonly kind?: string;
}

/** Empty without a corpus. */
export function corpusPages(group: 'real' | 'reprints'): CorpusPage[] {
  if (!hasCorpus) return [];
  const index = JSON.parse(readFileSync(new URL('INDEX.json', ROOT), 'utf8')) as Record<
    typeof group,
    IndexEntry[]
  >;
  return index[group].map(({ path, site, kind }) => {
    const name = path.split('/').at(-1) ?? path;
    // Where the site is unknown, made up or not listed, the page is served as one of a daily that is.
    const host = isListed(site) ? site : 'epaper.sxrb.com';
    return {
      name,
      kind,
      host,
      path: `/${name}`,
      url: `https://${host}/${name}`,
      html: () => readFileSync(new URL(`${path}/page.html`, ROOT), 'utf8'),
    };
  });
}
