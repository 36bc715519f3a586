/** Makes the extension speak the wanted language in a Chromium that may not know it. */
import { cpSync, existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder to load as the extension. browser.i18n follows the browser's own language, and Debian's Chromium without the
 * package chromium-l10n knows English only. There a copy is loaded whose English texts are the Chinese ones. (What
 * i18n.getUILanguage() answers cannot be changed: it stays English in the worker.)
 */
export function extensionInLanguage(options: {
  readonly lang: 'zh-CN' | 'en-US';
  readonly browser: string;
  readonly extension: string;
  readonly profile: string;
}): string {
  const { lang, browser, extension, profile } = options;
  const chinese = join(extension, '_locales', 'zh_CN');
  if (lang === 'en-US' || knowsChinese(browser) || !existsSync(chinese)) return extension;
  // In the profile, since the extension's id comes from its path and must be the same in a second session.
  const copy = join(profile, 'extension-in-chinese');
  cpSync(extension, copy, { recursive: true });
  cpSync(chinese, join(copy, '_locales', 'en'), { recursive: true });
  return copy;
}

/** On Linux a language is a file next to the browser; macOS and Windows builds bring every language. */
function knowsChinese(browser: string): boolean {
  if (process.platform !== 'linux') return true;
  // /usr/bin/chromium is a script that starts the program somewhere else.
  const folders = [
    dirname(realpathSync(browser)),
    '/usr/lib/chromium',
    '/usr/lib/chromium-browser',
  ];
  const locales = folders.map((folder) => join(folder, 'locales')).find((path) => existsSync(path));
  return locales === undefined || existsSync(join(locales, 'zh-CN.pak'));
}
