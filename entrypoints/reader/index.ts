import gate from 'virtual:meipi/gate';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveTab } from '../../lib/page/serve-tab.ts';

// Declared in tools/manifest.ts; docs/adr says why it is not one of WXT's content scripts.
export default defineUnlistedScript(() => {
  // Only pages of text: no XML, no picture, no PDF.
  if (!/^(text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return;
  const start = () => serveTab({ gate });
  // A page that Chrome prepares in advance has no tab to speak for yet.
  if (document.prerendering) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
});
