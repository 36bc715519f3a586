import '../../assets/css/welcome.css';
import '../marks.css';
import gate from 'virtual:meipi/gate';
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { ConceptId } from '../../lib/core/glossary/concept.ts';
import { serveTab } from '../../lib/page/serve-tab.ts';
import { browser } from '../../lib/platform/browser.ts';
import { sendToBackground } from '../../lib/platform/send.ts';
import { translate } from '../../lib/platform/translate.ts';
import { createClient } from '../../lib/protocol/client.ts';
import type { ReportLabel } from '../../lib/protocol/replies.ts';
import { followGestures } from '../../lib/ui/gestures.ts';
import { Interface } from '../../lib/ui/interface.tsx';
import { onBroadcast } from '../../lib/ui/on-broadcast.ts';
import { sidePanelOpener } from '../../lib/ui/side-panel-opener.ts';
import { WelcomePage } from './welcome-page.tsx';

document.title = translate('welcome_title');
const commands = await browser.commands.getAll();
const keysOf = (name: string) => commands.find((command) => command.name === name)?.shortcut;
const notebook = browser.runtime.getURL('/notebook.html');
const openSidePanel = await sidePanelOpener();

let concepts = new Set<ConceptId>();
const ask = createClient(sendToBackground);
const gestures = followGestures({
  ask,
  listen: onBroadcast,
  isMarked: (conceptId) => concepts.has(conceptId),
  isInSight: () => !document.hidden,
});
const markCount = signal(0);
const reports = signal<readonly ReportLabel[]>([]);

render(
  <Interface>
    <WelcomePage
      markCount={markCount}
      done={gestures.done}
      reports={reports}
      nextTermKeys={keysOf('next-term')}
      explainPageKeys={keysOf('explain-page')}
      notebook={notebook}
      onOpenNotebook={() => void browser.tabs.create({ url: notebook })}
      onOpenSidePanel={openSidePanel && (() => void openSidePanel())}
    />
  </Interface>,
  document.body,
);

reports.value = await ask('report/list', {}).catch(() => []);
// The popover stands beside the body.
new MutationObserver((changes) => {
  const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
  if (added.some(({ nodeName }) => nodeName.toLowerCase() === 'meipi-popover')) {
    gestures.popoverOpened();
  }
}).observe(document.documentElement, { childList: true });

serveTab({
  gate,
  onMarks({ terms }) {
    concepts = new Set(terms.map(({ conceptId }) => conceptId));
    markCount.value = terms.reduce((sum, { count }) => sum + count, 0);
  },
});
