/** Makes the extension speak the wanted language in a Chromium that may not know it. */
import { cpSync, existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** As Chromium names the languages that the interface is in. */
export type BrowserLanguage = 'zh-CN' | 'zh-TW' | 'en-US';

/**
 * The folder to load as the extension. browser.i18n follows the browser's own language, and Debian's Chromium without the
 * package chromium-l10n knows English only. There a copy is loaded whose English texts are those of the wanted language.
 * (What i18n.getUILanguage() answers cannot be changed: it stays English in the worker.)
 */
export function extensionInLanguage(options: {
  readonly lang: BrowserLanguage;
  readonly browser: string;
  readonly extension: string;
  readonly profile: string;
}): string {
  const { lang, browser, extension, profile } = options;
  const texts = join(extension, '_locales', lang.replace('-', '_'));
  if (lang === 'en-US' || knows(browser, lang) || !existsSync(texts)) return extension;
  // In the profile, since the extension's id comes from its path and must be the same in a second session.
  const copy = join(profile, `extension-in-${lang}`);
  cpSync(extension, copy, { recursive: true });
  cpSync(texts, join(copy, '_locales', 'en'), { recursive: true });
  return copy;
}

/** On Linux a language is a file next to the browser; macOS and Windows builds bring every language. */
function knows(browser: string, lang: BrowserLanguage): boolean {
  if (process.platform !== 'linux') return true;
  // /usr/bin/chromium is a script that starts the program somewhere else.
  const folders = [
    dirname(realpathSync(browser)),
    '/usr/lib/chromium',
    '/usr/lib/chromium-browser',
  ];
  const locales = folders.map((folder) => join(folder, 'locales')).find((path) => existsSync(path));
  return locales === undefined || existsSync(join(locales, `${lang}.pak`));
}
