/** From what the background has against an entry to the fields of the form that it is about. */
import type { FormField, FormProblem } from './check-entry-form.ts';
import { type EntryForm, linesOf, sourceRowsOf } from './entry-form.ts';

const FIELDS: readonly (readonly [path: RegExp, field: FormField])[] = [
  [/^terms\.0\.text$/, 'term'],
  [/^terms/, 'spellings'],
  [/^definition\.en$/, 'en'],
  [/^definition/, 'zh'],
  [/^english$/, 'english'],
  [/^unknown\.en$/, 'unknownEn'],
  [/^unknown/, 'unknownZh'],
  [/^expansion/, 'items'],
  [/^sources/, 'sources'],
  [/^related/, 'related'],
];

export interface RefusedForm {
  readonly problems: readonly FormProblem[];
  /** About no field that the form has. */
  readonly others: readonly string[];
}

/** @param reasons in words, each with the path of its field */
export function refusedForm(form: EntryForm, reasons: readonly string[]): RefusedForm {
  const problems: FormProblem[] = [];
  const others: string[] = [];
  for (const text of reasons) {
    const [, path = '', reason = text] = /^([\w.()-]+): (.*)$/s.exec(text) ?? [];
    const field = FIELDS.find(([pattern]) => pattern.test(path))?.[1];
    if (field === undefined) others.push(text);
    else problems.push({ field, kind: 'refused', reason, ...placeIn(form, path) });
  }
  return { problems, others };
}

function placeIn(form: EntryForm, path: string): Pick<FormProblem, 'line' | 'column'> {
  const [, item] = /^expansion\.items\.(\d+)/.exec(path) ?? [];
  const [, source, column] = /^sources\.(\d+)(?:\.(title|publisher|date|url)$)?/.exec(path) ?? [];
  const line =
    item === undefined
      ? sourceRowsOf(form)[Number(source)]?.row
      : linesOf(form.items)[Number(item)]?.line;
  return {
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column: column as NonNullable<FormProblem['column']> }),
  };
}
