/** Gives the components of a page their language, and the page its title and language. */
import type { ComponentChildren } from 'preact';
import { LangContext, TranslateContext } from '../../components/translate.ts';
import { interfaceLanguage, remember, translate } from '../platform/translate.ts';

// To be said when the extension is gone from under the page.
remember('save_updated', 'save_text_kept', 'save_retry');

export function Interface({ children }: { readonly children: ComponentChildren }) {
  const lang = interfaceLanguage();
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  return (
    <TranslateContext.Provider value={translate}>
      <LangContext.Provider value={lang}>{children}</LangContext.Provider>
    </TranslateContext.Provider>
  );
}
