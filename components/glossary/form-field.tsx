/** A field of the form: its name, what is to be said of it, the count near its limit, what is wrong with it. */
import { useId } from 'preact/hooks';
import type { FormProblem } from '../../lib/core/glossary/check-entry-form.ts';
import { formatCount } from '../format-time.ts';
import { useLang, useTranslate } from '../translate.ts';
import { useTextInput } from '../use-text-input.ts';
import { formProblem } from './form-problem.ts';

/** From this share of the allowed length on the reader is shown the count. */
const COUNT_FROM = 0.8;

interface FormFieldProps {
  readonly name: string;
  readonly help?: string;
  readonly value: string;
  /** Lines shown at first; undefined: it is one line and no more. */
  readonly rows?: number;
  /** UTF-16 code units; undefined: other things are counted, or none. */
  readonly limit?: number;
  /** Of what is written in it. */
  readonly lang?: 'zh-CN' | 'en';
  readonly isRequired?: boolean;
  readonly problems: readonly FormProblem[];
  onInput(value: string): void;
}

export function FormField(props: FormFieldProps) {
  const { name, help, value, rows, limit, lang: language, isRequired = false, problems } = props;
  const t = useTranslate();
  const lang = useLang();
  const id = useId();
  const line = useTextInput<HTMLInputElement>(value, props.onInput);
  const lines = useTextInput<HTMLTextAreaElement>(value, props.onInput);
  const length = value.trim().length;
  const common = {
    id,
    lang: language,
    'aria-describedby': `${id}-about`,
    'aria-invalid': problems.length > 0,
    'aria-required': isRequired,
    autocomplete: 'off',
  } as const;
  return (
    <div class="form-field">
      <label for={id}>{name}</label>
      {help && <p class="form-help">{help}</p>}
      {rows === undefined ? (
        <input {...common} {...line.handlers} ref={line.field} type="text" />
      ) : (
        <textarea {...common} {...lines.handlers} ref={lines.field} rows={rows} />
      )}
      <div class="form-about" id={`${id}-about`}>
        {problems.map((problem) => (
          <p key={`${problem.kind} ${problem.line}`} class="form-problem">
            {formProblem(problem, t, lang)}
          </p>
        ))}
        {limit !== undefined && length > limit * COUNT_FROM && (
          <p class={length > limit ? 'note-count over' : 'note-count'}>
            {t('note_count', formatCount(length, lang), formatCount(limit, lang))}
          </p>
        )}
      </div>
    </div>
  );
}
