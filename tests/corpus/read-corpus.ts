/** Reads a corpus folder: every folder below it that holds a page.html is a page. README.md here tells the form. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isListed } from '../../lib/core/sites.ts';

export interface TermCount {
  readonly surface: string;
  readonly canonical: string;
  readonly count: number;
}

/** What is known of a page; see README.md for each field. */
export interface Truth {
  readonly kind: string;
  readonly expect: 'match' | 'no-match' | 'either';
  readonly coverage: number;
  readonly articleSelector?: string;
  readonly terms: readonly TermCount[];
  readonly termsInForeignParagraphs?: readonly TermCount[];
  readonly outsideArticle?: readonly TermCount[];
  readonly mustNotMatch?: readonly { readonly text: string; readonly where: string }[];
}

export interface CorpusPage {
  readonly id: string;
  readonly html: Buffer;
  /** Host name that the page is served under. */
  readonly host: string;
  readonly truth: Truth;
}

/** For pages whose site has no address of its own, or is not on our list: they are to be read all the same. */
const STAND_IN = 'epaper.sxrb.com';
/** A page without a truth file carries no report. */
const NOTHING: Truth = { kind: 'real', expect: 'no-match', coverage: 0, terms: [] };

export function readCorpus(folder: string): CorpusPage[] {
  if (existsSync(join(folder, 'page.html'))) return [readPage(folder)];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => readCorpus(join(folder, entry.name)));
}

function readPage(folder: string): CorpusPage {
  const truth = readJson<Truth & { site?: string }>(join(folder, 'truth.json'));
  const meta = readJson<{ site?: string }>(join(folder, 'meta.json'));
  const site = truth?.site ?? meta?.site ?? '';
  return {
    id: basename(folder),
    html: readFileSync(join(folder, 'page.html')),
    host: isListed(site) ? site : STAND_IN,
    truth: truth ?? NOTHING,
  };
}

function readJson<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}
