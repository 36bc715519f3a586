/** The notebook's view joined to its state. */
// Makes components follow the signals that they read.
import '@preact/signals';
import { NotebookView } from '../../components/notebook/notebook-view.tsx';
import type { Note } from '../../lib/core/annotation/note.ts';
import type { Notebook } from '../../lib/notes/notebook.ts';
import { browser } from '../../lib/platform/browser.ts';
import { NoteField } from '../../lib/ui/note-field.tsx';

export function NotebookPage({ notebook }: { readonly notebook: Notebook }) {
  const shown = snapshot(notebook);
  const { editing } = shown;
  return (
    <NotebookView
      {...shown}
      editingId={editing?.noteId}
      editor={editing && <NoteField key={editing.noteId} note={editing.session} autoFocus />}
      onQuery={notebook.search}
      onEdit={notebook.edit}
      onEditDone={() => void notebook.endEdit()}
      onOpen={openArticle}
      onDelete={(note) => void notebook.remove(note)}
      onUndo={() => void notebook.undoRemove()}
      onRetry={() => void notebook.load()}
    />
  );
}

function snapshot(notebook: Notebook) {
  const { notes, total, query, status, editing, removed } = notebook;
  const undo = removed.value && { label: removed.value.target.label };
  return {
    notes: notes.value,
    total: total.value,
    query: query.value,
    status: status.value,
    editing: editing.value,
    undo,
  };
}

function openArticle(note: Note): void {
  const url = note.provenance?.url ?? '';
  if (/^https?:/.test(url) || url.startsWith(browser.runtime.getURL(''))) {
    void browser.tabs.create({ url });
  }
}
