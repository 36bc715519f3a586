/** Above a list: the search in it, and how much there is. */
import { SearchField } from './search-field.tsx';

interface SearchBarProps {
  readonly label: string;
  readonly query: string;
  /** How much there is, or was found, in words. */
  readonly count: string;
  onQuery(query: string): void;
}

export function SearchBar({ label, query, count, onQuery }: SearchBarProps) {
  return (
    <div class="notebook-bar">
      <SearchField label={label} query={query} onQuery={onQuery} />
      <p class="notebook-count" role="status">
        {count}
      </p>
    </div>
  );
}
