import gate from 'virtual:meipi/gate';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findArticle } from '../../lib/page/find-article.ts';
import { readerHere } from '../../lib/page/reader-here.ts';

// Put into a page when the reader asks for its terms, and into sites that the reader has allowed for good.
export default defineUnlistedScript(async () => {
  const reader = await readerHere({ gate, popoverPage: '/popover-anywhere.html' });
  await reader?.explain(findArticle);
});
