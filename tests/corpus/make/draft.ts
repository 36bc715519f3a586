/** A page as it is composed, and what is made of it. */
import type { AlteredFigure, TermCount } from '../read-corpus.ts';
import type { Blocks } from './blocks.ts';
import { asP } from './blocks.ts';
import { forbiddenPlaces } from './forbidden-places.ts';
import type { Inline } from './inline.ts';
import type { Letters } from './letters.ts';
import { countTerms, coverageOf } from './measure-truth.ts';
import { TITLE } from './sample-article.ts';
import { SHELLS, type Shell } from './shells.ts';

export interface Draft {
  readonly id: string;
  readonly kind: 'full' | 'excerpt' | 'edited' | 'negative';
  /** What the article says, cleanly; those of others marked as such. */
  readonly paragraphs: readonly (string | { readonly foreign: string })[];
  readonly title?: string;
  readonly letters?: Letters;
  readonly inline?: Inline;
  readonly blocks?: Blocks;
  readonly shell?: Shell;
  /** Rules of the page's style sheet. */
  readonly style?: string;
  readonly unseenSelector?: string;
  readonly articleSelector?: string;
  readonly articleFile?: string;
  /** HTML before and after the article, inside its element. */
  readonly before?: string;
  readonly after?: string;
  /** Things that the article says and that look like terms. */
  readonly lookAlikes?: readonly string[];
  readonly alteredFigures?: readonly AlteredFigure[];
  /** Makes other files of the finished page: the text of each by its name. */
  readonly files?: (page: string) => Readonly<Record<string, string>>;
  readonly hosts?: Readonly<Record<string, string>>;
  readonly notes?: string;
}

export interface MadePage {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Headlines beside the article: words that look like terms, and one that is. */
const LINKS = [
  '枕溪公安推行“1+110”警务联动机制',
  '银发经济舱旅游专列首发',
  '市三院开设专业镇痛门诊',
  '中秋敬老月饼暖人心',
  '村小校医改行当茶农',
  '协会新增两会员单位',
  '第1527号提案办理答复公开',
  '“110+N”公共就业服务平台招标',
  '粮食零工市场化改革调研',
  '云麓区“直播带岗”夜市专场人气旺',
  '环湖绿道北段贯通',
];
const LINKS_SHOWN = 5;
const TRUE_TERM = '直播带岗';
const LOOK_ALIKE = /1\+110|经济舱|镇痛|敬老月饼|校医改|两会员|1527号|110\+N|零工市场化/;

/** @param turn number of the page: shells, links and forbidden places take turns */
export function makePage(draft: Draft, turn: number): MadePage {
  const letters = draft.letters ?? ((text) => text);
  const shell = draft.shell ?? (SHELLS[turn % SHELLS.length] as Shell);
  const forbidden = forbiddenPlaces(turn);
  const links = Array.from({ length: LINKS_SHOWN }, (_, i) => LINKS[(turn * 3 + i) % LINKS.length]);
  const shown = links.map((link) => letters(link ?? ''));
  const title = letters(draft.title ?? TITLE);
  const written = textsOf(draft).map(letters);
  const inner = (draft.blocks ?? asP)(written.map(draft.inline ?? ((text) => text)));
  const page = shell.html({
    title,
    article: [draft.before, inner, draft.after].filter(Boolean).join('\n'),
    strewn: forbidden.html,
    links: shown,
    style: draft.style ?? '',
  });
  const truth = {
    id: draft.id,
    kind: draft.kind,
    expect: draft.kind === 'negative' ? 'no-match' : 'match',
    coverage: coverageOf(textsOf(draft)),
    site: shell.site,
    articleSelector: draft.articleSelector ?? shell.articleSelector,
    ...(draft.articleFile && { articleFile: draft.articleFile }),
    ...(draft.hosts && { hosts: draft.hosts }),
    title,
    ...termsOf(draft, letters),
    outsideArticle: countTerms(
      links.filter((link): link is string => link?.includes(`“${TRUE_TERM}”`) ?? false),
      letters,
    ),
    mustNotMatch: [
      ...shown
        .filter((_, i) => LOOK_ALIKE.test(links[i] ?? ''))
        .map((text) => ({ text, where: 'visible link list after the article' })),
      ...(draft.lookAlikes ?? []).map((text) => ({
        text: letters(text),
        where: 'visible article text',
      })),
      ...forbidden.truth,
    ],
    ...(draft.unseenSelector && { unseenSelector: draft.unseenSelector }),
    ...(draft.kind !== 'negative' && { alteredFigures: draft.alteredFigures ?? [] }),
    notes: draft.notes ?? '',
  };
  for (const { surface } of truth.terms) assertWritten(draft.id, surface, written);
  const files = draft.files?.(page) ?? { 'page.html': page };
  return { id: draft.id, files: { ...files, 'truth.json': writeTruth(truth) } };
}

function textsOf({ paragraphs }: Draft): string[] {
  return paragraphs.map((one) => (typeof one === 'string' ? one : one.foreign));
}

/** A negative page has no terms to find: what stands there stays unmarked. */
function termsOf(draft: Draft, letters: Letters): Record<string, unknown> & { terms: TermCount[] } {
  const all = countTerms(textsOf(draft), letters);
  if (draft.kind === 'negative')
    return { terms: [], allTermsListed: true, presentButNotReport: all };
  const foreign = draft.paragraphs.flatMap((one) => (typeof one === 'string' ? [] : one.foreign));
  const theirs = countTerms(foreign, letters);
  return {
    terms: all,
    allTermsListed: true,
    ...(theirs.length > 0 && { termsInForeignParagraphs: theirs }),
  };
}

/** A dictionary may convert a word otherwise alone than in its sentence: then the truth would be wrong. */
function assertWritten(id: string, surface: string, written: readonly string[]): void {
  const text = written.join('').replaceAll(' ', '');
  if (!text.includes(surface)) throw new Error(`${id}: “${surface}” does not stand in its text.`);
}

/** A line for each entry of a list: easy to read, and as the project's formatter leaves it. */
function writeTruth(truth: Readonly<Record<string, unknown>>): string {
  const line = (value: unknown) => JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  const entries = Object.entries(truth).map(([name, value]) =>
    Array.isArray(value) && value.length > 0
      ? `  "${name}": [\n${value.map((one) => `    ${line(one)}`).join(',\n')}\n  ]`
      : `  "${name}": ${line(value)}`,
  );
  return `{\n${entries.join(',\n')}\n}\n`;
}
