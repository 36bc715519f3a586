/** Words of the interface in the browser's language, from public/_locales. */
import type messages from '../../public/_locales/zh_CN/messages.json';
import { browser } from './browser.ts';

export type MessageKey = keyof typeof messages;

export function translate(key: MessageKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/** The interface's language, for data that carries both. */
export function interfaceLanguage(): 'zh' | 'en' {
  return browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
