/** The background's services, wired to the browser and to one another. */
import foldPairs from 'virtual:meipi/fold-pairs';
import pack from 'virtual:meipi/pack';
import { createGlossaryService } from '../../lib/background/glossary-service.ts';
import { createExplanations } from '../../lib/background/explanations.ts';
import type { Services } from '../../lib/background/handlers.ts';
import { createNoteService } from '../../lib/background/note-service.ts';
import { createOwnArticles } from '../../lib/background/own-articles.ts';
import { createPageService } from '../../lib/background/page-service.ts';
import { createSessions } from '../../lib/background/sessions.ts';
import { createSettingsStore } from '../../lib/background/settings-store.ts';
import { createTabFrames } from '../../lib/background/tab-frames.ts';
import { createTabService } from '../../lib/background/tab-service.ts';
import { createToolbarButton } from '../../lib/background/toolbar-button.ts';
import { browser } from '../../lib/platform/browser.ts';
import { randomUuid as newId, randomNonce } from '../../lib/platform/ids.ts';
import { askFrame, toAllTabs, toFrame } from '../../lib/platform/tab-messages.ts';
import { translate } from '../../lib/platform/translate.ts';
import type { GlossaryChanged, NoteChanged } from '../../lib/protocol/tab-messages.ts';
import { createArticleRepository } from '../../lib/store/article-repository.ts';
import { createChoiceRepository } from '../../lib/store/choice-repository.ts';
import { createConnection } from '../../lib/store/connection.ts';
import { createGlossaryRepository } from '../../lib/store/glossary-repository.ts';
import { createNoteRepository } from '../../lib/store/note-repository.ts';

export function createServices(): Services {
  const now = () => Date.now();
  const { local, session } = browser.storage;
  const connection = createConnection();
  const pages = createPageService(foldPairs);
  const { fold } = pages;
  const sessions = createSessions(session, now, randomNonce);
  const readAgain = () => toAllTabs({ type: 'reader/read-again' });
  const glossary = createGlossaryService({
    ...{ repository: createGlossaryRepository(connection, now), builtIn: pack },
    ...{ local, fold, now, newId },
    onChange: () => {
      readAgain();
      broadcast({ type: 'glossary/changed' });
    },
  });
  const notes = createNoteService({
    repository: createNoteRepository(connection, now),
    run: sessions.run,
    ...{ broadcast, now, newId },
  });
  return {
    ...{ pages, sessions, glossary, notes },
    explanations: createExplanations({
      ...{ local, sessions, glossary, notes },
      isSpelledAlike: pages.isSpelledAlike,
    }),
    own: createOwnArticles({
      repository: createArticleRepository(connection, now),
      ...{ local, fold, now, newId },
      onChange: readAgain,
    }),
    choices: createChoiceRepository(connection, now),
    settings: createSettingsStore(local),
    frames: createTabFrames(session, (tabId, frameId) =>
      askFrame(tabId, frameId, { type: 'reader/state' }),
    ),
    tabs: createTabService(browser.scripting, askFrame),
    button: createToolbarButton(browser.action, translate('extension_name'), (title, percent) =>
      translate('action_title', title, String(percent)),
    ),
    toTab: toFrame,
    askStep: askFrame,
    toAllTabs,
  };
}

/** To our own pages; there may be none. */
function broadcast(message: NoteChanged | GlossaryChanged): void {
  browser.runtime.sendMessage(message).catch(() => undefined);
}
