/** Words of the interface in the browser's language, from public/_locales. */
import type messages from '../../public/_locales/zh_CN/messages.json';
import { browser } from './browser.ts';

export type MessageKey = keyof typeof messages;

export function translate(key: MessageKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/**
 * The interface's language, for data that carries both. Asked of the messages themselves:
 * the browser's own language may be one that we have no messages in.
 */
export function interfaceLanguage(): 'zh' | 'en' {
  return translate('interface_language') === 'en' ? 'en' : 'zh';
}
