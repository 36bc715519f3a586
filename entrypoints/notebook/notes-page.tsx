/** The notebook's first part joined to its state. */
// Makes components follow the signals that they read.
import '@preact/signals';
import { NotesPart } from '../../components/notebook/notes-part.tsx';
import type { Note } from '../../lib/core/annotation/note.ts';
import type { Notebook } from '../../lib/notes/notebook.ts';
import { browser } from '../../lib/platform/browser.ts';
import { NoteField } from '../../lib/ui/note-field.tsx';

export function NotesPage({ notebook }: { readonly notebook: Notebook }) {
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
