/** Search in the notes. Reports whole words only, never pinyin half typed. */
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translate.ts';
import { useTextInput } from '../use-text-input.ts';

interface SearchFieldProps {
  readonly query: string;
  onQuery(query: string): void;
}

export function SearchField({ query, onQuery }: SearchFieldProps) {
  const t = useTranslate();
  const { field, handlers } = useTextInput<HTMLInputElement>(query, onQuery);
  return (
    <search class="search-field">
      <Icon name="search" />
      <input
        {...handlers}
        ref={field}
        type="search"
        aria-label={t('notebook_search')}
        placeholder={t('notebook_search')}
        autocomplete="off"
        spellcheck={false}
      />
    </search>
  );
}
