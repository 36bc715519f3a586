import '../../assets/css/notebook.css';
import { render } from 'preact';
import { onNoteChanged } from '../../lib/notes/note-changes.ts';
import { createNotebook } from '../../lib/notes/notebook.ts';
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

document.title = translate('notebook_title');
render(
  <Interface>
    <NotebookPage notebook={notebook} />
  </Interface>,
  document.body,
);
