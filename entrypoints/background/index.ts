import { defineBackground } from 'wxt/utils/define-background';
import { classifySender } from '../../lib/background/classify-sender.ts';
import { createHandlers } from '../../lib/background/handlers.ts';
import { browser, type Runtime } from '../../lib/platform/browser.ts';
import { logError } from '../../lib/platform/log.ts';
import { createDispatcher } from '../../lib/protocol/dispatcher.ts';
import { createServices } from './services.ts';
import { watchBrowser } from './watch-browser.ts';

export default defineBackground(() => {
  const services = createServices();
  const dispatch = createDispatcher(createHandlers(services), logError);
  const origin = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    dispatch(message, classifySender(sender, browser.runtime.id, origin)),
  );
  watchBrowser(services);
});
