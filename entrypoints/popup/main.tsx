import '../../assets/css/popup.css';
import { render } from 'preact';
import { browser } from '../../lib/platform/browser.ts';
import { createActiveTabPage } from '../../lib/ui/active-tab-page.ts';
import { Interface } from '../../lib/ui/interface.tsx';
import { keepLooking } from '../../lib/ui/keep-looking.ts';
import { createOwnSites } from '../../lib/ui/own-sites.ts';
import { sidePanelOpener } from '../../lib/ui/side-panel-opener.ts';
import { PopupPage } from './popup-page.tsx';

const page = createActiveTabPage();
const openSidePanel = await sidePanelOpener();
render(
  <Interface>
    <PopupPage
      page={page}
      ownSites={createOwnSites()}
      onOpen={(path) => {
        void browser.tabs.create({ url: browser.runtime.getURL(path) });
        window.close();
      }}
      onOpenSidePanel={openSidePanel && (() => void openSidePanel().then(() => window.close()))}
    />
  </Interface>,
  document.body,
);
void keepLooking(page);
