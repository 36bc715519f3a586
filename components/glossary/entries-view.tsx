/** The entries of all packs and the reader's own, to be searched and opened. */
import { useEffect, useRef } from 'preact/hooks';
import type { EntryLabel, PackLabel } from '../../lib/core/glossary/glossary-view.ts';
import { Notice } from '../app-frame/notice.tsx';
import { formatCount } from '../format-time.ts';
import { SearchBar } from '../notebook/search-bar.tsx';
import { useLang, useTranslate } from '../translate.ts';
import { EntryExplanation, type OpenEntry } from './entry-explanation.tsx';
import { EntryRow } from './entry-row.tsx';

export interface EntriesViewProps {
  readonly entries: readonly EntryLabel[];
  /** Of which `entries` are the first. */
  readonly count: number;
  readonly query: string;
  readonly onlyOwn: boolean;
  readonly hasOwn: boolean;
  readonly opened: OpenEntry | undefined;
  /** The entry from writing which the reader comes back. */
  readonly news: string | undefined;
  readonly packs: readonly PackLabel[];
  /** Entries that are typed and not stored, and where they are written. */
  readonly drafts: readonly { readonly address: string; readonly term: string }[];
  readonly isBusy: boolean;
  addressOfNew(term?: string): string;
  addressOfEdit(id: string): string;
  onQuery(query: string): void;
  onOnlyOwn(isOn: boolean): void;
  onOpen(id: string | undefined): void;
  onNewsSeen(): void;
  onHide(id: string, isHidden: boolean): void;
  onDelete(id: string): void;
}

export function EntriesView(props: EntriesViewProps) {
  const { entries, count, query, onlyOwn, hasOwn, opened, news } = props;
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  const deleted = useRef<string>(undefined);

  useEffect(() => {
    const id = deleted.current;
    if (id === undefined || entries.some((entry) => entry.id === id)) return;
    // The entry went away with the focus in it.
    deleted.current = undefined;
    list.current?.focus({ preventScroll: true });
  }, [entries]);

  return (
    <div class="entries-view">
      <SearchBar
        label={t('glossary_search')}
        query={query}
        count={useCountInWords(props)}
        onQuery={props.onQuery}
      />
      <div class="entries-bar">
        <a class="small-button" href={props.addressOfNew()}>
          {t('glossary_add')}
        </a>
        {hasOwn && (
          <label class="only-own">
            <input
              type="checkbox"
              checked={onlyOwn}
              onChange={(event) => props.onOnlyOwn(event.currentTarget.checked)}
            />
            <span>{t('glossary_only_own')}</span>
          </label>
        )}
      </div>
      <Drafts {...props} />
      {count === 0 && <NothingFound {...props} />}
      <ul class="entries" ref={list} tabIndex={-1}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryRow
              entry={entry}
              packs={props.packs}
              isOpen={opened?.id === entry.id}
              isNews={news === entry.id}
              onSeen={props.onNewsSeen}
              onToggle={() => props.onOpen(opened?.id === entry.id ? undefined : entry.id)}
            >
              {opened && (
                <EntryExplanation
                  opened={opened}
                  isHidden={entry.isHidden}
                  editAddress={props.addressOfEdit(entry.id)}
                  isBusy={props.isBusy}
                  onHide={(isHidden) => props.onHide(entry.id, isHidden)}
                  onDelete={() => {
                    deleted.current = entry.id;
                    props.onDelete(entry.id);
                  }}
                  onRetry={() => props.onOpen(entry.id)}
                />
              )}
            </EntryRow>
          </li>
        ))}
      </ul>
      {count > entries.length && (
        <p class="entries-more">{t('glossary_more', String(entries.length))}</p>
      )}
    </div>
  );
}

function useCountInWords({ count, query }: EntriesViewProps): string {
  const t = useTranslate();
  const lang = useLang();
  return t(query.trim() === '' ? 'glossary_count' : 'glossary_hits', formatCount(count, lang));
}

function Drafts({ drafts }: EntriesViewProps) {
  const t = useTranslate();
  if (drafts.length === 0) return null;
  return (
    <p class="entry-drafts">
      {t('glossary_drafts')}{' '}
      {drafts.map(({ address, term }) => (
        <a key={address} href={address}>
          {term || t('glossary_draft_nameless')}
        </a>
      ))}
    </p>
  );
}

function NothingFound({ query, addressOfNew, onQuery }: EntriesViewProps) {
  const t = useTranslate();
  const sought = query.trim();
  if (sought === '') return <Notice heading={t('glossary_empty')} />;
  return (
    <Notice heading={t('glossary_no_hit', sought)}>
      <p class="entry-actions">
        <a class="small-button" href={addressOfNew(sought)}>
          {t('glossary_add_this')}
        </a>
        <button type="button" class="small-button" onClick={() => onQuery('')}>
          {t('notebook_show_all')}
        </button>
      </p>
    </Notice>
  );
}
