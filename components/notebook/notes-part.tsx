/** All notes on one page: search, read, edit, go back to where each was written. */
import type { VNode } from 'preact';
import type { Note, NoteId } from '../../lib/core/annotation/note.ts';
import { formatCount } from '../format-time.ts';
import { useLang, useTranslate } from '../translate.ts';
import { EmptyNotebook } from './empty-notebook.tsx';
import { Loading } from './loading.tsx';
import { NoHit } from './no-hit.tsx';
import { NoteCard } from './note-card.tsx';
import { SearchBar } from './search-bar.tsx';
import { Unavailable } from './unavailable.tsx';
import { useNow } from './use-now.ts';

export interface NotesPartProps {
  /** Those that match the query, in the order to be shown. */
  readonly notes: readonly Note[];
  readonly total: number;
  readonly query: string;
  readonly status: 'loading' | 'ready' | 'unavailable';
  readonly editingId?: NoteId | undefined;
  /** For the note in editing. */
  readonly editor?: VNode | undefined;
  onQuery(query: string): void;
  onEdit(note: Note): void;
  onEditDone(): void;
  onOpen(note: Note): void;
  onDelete(note: Note): void;
  onRetry(): void;
}

export function NotesPart(props: NotesPartProps) {
  const { notes, total, query, status } = props;
  const t = useTranslate();
  const lang = useLang();
  return (
    <>
      {status === 'ready' && total > 0 && (
        <SearchBar
          label={t('notebook_search')}
          query={query}
          count={
            query.trim() === ''
              ? t('notebook_count', formatCount(total, lang))
              : t('notebook_hits', formatCount(notes.length, lang), formatCount(total, lang))
          }
          onQuery={props.onQuery}
        />
      )}
      <NotesBody {...props} />
    </>
  );
}

function NotesBody(props: NotesPartProps) {
  const { notes, query, status, editingId, editor } = props;
  const t = useTranslate();
  const now = useNow();
  if (status === 'loading') return <Loading text={t('notebook_loading')} />;
  if (status === 'unavailable') {
    return (
      <Unavailable
        heading={t('notebook_unavailable')}
        advice={t('notebook_unavailable_advice')}
        onRetry={props.onRetry}
      />
    );
  }
  if (notes.length === 0) {
    const sought = query.trim();
    if (sought === '') return <EmptyNotebook />;
    return <NoHit heading={t('notebook_no_hit', sought)} onShowAll={() => props.onQuery('')} />;
  }
  return (
    <ul class="notes">
      {notes.map((note) => (
        <li key={note.id}>
          <NoteCard
            note={note}
            query={query}
            now={now}
            editor={note.id === editingId ? editor : undefined}
            onEdit={props.onEdit}
            onEditDone={props.onEditDone}
            onOpen={props.onOpen}
            onDelete={props.onDelete}
          />
        </li>
      ))}
    </ul>
  );
}
