/** Search in a list. Reports whole words only, never pinyin half typed. */
import { Icon } from '../icon.tsx';
import { useTextInput } from '../use-text-input.ts';

interface SearchFieldProps {
  readonly label: string;
  readonly query: string;
  onQuery(query: string): void;
}

export function SearchField({ label, query, onQuery }: SearchFieldProps) {
  const { field, handlers } = useTextInput<HTMLInputElement>(query, onQuery);
  return (
    <search class="search-field">
      <Icon name="search" />
      <input
        {...handlers}
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
      />
    </search>
  );
}
