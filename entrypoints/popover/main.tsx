import '../../assets/css/popover.css';
import { render } from 'preact';
import { onNoteChanged } from '../../lib/notes/note-changes.ts';
import { randomUuid } from '../../lib/platform/ids.ts';
import { sendToBackground } from '../../lib/platform/send.ts';
import { keepFocusInside } from '../../lib/popover/keep-focus-inside.ts';
import { openPopover } from '../../lib/popover/open-popover.ts';
import { reportHeight } from '../../lib/popover/report-height.ts';
import { createClient } from '../../lib/protocol/client.ts';
import { Interface } from '../../lib/ui/interface.tsx';
import { PopoverPage } from './popover-page.tsx';

const nonce = location.hash.slice(1);
// The nonce has served its purpose; it need not stay in the address.
history.replaceState(null, '', location.pathname);
const ask = createClient(sendToBackground, nonce);
const quietly = () => undefined;
const close = () => void ask('popover/dismiss', {}).catch(quietly);

const opened = await openPopover(ask, nonce, randomUuid);
if (opened.type === 'ready') {
  const { popover } = opened;
  onNoteChanged((change) => void popover.refresh(change.conceptId));
  addEventListener('pagehide', () => void popover.flush());
}
keepFocusInside(document, close);
render(
  <Interface>
    <PopoverPage opened={opened} onClose={close} />
  </Interface>,
  document.body,
);
reportHeight(document.body, (height) => void ask('popover/resize', { height }).catch(quietly));
