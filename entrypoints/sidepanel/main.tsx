import '../../assets/css/side-panel.css';
import { render } from 'preact';
import { browser } from '../../lib/platform/browser.ts';
import { sendToBackground } from '../../lib/platform/send.ts';
import { createClient } from '../../lib/protocol/client.ts';
import { createActiveTabPage } from '../../lib/ui/active-tab-page.ts';
import { Interface } from '../../lib/ui/interface.tsx';
import { keepLooking } from '../../lib/ui/keep-looking.ts';
import { onBroadcast } from '../../lib/ui/on-broadcast.ts';
import { createTermDetails } from '../../lib/ui/term-details.ts';
import { SidePanelPage } from './side-panel-page.tsx';

const page = createActiveTabPage();
const details = createTermDetails({
  ask: createClient(sendToBackground),
  listen: onBroadcast,
});
const lookAtAll = async () => {
  await page.look();
  const status = page.status.value;
  if (status.type === 'read') await details.show(status.terms.map(({ conceptId }) => conceptId));
};
render(
  <Interface>
    <SidePanelPage
      page={page}
      details={details}
      onOpenNotebook={(place = '') => {
        void browser.tabs.create({ url: browser.runtime.getURL(`/notebook.html${place}`) });
      }}
    />
  </Interface>,
  document.body,
);
void keepLooking({ status: page.status, look: lookAtAll });

const look = () => {
  if (!document.hidden) void lookAtAll();
};
browser.tabs.onActivated.addListener(look);
browser.tabs.onUpdated.addListener((_tabId, { status }, { active }) => {
  if (active && status === 'complete') look();
});
