/** All notes on one page: search, read, edit, go back to where each was written. */
import type { VNode } from 'preact';
import type { Note, NoteId } from '../../lib/core/annotation/note.ts';
import { Notice } from '../app-frame/notice.tsx';
import { formatCount } from '../format-time.ts';
import { useLang, useTranslate } from '../translate.ts';
import { EmptyNotebook } from './empty-notebook.tsx';
import { NoteCard } from './note-card.tsx';
import { SearchField } from './search-field.tsx';

export interface NotesPartProps {
  /** Those that match the query, in the order to be shown. */
  readonly notes: readonly Note[];
  readonly total: number;
  readonly query: string;
  readonly status: 'loading' | 'ready' | 'unavailable';
  readonly editingId?: NoteId | undefined;
  /** For the note in editing. */
  readonly editor?: VNode | undefined;
  /** Against which “3小时前” is reckoned; the moment of rendering if left out. */
  readonly now?: number | undefined;
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
  const counted = status === 'ready' && total > 0;
  return (
    <>
      {counted && (
        <div class="notebook-bar">
          <SearchField label={t('notebook_search')} query={query} onQuery={props.onQuery} />
          <p class="notebook-count" role="status">
            {query.trim() === ''
              ? t('notebook_count', formatCount(total, lang))
              : t('notebook_hits', formatCount(notes.length, lang), formatCount(total, lang))}
          </p>
        </div>
      )}
      <NotesBody {...props} />
    </>
  );
}

function NotesBody(props: NotesPartProps) {
  const { notes, query, status, editingId, editor } = props;
  const t = useTranslate();
  const now = props.now ?? Date.now();
  if (status === 'loading') {
    return (
      <p class="loading" aria-busy="true">
        {t('notebook_loading')}
      </p>
    );
  }
  if (status === 'unavailable') {
    return (
      <Notice heading={t('notebook_unavailable')}>
        <p>{t('notebook_unavailable_advice')}</p>
        <p>
          <button type="button" class="small-button" onClick={props.onRetry}>
            {t('try_again')}
          </button>
        </p>
      </Notice>
    );
  }
  if (notes.length === 0) return <EmptyNotebook query={query} onQuery={props.onQuery} />;
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
