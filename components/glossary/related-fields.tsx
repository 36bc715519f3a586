/** The entries that have to do with this one: found by name, added, taken out. */
import { useId, useRef, useState } from 'preact/hooks';
import type { FormProblem } from '../../lib/core/glossary/check-entry-form.ts';
import type { RelatedEntry } from '../../lib/core/glossary/entry-form.ts';
import { useTranslate } from '../translate.ts';
import { FormField } from './form-field.tsx';

interface RelatedFieldsProps {
  readonly related: readonly RelatedEntry[];
  /** What was found and is not among them. */
  readonly suggestions: readonly RelatedEntry[];
  readonly problems: readonly FormProblem[];
  onChange(related: readonly RelatedEntry[]): void;
  onSuggest(query: string): void;
}

export function RelatedFields(props: RelatedFieldsProps) {
  const { related, suggestions, problems, onChange, onSuggest } = props;
  const t = useTranslate();
  const id = useId();
  const place = useRef<HTMLFieldSetElement>(null);
  const [query, setQuery] = useState('');
  const find = (words: string) => {
    setQuery(words);
    onSuggest(words);
  };
  // The button that was pressed goes away.
  const change = (next: readonly RelatedEntry[]) => {
    place.current?.querySelector('input')?.focus();
    onChange(next);
  };
  const list = (
    entries: readonly RelatedEntry[],
    word: string,
    press: (one: RelatedEntry) => void,
  ) =>
    entries.map((one) => (
      <li key={one.id}>
        <span id={`${id}-${one.id}`} lang="zh-CN">
          {one.label}
        </span>
        <button
          type="button"
          class="text-button"
          aria-describedby={`${id}-${one.id}`}
          onClick={() => press(one)}
        >
          {word}
        </button>
      </li>
    ));
  return (
    <fieldset class="related-fields" ref={place}>
      <legend>{t('entry_related')}</legend>
      <ul>
        {list(related, t('entry_related_remove'), ({ id: gone }) =>
          change(related.filter((one) => one.id !== gone)),
        )}
      </ul>
      <FormField
        name={t('entry_related_find')}
        value={query}
        lang="zh-CN"
        problems={problems}
        onInput={find}
      />
      <ul>
        {list(suggestions, t('entry_related_add'), (one) => {
          change([...related, one]);
          find('');
        })}
      </ul>
    </fieldset>
  );
}
