import gate from 'virtual:meipi/gate';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readerHere } from '../../lib/page/reader-here.ts';

// Declared in tools/manifest.ts; docs/adr says why it is not one of WXT's content scripts.
export default defineUnlistedScript(() => {
  void readerHere({ gate });
});
