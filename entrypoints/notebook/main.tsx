import '../../assets/css/notebook.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { onNoteChanged } from '../../lib/notes/note-changes.ts';
import { createNotebook } from '../../lib/notes/notebook.ts';
import { placeOf } from '../../lib/notes/notebook-place.ts';
import { createRememberedArticles } from '../../lib/notes/remembered-articles.ts';
import { randomNonce, randomUuid } from '../../lib/platform/ids.ts';
import { sendToBackground } from '../../lib/platform/send.ts';
import { translate } from '../../lib/platform/translate.ts';
import { createClient } from '../../lib/protocol/client.ts';
import { Interface } from '../../lib/ui/interface.tsx';
import { NotebookPage } from './notebook-page.tsx';

const ask = createClient(sendToBackground);
const notebook = createNotebook({ ask, newId: randomUuid, newEditorId: randomNonce });
onNoteChanged((change) => void notebook.refresh(change.noteId));
addEventListener('pagehide', () => void notebook.editing.value?.session.flush());
void notebook.load();

const place = signal(placeOf(location.hash));
const articles = createRememberedArticles(ask);
// Nothing tells when an article is remembered elsewhere: looked up whenever they come into view.
const lookUp = () => {
  if (place.value.part === 'articles' && !document.hidden) void articles.load();
};
const goToAddress = () => {
  place.value = placeOf(location.hash);
  const { part, reading } = place.value;
  document.title = translate(part === 'articles' ? 'articles_title' : 'notebook_title');
  void articles.read(reading);
  lookUp();
};
goToAddress();
addEventListener('hashchange', goToAddress);
document.addEventListener('visibilitychange', lookUp);
addEventListener('focus', lookUp);

render(
  <Interface>
    <NotebookPage place={place} notebook={notebook} articles={articles} />
  </Interface>,
  document.body,
);
