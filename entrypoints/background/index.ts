import foldPairs from 'virtual:meipi/fold-pairs';
import pack from 'virtual:meipi/pack';
import { defineBackground } from 'wxt/utils/define-background';
import { classifySender } from '../../lib/background/classify-sender.ts';
import { createHandlers } from '../../lib/background/handlers.ts';
import { createNoteService } from '../../lib/background/note-service.ts';
import { createPageService } from '../../lib/background/page-service.ts';
import { createSessions } from '../../lib/background/sessions.ts';
import { createToolbarButton } from '../../lib/background/toolbar-button.ts';
import { browser, type Runtime } from '../../lib/platform/browser.ts';
import { randomNonce, randomUuid } from '../../lib/platform/ids.ts';
import { logError } from '../../lib/platform/log.ts';
import { translate } from '../../lib/platform/translate.ts';
import { createDispatcher } from '../../lib/protocol/dispatcher.ts';
import type { TabMessage } from '../../lib/protocol/tab-messages.ts';
import { createConnection } from '../../lib/store/connection.ts';
import { createNoteRepository } from '../../lib/store/note-repository.ts';

export default defineBackground(() => {
  const now = () => Date.now();
  const gone = () => undefined;
  const sessions = createSessions(browser.storage.session, now, randomNonce);
  const notes = createNoteService({
    repository: createNoteRepository(createConnection(), now),
    run: sessions.run,
    broadcast: (message) => {
      browser.runtime.sendMessage(message).catch(gone);
    },
    now,
    newId: randomUuid,
  });
  const dispatch = createDispatcher(
    createHandlers({
      pages: createPageService(pack, foldPairs),
      notes,
      sessions,
      button: createToolbarButton(browser.action, translate('extension_name'), (title, percent) =>
        translate('action_title', title, String(percent)),
      ),
      toTab: (tabId, frameId, message) => {
        browser.tabs.sendMessage(tabId, message, { frameId }).catch(gone);
      },
    }),
    logError,
  );

  const origin = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    dispatch(message, classifySender(sender, browser.runtime.id, origin)),
  );
  browser.tabs.onRemoved.addListener((tabId) => {
    sessions.closeTab(tabId).then(notes.endEditors).catch(gone);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== 'next-term' || tab?.id === undefined) return;
    const message: TabMessage = { type: 'reader/next-term' };
    browser.tabs.sendMessage(tab.id, message).catch(gone);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
});
