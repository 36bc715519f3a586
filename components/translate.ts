/**
 * Wording for components: they ask by key and never learn where the messages come from.
 * Each page provides both contexts at its root.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export type MessageKey = keyof typeof import('../public/_locales/zh_CN/messages.json');
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;

/** Language of the interface; the explained texts are bilingual and chosen by it. */
export type Lang = 'zh' | 'en';

export const TranslateContext = createContext<Translate>((key) => key);
export const LangContext = createContext<Lang>('zh');

export function useTranslate(): Translate {
  return useContext(TranslateContext);
}

export function useLang(): Lang {
  return useContext(LangContext);
}
