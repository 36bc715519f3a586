/** The notebook's view joined to its state. */
// Makes components follow the signals that they read.
import '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { NotebookView } from '../../components/notebook/notebook-view.tsx';
import { NotesPart } from '../../components/notebook/notes-part.tsx';
import type { Note } from '../../lib/core/annotation/note.ts';
import type { Notebook } from '../../lib/notes/notebook.ts';
import type { NotebookPlace } from '../../lib/notes/notebook-place.ts';
import type { RememberedArticles } from '../../lib/notes/remembered-articles.ts';
import { browser } from '../../lib/platform/browser.ts';
import { NoteField } from '../../lib/ui/note-field.tsx';
import { ArticlesPage } from './articles-page.tsx';

interface NotebookPageProps {
  readonly place: ReadonlySignal<NotebookPlace>;
  readonly notebook: Notebook;
  readonly articles: RememberedArticles;
}

export function NotebookPage({ place, notebook, articles }: NotebookPageProps) {
  const { part } = place.value;
  const removed = notebook.removed.value;
  return (
    <NotebookView
      part={part}
      undo={removed && { label: removed.target.label }}
      onUndo={() => void notebook.undoRemove()}
    >
      {part === 'notes' ? <NotesPage notebook={notebook} /> : <ArticlesPage articles={articles} />}
    </NotebookView>
  );
}

function NotesPage({ notebook }: Pick<NotebookPageProps, 'notebook'>) {
  const { notes, total, query, status } = notebook;
  const editing = notebook.editing.value;
  return (
    <NotesPart
      notes={notes.value}
      total={total.value}
      query={query.value}
      status={status.value}
      editingId={editing?.noteId}
      editor={editing && <NoteField key={editing.noteId} note={editing.session} autoFocus />}
      onQuery={notebook.search}
      onEdit={notebook.edit}
      onEditDone={() => void notebook.endEdit()}
      onOpen={openArticle}
      onDelete={(note) => void notebook.remove(note)}
      onRetry={() => void notebook.load()}
    />
  );
}

function openArticle(note: Note): void {
  const url = note.provenance?.url ?? '';
  if (/^https?:/.test(url) || url.startsWith(browser.runtime.getURL(''))) {
    void browser.tabs.create({ url });
  }
}
