/** An entry as the reader writes it: texts and lines, to be made into a concept. */
import { type Concept, type ConceptId, preferredTerm } from './concept.ts';

export interface EntryForm {
  readonly term: string;
  /** One a line. */
  readonly spellings: string;
  readonly zh: string;
  readonly en: string;
  readonly english: string;
  readonly unknownZh: string;
  readonly unknownEn: string;
  /** What the parts of a slogan stand for, one a line. */
  readonly items: string;
  /** Of some parts it is not known. */
  readonly isPartial: boolean;
  readonly sources: readonly SourceRow[];
  readonly related: readonly RelatedEntry[];
}

export interface RelatedEntry {
  readonly id: ConceptId;
  readonly label: string;
}

export interface SourceRow {
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly url: string;
}

export const EMPTY_SOURCE: SourceRow = { title: '', publisher: '', date: '', url: '' };

export function emptyForm(term: string): EntryForm {
  return {
    term,
    spellings: '',
    zh: '',
    en: '',
    english: '',
    unknownZh: '',
    unknownEn: '',
    items: '',
    isPartial: false,
    sources: [],
    related: [],
  };
}

/** @param names of the related entries, as far as they are known */
export function formOf(
  concept: Concept,
  names: ReadonlyMap<ConceptId, string> = new Map(),
): EntryForm {
  const { definition, english = '', unknown, expansion, sources, related = [] } = concept;
  return {
    term: preferredTerm(concept),
    spellings: spellingsOf(concept).join('\n'),
    zh: definition.zh ?? '',
    en: definition.en ?? '',
    english,
    unknownZh: unknown?.zh ?? '',
    unknownEn: unknown?.en ?? '',
    items: (expansion?.items ?? []).map((item) => item.zh).join('\n'),
    isPartial: expansion !== undefined && expansion.status !== 'established',
    sources: sources.map(({ title, publisher, date = '', url = '' }) => ({
      title,
      publisher,
      date,
      url,
    })),
    related: related.map((id) => ({ id, label: names.get(id) ?? id })),
  };
}

/** All spellings but the name itself, each once. */
function spellingsOf(concept: Concept): string[] {
  const all = concept.terms.flatMap(({ text, variants = [] }) => [text, ...variants.map(textOf)]);
  return [...new Set(all)].filter((text) => text !== preferredTerm(concept));
}

type Variant = NonNullable<Concept['terms'][number]['variants']>[number];

export function textOf(variant: Variant): string {
  return typeof variant === 'string' ? variant : variant.text;
}

/** Lines with something in them, and which they are, from 1. */
export function linesOf(text: string): { readonly text: string; readonly line: number }[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line, index) => ({ text: line.trim(), line: index + 1 }))
    .filter((line) => line.text !== '');
}

/** Rows with something in them, and which they are, from 1. */
export function sourceRowsOf({ sources }: EntryForm): (SourceRow & { readonly row: number })[] {
  return sources
    .map(({ title, publisher, date, url }, index) => ({
      title: title.trim(),
      publisher: publisher.trim(),
      date: date.trim(),
      url: url.trim(),
      row: index + 1,
    }))
    .filter(({ title, publisher, date, url }) => `${title}${publisher}${date}${url}` !== '');
}
