/** What is wrong with a field of the form, in words. */
import type { FormProblem } from '../../lib/core/glossary/check-entry-form.ts';
import { formatCount } from '../format-time.ts';
import type { Lang, MessageKey, Translate } from '../translate.ts';

const KIND: Record<Exclude<FormProblem['kind'], 'refused'>, MessageKey> = {
  missing: 'entry_problem_missing',
  'too-long': 'entry_problem_too_long',
  'too-many': 'entry_problem_too_many',
  'nothing-sought': 'entry_problem_nothing_sought',
  'too-short': 'entry_problem_too_short',
  'bad-date': 'entry_problem_date',
  'bad-address': 'entry_problem_address',
};

export function formProblem(problem: FormProblem, t: Translate, lang: Lang): string {
  const { kind, line, column, limit = 0, reason = '' } = problem;
  const what =
    kind === 'refused'
      ? t('entry_problem_refused', reason)
      : t(KIND[kind], formatCount(limit, lang));
  // A row has its fields side by side, a list of lines but one.
  return line === undefined || column !== undefined
    ? what
    : t('entry_problem_line', String(line), what);
}
