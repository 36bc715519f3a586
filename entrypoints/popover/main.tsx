import '../../assets/css/popover.css';
import { render } from 'preact';
import { onNoteChanged } from '../../lib/notes/note-changes.ts';
import { randomUuid } from '../../lib/platform/ids.ts';
import { sendToBackground } from '../../lib/platform/send.ts';
import { focusHeading } from '../../lib/popover/focus-heading.ts';
import { ignoreEarlyClicks } from '../../lib/popover/ignore-early-clicks.ts';
import { keepFocusInside } from '../../lib/popover/keep-focus-inside.ts';
import { type OpenedPopover, openPopover } from '../../lib/popover/open-popover.ts';
import { createPopoverWindow } from '../../lib/popover/popover-window.ts';
import { reportHeight } from '../../lib/popover/report-height.ts';
import { scrollByKeys } from '../../lib/popover/scroll-keys.ts';
import { createClient } from '../../lib/protocol/client.ts';
import { Interface } from '../../lib/ui/interface.tsx';
import { showTextSize } from '../../lib/ui/show-text-size.ts';
import { PopoverPage } from './popover-page.tsx';

const nonce = location.hash.slice(1);
// The nonce has served its purpose; it need not stay in the address.
history.replaceState(null, '', location.pathname);
const ask = createClient(sendToBackground, nonce);
const quietly = () => undefined;

const seen = ignoreEarlyClicks(document.body);
let opened: OpenedPopover | undefined;
// At once: a key pressed while it opens is meant for it.
keepFocusInside(document, () => void close());
scrollByKeys(document, () => document.querySelector('.card-body'));
opened = await openPopover(ask, nonce, randomUuid);
let wasPinned = false;
if (opened.type === 'ready') {
  const { popover } = opened;
  const { theme, textSize, isPinned } = popover.shown.value.content;
  wasPinned = isPinned;
  document.documentElement.style.colorScheme = theme;
  showTextSize(document, textSize);
  onNoteChanged((change) => void popover.refresh(change.conceptId));
  addEventListener('pagehide', () => void popover.flush());
}

async function close(): Promise<void> {
  const mayClose = opened?.type !== 'ready' || (await opened.popover.leave());
  if (mayClose) await ask('popover/dismiss', {}).catch(quietly);
}

const nextFrame = (run: () => void) => void requestAnimationFrame(run);
const popoverWindow = createPopoverWindow(ask, nextFrame, wasPinned);
render(
  <Interface hasTextSize>
    <PopoverPage opened={opened} popoverWindow={popoverWindow} onClose={() => void close()} />
  </Interface>,
  document.body,
);
focusHeading(window);
// The page shows it as soon as it knows its height.
reportHeight(document.body, (height) => {
  void ask('popover/resize', { height }).catch(quietly).then(seen);
});
