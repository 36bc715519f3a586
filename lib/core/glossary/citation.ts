/** An entry as text to be quoted, with the article in which it was met (GB/T 7714-2015). */
import { type Concept, preferredTerm, type Source } from './concept.ts';

/** Words of the interface. */
export interface CitationWords {
  /** Whose entry this is. */
  readonly by: string;
  readonly basis: string;
  /** The basis, in words. */
  readonly basisName: string;
  readonly unknown: string;
  readonly sources: string;
  /** How a source was seen, where that is not at its publisher's. */
  readonly via: Readonly<Partial<Record<Source['via'], string>>>;
  /** Before the article in which the term was met. */
  readonly article: string;
  /** Before the page on which that was read. */
  readonly page: string;
}

export interface CitedPage {
  readonly title: string;
  readonly url: string;
  /** ISO 8601 day on which it was read. */
  readonly accessed: string;
}

/** The report that stands on the page, if it is known to be a newspaper's; the page may be a reprint. */
export interface CitedReport {
  readonly title: string;
  readonly publisher: string;
  /** ISO 8601 day. */
  readonly date?: string | undefined;
}

type Form = 'zh' | 'en';

interface Marks {
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly stop: string;
  readonly title: readonly [string, string];
  readonly aside: readonly [string, string];
}

const MARKS: Readonly<Record<Form, Marks>> = {
  zh: {
    colon: '：',
    comma: '，',
    semicolon: '；',
    stop: '。',
    title: ['《', '》'],
    aside: ['（', '）'],
  },
  en: {
    colon: ': ',
    comma: ', ',
    semicolon: '; ',
    stop: '.',
    title: ['“', '”'],
    aside: [' (', ')'],
  },
};

/** One statement a line: term and definition, basis, what is not known, sources, the article, the page. */
export function citation(
  concept: Concept,
  met: { readonly report?: CitedReport | undefined; readonly page: CitedPage },
  form: Form,
  words: CitationWords,
): string {
  const { colon, semicolon, stop, aside } = MARKS[form];
  const name = preferredTerm(concept);
  const gloss =
    form === 'en' && concept.english !== undefined
      ? `${aside[0]}${concept.english}${aside[1]}`
      : '';
  const unknown = concept.unknown && inForm(concept.unknown, form);
  const sources = concept.sources.map((source) => cite(source, form, words.via));
  return (
    [
      `${name}${gloss}${colon}${inForm(concept.definition, form)}`,
      `${words.basis}${colon}${words.basisName}${aside[0]}${words.by}${aside[1]}${stop}`,
      ...(unknown === undefined ? [] : [`${words.unknown}${colon}${unknown}`]),
      ...(sources.length === 0
        ? []
        : [`${words.sources}${colon}${sources.join(semicolon)}${stop}`]),
      ...(met.report ? [`${words.article}${colon}${newspaper(met.report)}`] : []),
      `${met.report ? words.page : words.article}${colon}${online(met.page)}`,
    ]
      // A pack's text may have lines of its own, which would look like statements of this one.
      .map((line) => line.replace(/\s+/g, ' '))
      .join('\n')
  );
}

/** What readers write may be in one language only. */
function inForm({ zh, en }: Concept['definition'], form: Form): string {
  return (form === 'en' ? (en ?? zh) : (zh ?? en)) ?? '';
}

function cite(source: Source, form: Form, via: CitationWords['via']): string {
  const { comma, title } = MARKS[form];
  return [
    `${title[0]}${source.title}${title[1]}`,
    source.publisher,
    source.date,
    via[source.via],
    source.caveat?.[form],
    // A mirror is named and never linked.
    source.via === 'mirror' ? undefined : source.url,
  ]
    .filter((part) => part !== undefined)
    .join(comma);
}

/** GB/T 7714-2015, 8.2: “author. title[N]. newspaper, date.”; the author is left out where nobody is named. */
function newspaper({ title, publisher, date }: CitedReport): string {
  return `${title}[N]. ${date === undefined ? publisher : `${publisher}, ${date}`}.`;
}

/** GB/T 7714-2015, of online documents: “title[EB/OL]. [accessed]. address” */
function online({ title, url, accessed }: CitedPage): string {
  return `${title}[EB/OL]. [${accessed}]. ${url}`;
}
