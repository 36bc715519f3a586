import '../../assets/css/popup.css';
import { render } from 'preact';
import { PopupView } from '../../components/popup/popup-view.tsx';
import { SITES } from '../../lib/core/sites.ts';
import { browser } from '../../lib/platform/browser.ts';
import { Interface } from '../../lib/ui/interface.tsx';
import { watchStatus } from './watch-status.ts';

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const open = (path: string) => {
  void browser.tabs.create({ url: browser.runtime.getURL(path) });
  window.close();
};

void watchStatus(tab, (status) =>
  render(
    <Interface>
      <PopupView
        status={status}
        sites={SITES.map(({ name, domain }) => `${name} ${domain}`)}
        onOpenNotebook={() => open('/notebook.html')}
        onOpenWelcome={() => open('/welcome.html')}
        onShowTerm={(conceptId) => {
          if (tab?.id === undefined) return;
          void browser.tabs.sendMessage(tab.id, { type: 'reader/show', conceptId }, { frameId: 0 });
          window.close();
        }}
      />
    </Interface>,
    document.body,
  ),
);
