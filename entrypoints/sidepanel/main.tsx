import '../../assets/css/side-panel.css';
import { render } from 'preact';
import { browser } from '../../lib/platform/browser.ts';
import { createActiveTabPage } from '../../lib/ui/active-tab-page.ts';
import { Interface } from '../../lib/ui/interface.tsx';
import { keepLooking } from '../../lib/ui/keep-looking.ts';
import { SidePanelPage } from './side-panel-page.tsx';

const page = createActiveTabPage();
render(
  <Interface>
    <SidePanelPage
      page={page}
      onOpenNotebook={() => {
        void browser.tabs.create({ url: browser.runtime.getURL('/notebook.html') });
      }}
    />
  </Interface>,
  document.body,
);
void keepLooking(page);

const look = () => {
  if (!document.hidden) void page.look();
};
browser.tabs.onActivated.addListener(look);
browser.tabs.onUpdated.addListener((_tabId, { status }, { active }) => {
  if (active && status === 'complete') look();
});
