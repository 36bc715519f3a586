/** Narrows the list of terms down: by name, and by what is known of them. */
import { useId } from 'preact/hooks';
import { SearchField } from '../notebook/search-field.tsx';
import { type MessageKey, useTranslate } from '../translate.ts';
import type { TermFilter as Filter, TermKind } from './filter-terms.ts';

const KINDS: readonly (readonly [TermKind, MessageKey])[] = [
  ['all', 'panel_all'],
  ['with-note', 'panel_with_note'],
  ['unexplained', 'panel_unexplained'],
];

interface TermFilterProps {
  readonly filter: Filter;
  /** How many terms there are of each kind. */
  readonly counts: Readonly<Record<TermKind, number>>;
  onFilter(filter: Filter): void;
}

export function TermFilter({ filter, counts, onFilter }: TermFilterProps) {
  const t = useTranslate();
  const group = useId();
  return (
    <div class="term-filter">
      <SearchField
        label={t('panel_filter')}
        query={filter.query}
        onQuery={(query) => onFilter({ ...filter, query })}
      />
      <fieldset class="filter-chips">
        <legend class="unseen">{t('panel_filter_kind')}</legend>
        {KINDS.map(([kind, key]) => (
          <label key={kind} class="filter-chip">
            <input
              type="radio"
              name={group}
              checked={filter.kind === kind}
              onChange={() => onFilter({ ...filter, kind })}
            />
            <span>
              {t(key)} <span class="chip-count">{counts[kind]}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
