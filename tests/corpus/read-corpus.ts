/** Reads a corpus folder: every folder below it that holds a page.html is a page. README.md here tells the form. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isListed } from '../../lib/core/sites.ts';

export interface TermCount {
  readonly surface: string;
  readonly canonical: string;
  readonly count: number;
}

/** A figure of the report as numerals, and what the page has in its place. */
export interface AlteredFigure {
  readonly was: string;
  readonly now: string;
}

/** What is known of a page; see README.md for each field. */
export interface Truth {
  readonly kind: string;
  readonly expect: 'match' | 'no-match' | 'either';
  readonly coverage: number;
  readonly articleSelector?: string;
  readonly articleFile?: string;
  readonly terms: readonly TermCount[];
  readonly allTermsListed?: boolean;
  readonly termsInForeignParagraphs?: readonly TermCount[];
  readonly outsideArticle?: readonly TermCount[];
  readonly mustNotMatch?: readonly { readonly text: string; readonly where: string }[];
  readonly unseenSelector?: string;
  readonly alteredFigures?: readonly AlteredFigure[];
}

export interface CorpusFile {
  /** Without a folder: "page.html". */
  readonly name: string;
  /** Host name that it is served under. */
  readonly host: string;
  readonly body: Buffer;
}

export interface CorpusPage {
  readonly id: string;
  /** Where the reader goes: page.html under the page's own host. */
  readonly url: string;
  readonly files: readonly CorpusFile[];
  readonly truth: Truth;
}

export const PAGE = 'page.html';
/** For pages whose site has no address of its own, or is not on our list: they are to be read all the same. */
const STAND_IN = 'epaper.sxrb.com';
/** A page without a truth file carries no report. */
const NOTHING: Truth = { kind: 'real', expect: 'no-match', coverage: 0, terms: [] };
const ABOUT_THE_PAGE = new Set(['truth.json', 'meta.json']);

export function readCorpus(folder: string): CorpusPage[] {
  if (existsSync(join(folder, PAGE))) return [readPage(folder)];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => readCorpus(join(folder, entry.name)));
}

/** Path under which a file of a page is served, whichever host it is. */
export function pathOf(pageId: string, file: string): string {
  return `/${pageId}/${file}`;
}

function readPage(folder: string): CorpusPage {
  const id = basename(folder);
  const truth = readJson<Truth & { site?: string; hosts?: Readonly<Record<string, string>> }>(
    join(folder, 'truth.json'),
  );
  const meta = readJson<{ site?: string }>(join(folder, 'meta.json'));
  const site = truth?.site ?? meta?.site ?? '';
  const host = isListed(site) ? site : STAND_IN;
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !ABOUT_THE_PAGE.has(entry.name))
    .map((entry) => entry.name);
  return {
    id,
    url: `http://${host}${pathOf(id, PAGE)}`,
    files: names.map((name) => ({
      name,
      host: truth?.hosts?.[name] ?? host,
      body: readFileSync(join(folder, name)),
    })),
    truth: truth ?? NOTHING,
  };
}

function readJson<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}
