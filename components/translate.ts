/**
 * Wording for components: they ask by key and never learn where the messages come from.
 * Each page provides both contexts at its root.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type MessageKey = keyof typeof import('../public/_locales/zh_CN/messages.json');
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;

/** Language of the interface. */
export type Locale = 'zh-CN' | 'zh-TW' | 'en';

/** Of the two in which texts are explained, the one for the reader. */
export type Lang = 'zh' | 'en';

export const TranslateContext = createContext<Translate>((key) => key);
export const LocaleContext = createContext<Locale>('zh-CN');

export function useTranslate(): Translate {
  return useContext(TranslateContext);
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

export function useLang(): Lang {
  return useLocale() === 'en' ? 'en' : 'zh';
}
