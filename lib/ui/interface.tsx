/** Gives the components of a page their language, and the page its title, language and text size. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { LocaleContext, TranslateContext } from '../../components/translate.ts';
import { sendToBackground } from '../platform/send.ts';
import { interfaceLanguage, remember, translate } from '../platform/translate.ts';
import { createClient } from '../protocol/client.ts';
import { showTextSize } from './show-text-size.ts';

// To be said when the extension is gone from under the page.
remember('save_updated', 'save_text_kept', 'save_retry', 'slogan_failed', 'popover_hide_failed');

const quietly = () => undefined;

interface InterfaceProps {
  /** The popover has been told its text size, and may not ask. */
  readonly hasTextSize?: boolean;
  readonly children: ComponentChildren;
}

export function Interface({ hasTextSize = false, children }: InterfaceProps) {
  const locale = interfaceLanguage();
  document.documentElement.lang = locale;
  useEffect(() => {
    if (!hasTextSize) void askTextSize();
  }, [hasTextSize]);
  return (
    <TranslateContext.Provider value={translate}>
      <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
    </TranslateContext.Provider>
  );
}

async function askTextSize(): Promise<void> {
  const settings = await createClient(sendToBackground)('settings/get', {}).catch(quietly);
  if (settings) showTextSize(document, settings.textSize);
}
