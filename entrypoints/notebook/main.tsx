import '../../assets/css/notebook.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { onNoteChanged } from '../../lib/notes/note-changes.ts';
import { createNotebook } from '../../lib/notes/notebook.ts';
import { type NotebookPlace, placeOf } from '../../lib/notes/notebook-place.ts';
import { createReaderSettings } from '../../lib/notes/reader-settings.ts';
import { createRememberedArticles } from '../../lib/notes/remembered-articles.ts';
import { randomNonce, randomUuid } from '../../lib/platform/ids.ts';
import { sendToBackground } from '../../lib/platform/send.ts';
import { translate } from '../../lib/platform/translate.ts';
import { createClient } from '../../lib/protocol/client.ts';
import { Interface } from '../../lib/ui/interface.tsx';
import { showTextSize } from '../../lib/ui/show-text-size.ts';
import { NotebookPage } from './notebook-page.tsx';
import { startGlossary } from './start-glossary.ts';

const ask = createClient(sendToBackground);
const notebook = createNotebook({ ask, newId: randomUuid, newEditorId: randomNonce });
onNoteChanged((change) => void notebook.refresh(change.noteId));
addEventListener('pagehide', () => void notebook.editing.value?.session.flush());
void notebook.load();

const place = signal<NotebookPlace>(placeOf(location.hash));
const articles = createRememberedArticles(ask);
const glossary = startGlossary(ask);
const settings = createReaderSettings(ask);
effect(() => {
  const { textSize } = settings.settings.value ?? {};
  if (textSize) showTextSize(document, textSize);
});

const TITLE = {
  notes: 'notebook_title',
  articles: 'articles_title',
  glossary: 'glossary_title',
  settings: 'settings_title',
} as const;

// Nothing tells when these are changed elsewhere: looked up whenever they come into view.
const lookUp = () => {
  if (document.hidden) return;
  if (place.value.part === 'articles') void articles.load();
  if (place.value.part === 'settings') void settings.load();
};
const goToAddress = () => {
  const now = placeOf(location.hash);
  place.value = now;
  document.title = translate(TITLE[now.part]);
  void articles.read(now.part === 'articles' ? now.reading : undefined);
  if (now.part === 'glossary') glossary.comeTo(now.entry);
  else glossary.leave();
  lookUp();
};
goToAddress();
addEventListener('hashchange', goToAddress);
document.addEventListener('visibilitychange', lookUp);
addEventListener('focus', lookUp);

render(
  <Interface>
    <NotebookPage
      place={place}
      notebook={notebook}
      articles={articles}
      glossary={glossary}
      settings={settings}
    />
  </Interface>,
  document.body,
);
