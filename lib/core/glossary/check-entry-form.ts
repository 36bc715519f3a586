/** What is wrong with an entry as it is being written, field by field; see conceptSchema. */
import { isDropped } from '../text/char-fold.ts';
import { type EntryForm, linesOf, sourceRowsOf } from './entry-form.ts';

export type FormField =
  | 'term'
  | 'spellings'
  | 'zh'
  | 'en'
  | 'english'
  | 'unknownZh'
  | 'unknownEn'
  | 'items'
  | 'sources'
  | 'related';

export interface FormProblem {
  readonly field: FormField;
  readonly kind:
    | 'missing'
    | 'too-long'
    | 'too-many'
    /** Nothing but quotes and blanks: it could be found nowhere. */
    | 'nothing-sought'
    /** One character would be found everywhere. */
    | 'too-short'
    | 'bad-date'
    | 'bad-address'
    | 'refused';
  /** Of the lines or rows, from 1. */
  readonly line?: number;
  /** Of a row of sources. */
  readonly column?: 'title' | 'publisher' | 'date' | 'url';
  /** How many characters, lines or rows there may be. */
  readonly limit?: number;
  /** Why it was refused, in the background's words. */
  readonly reason?: string;
}

/** UTF-16 code units; of `…Count`, how many lines or rows. */
export const FORM_LIMITS = {
  term: 60,
  spellingCount: 30,
  zh: 600,
  en: 1500,
  english: 100,
  unknownZh: 240,
  unknownEn: 600,
  item: 120,
  itemCount: 40,
  source: 120,
  url: 500,
  sourceCount: 20,
  relatedCount: 20,
} as const;

export function checkEntryForm(form: EntryForm): FormProblem[] {
  return [
    ...ofSpelling(form.term, 'term'),
    ...ofSpellings(form),
    ...ofDefinition(form),
    ...ofLength(form.english, 'english', FORM_LIMITS.english),
    ...ofLength(form.unknownZh, 'unknownZh', FORM_LIMITS.unknownZh),
    ...ofLength(form.unknownEn, 'unknownEn', FORM_LIMITS.unknownEn),
    ...ofItems(form),
    ...ofSources(form),
    ...ofCount(form.related.length, 'related', FORM_LIMITS.relatedCount),
  ];
}

function ofLength(text: string, field: FormField, limit: number): FormProblem[] {
  return text.trim().length > limit ? [{ field, kind: 'too-long', limit }] : [];
}

function ofSpelling(text: string, field: 'term' | 'spellings', line?: number): FormProblem[] {
  const at = { field, ...(line === undefined ? {} : { line }) };
  if (text.trim() === '') return [{ ...at, kind: 'missing' }];
  if (text.trim().length > FORM_LIMITS.term) {
    return [{ ...at, kind: 'too-long', limit: FORM_LIMITS.term }];
  }
  const sought = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).filter(
    (code) => !isDropped(code),
  ).length;
  if (sought === 0) return [{ ...at, kind: 'nothing-sought' }];
  return sought === 1 ? [{ ...at, kind: 'too-short' }] : [];
}

function ofSpellings({ spellings }: EntryForm): FormProblem[] {
  const lines = linesOf(spellings);
  const field = 'spellings';
  return [
    ...ofCount(lines.length, field, FORM_LIMITS.spellingCount),
    ...lines.flatMap(({ text, line }) => ofSpelling(text, field, line)),
  ];
}

function ofCount(count: number, field: FormField, limit: number): FormProblem[] {
  return count > limit ? [{ field, kind: 'too-many', limit }] : [];
}

function ofDefinition({ zh, en }: EntryForm): FormProblem[] {
  if (zh.trim() === '' && en.trim() === '') return [{ field: 'zh', kind: 'missing' }];
  return [...ofLength(zh, 'zh', FORM_LIMITS.zh), ...ofLength(en, 'en', FORM_LIMITS.en)];
}

function ofItems({ items }: EntryForm): FormProblem[] {
  const lines = linesOf(items);
  const limit = FORM_LIMITS.item;
  return [
    ...ofCount(lines.length, 'items', FORM_LIMITS.itemCount),
    ...lines
      .filter(({ text }) => text.length > limit)
      .map(({ line }): FormProblem => ({ field: 'items', kind: 'too-long', line, limit })),
  ];
}

function ofSources(form: EntryForm): FormProblem[] {
  const rows = sourceRowsOf(form);
  const problem = (
    line: number,
    column: NonNullable<FormProblem['column']>,
    kind: FormProblem['kind'],
    limit?: number,
  ): FormProblem => ({
    field: 'sources',
    line,
    column,
    kind,
    ...(limit === undefined ? {} : { limit }),
  });
  return [
    ...ofCount(rows.length, 'sources', FORM_LIMITS.sourceCount),
    ...rows.flatMap(({ row, title, publisher, date, url }) => {
      const problems = [];
      for (const [column, text] of [
        ['title', title],
        ['publisher', publisher],
      ] as const) {
        if (text === '') problems.push(problem(row, column, 'missing'));
        if (text.length > FORM_LIMITS.source) {
          problems.push(problem(row, column, 'too-long', FORM_LIMITS.source));
        }
      }
      if (date !== '' && !/^\d{4}(-\d{2}){0,2}$/.test(date)) {
        problems.push(problem(row, 'date', 'bad-date'));
      }
      if (url !== '' && !/^https?:\/\//.test(url)) {
        problems.push(problem(row, 'url', 'bad-address'));
      } else if (url.length > FORM_LIMITS.url) {
        problems.push(problem(row, 'url', 'too-long', FORM_LIMITS.url));
      }
      return problems;
    }),
  ];
}
