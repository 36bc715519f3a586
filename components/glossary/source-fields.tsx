/** The sources of an entry, a row of fields each. */
import { useEffect, useRef } from 'preact/hooks';
import { FORM_LIMITS, type FormProblem } from '../../lib/core/glossary/check-entry-form.ts';
import { EMPTY_SOURCE, type SourceRow } from '../../lib/core/glossary/entry-form.ts';
import { type MessageKey, useLang, useTranslate } from '../translate.ts';
import { FormField } from './form-field.tsx';
import { formProblem } from './form-problem.ts';

const COLUMNS: readonly (readonly [
  column: keyof SourceRow,
  name: MessageKey,
  limit: number | undefined,
])[] = [
  ['title', 'entry_source_title', FORM_LIMITS.source],
  ['publisher', 'entry_source_publisher', FORM_LIMITS.source],
  ['date', 'entry_source_date', undefined],
  ['url', 'entry_source_url', FORM_LIMITS.url],
];

interface SourceFieldsProps {
  readonly sources: readonly SourceRow[];
  readonly problems: readonly FormProblem[];
  onChange(sources: readonly SourceRow[]): void;
}

export function SourceFields({ sources, problems, onChange }: SourceFieldsProps) {
  const t = useTranslate();
  const lang = useLang();
  const place = useRef<HTMLDivElement>(null);
  const countBefore = useRef(sources.length);

  useEffect(() => {
    // To the new row, or from one that went away to the way to a new one.
    if (sources.length > countBefore.current) {
      const rows = place.current?.querySelectorAll('.source-row') ?? [];
      rows[rows.length - 1]?.querySelector('input')?.focus();
    } else if (sources.length < countBefore.current) {
      place.current?.querySelector<HTMLElement>('.add-source')?.focus();
    }
    countBefore.current = sources.length;
  }, [sources.length]);

  return (
    <div class="source-fields" ref={place}>
      {problems
        .filter(({ column }) => column === undefined)
        .map((problem) => (
          <p key={problem.kind} class="form-problem">
            {formProblem(problem, t, lang)}
          </p>
        ))}
      {sources.map((source, index) => (
        <fieldset class="source-row" key={index}>
          <legend>{t('entry_source_number', String(index + 1))}</legend>
          {COLUMNS.map(([column, name, limit]) => (
            <FormField
              key={column}
              name={t(name)}
              value={source[column]}
              {...(limit === undefined ? {} : { limit })}
              problems={problems.filter((one) => one.line === index + 1 && one.column === column)}
              onInput={(value) => onChange(sources.with(index, { ...source, [column]: value }))}
            />
          ))}
          <button
            type="button"
            class="text-button"
            onClick={() => onChange(sources.filter((_, other) => other !== index))}
          >
            {t('entry_source_remove')}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        class="small-button add-source"
        onClick={() => onChange([...sources, EMPTY_SOURCE])}
      >
        {t('entry_source_add')}
      </button>
    </div>
  );
}
