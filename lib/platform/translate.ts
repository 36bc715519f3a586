/** Words of the interface in the browser's language, from public/_locales. */
import type messages from '../../public/_locales/zh_CN/messages.json';
import { browser } from './browser.ts';

export type MessageKey = keyof typeof messages;

/** Messages said before, for pages that outlive an update of the extension: the API is gone then. */
const said = new Map<string, string>();

export function translate(key: MessageKey, ...substitutions: string[]): string {
  const name = [key, ...substitutions].join('\u0000');
  try {
    const text = browser.i18n.getMessage(key, substitutions);
    said.set(name, text);
    return text;
  } catch {
    return said.get(name) ?? said.get(key) ?? '';
  }
}

/** Makes sure that these can be said whatever happens. */
export function remember(...keys: MessageKey[]): void {
  for (const key of keys) translate(key);
}

/**
 * The interface's language, as a page says it of itself. Asked of the messages themselves:
 * the browser's own language may be one that we have no messages in.
 */
export function interfaceLanguage(): 'zh-CN' | 'zh-TW' | 'en' {
  const language = translate('interface_language');
  return language === 'en' || language === 'zh-TW' ? language : 'zh-CN';
}
