/** The notebook's view joined to its state. */
// Makes components follow the signals that they read.
import '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { NotebookView } from '../../components/notebook/notebook-view.tsx';
import type { Notebook } from '../../lib/notes/notebook.ts';
import type { NotebookPlace } from '../../lib/notes/notebook-place.ts';
import type { ReaderSettings } from '../../lib/notes/reader-settings.ts';
import type { RememberedArticles } from '../../lib/notes/remembered-articles.ts';
import { ArticlesPage } from './articles-page.tsx';
import { GlossaryPage } from './glossary-page.tsx';
import { NotesPage } from './notes-page.tsx';
import { SettingsPage } from './settings-page.tsx';
import type { StartedGlossary } from './start-glossary.ts';

interface NotebookPageProps {
  readonly place: ReadonlySignal<NotebookPlace>;
  readonly notebook: Notebook;
  readonly articles: RememberedArticles;
  readonly glossary: StartedGlossary;
  readonly settings: ReaderSettings;
}

export function NotebookPage(props: NotebookPageProps) {
  const { place, notebook } = props;
  const removed = notebook.removed.value;
  return (
    <NotebookView
      part={place.value.part}
      undo={removed && { label: removed.target.label }}
      onUndo={() => void notebook.undoRemove()}
    >
      <Part {...props} />
    </NotebookView>
  );
}

function Part({ place, notebook, articles, glossary, settings }: NotebookPageProps) {
  const now = place.value;
  switch (now.part) {
    case 'notes':
      return <NotesPage notebook={notebook} />;
    case 'articles':
      return <ArticlesPage articles={articles} />;
    case 'glossary':
      return (
        <GlossaryPage
          glossary={glossary}
          entry={now.entry}
          onSave={() => void glossary.save()}
          onKeepMine={() => void glossary.keepMine()}
        />
      );
    case 'settings':
      return <SettingsPage settings={settings} />;
  }
}
