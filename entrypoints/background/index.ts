import foldPairs from 'virtual:meipi/fold-pairs';
import pack from 'virtual:meipi/pack';
import { defineBackground } from 'wxt/utils/define-background';
import { classifySender } from '../../lib/background/classify-sender.ts';
import { createHandlers } from '../../lib/background/handlers.ts';
import { createNoteService } from '../../lib/background/note-service.ts';
import { createOwnArticles } from '../../lib/background/own-articles.ts';
import { createPageService } from '../../lib/background/page-service.ts';
import { createSessions } from '../../lib/background/sessions.ts';
import { createSettingsStore } from '../../lib/background/settings-store.ts';
import { createTabFrames } from '../../lib/background/tab-frames.ts';
import { createTabService } from '../../lib/background/tab-service.ts';
import { createToolbarButton } from '../../lib/background/toolbar-button.ts';
import { browser, type Runtime } from '../../lib/platform/browser.ts';
import { randomNonce, randomUuid } from '../../lib/platform/ids.ts';
import { logError } from '../../lib/platform/log.ts';
import { askFrame, toAllTabs, toFrame } from '../../lib/platform/tab-messages.ts';
import { translate } from '../../lib/platform/translate.ts';
import { createDispatcher } from '../../lib/protocol/dispatcher.ts';
import { createArticleRepository } from '../../lib/store/article-repository.ts';
import { createChoiceRepository } from '../../lib/store/choice-repository.ts';
import { createConnection } from '../../lib/store/connection.ts';
import { createNoteRepository } from '../../lib/store/note-repository.ts';
import { watchBrowser } from './watch-browser.ts';

export default defineBackground(() => {
  const now = () => Date.now();
  const connection = createConnection();
  const pages = createPageService(pack, foldPairs);
  const sessions = createSessions(browser.storage.session, now, randomNonce);
  const frames = createTabFrames(browser.storage.session, (tabId, frameId) =>
    askFrame(tabId, frameId, { type: 'reader/state' }),
  );
  const tabs = createTabService(browser.scripting, askFrame);
  const own = createOwnArticles({
    repository: createArticleRepository(connection, now),
    local: browser.storage.local,
    fold: pages.fold,
    now,
    newId: randomUuid,
    onChange: () => toAllTabs({ type: 'reader/read-again' }),
  });
  const notes = createNoteService({
    repository: createNoteRepository(connection, now),
    run: sessions.run,
    broadcast: (message) => void browser.runtime.sendMessage(message).catch(() => undefined),
    now,
    newId: randomUuid,
  });
  const dispatch = createDispatcher(
    createHandlers({
      pages,
      own,
      choices: createChoiceRepository(connection, now),
      settings: createSettingsStore(browser.storage.local),
      notes,
      sessions,
      frames,
      tabs,
      button: createToolbarButton(browser.action, translate('extension_name'), (title, percent) =>
        translate('action_title', title, String(percent)),
      ),
      toTab: toFrame,
      toAllTabs,
    }),
    logError,
  );

  const origin = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    dispatch(message, classifySender(sender, browser.runtime.id, origin)),
  );
  watchBrowser({ notes, own, sessions, frames, tabs });
});
