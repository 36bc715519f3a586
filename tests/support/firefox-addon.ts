/** Installs the extension in a Firefox under test, and looks after what only Firefox's own window may do with it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Marionette } from './marionette.ts';
import { zipFolder } from './zip.ts';

/**
 * Installs the extension for good, so that it survives a restart, unless the profile has it already; then waits until it runs.
 */
export async function prepareAddon(
  marionette: Marionette,
  { addonId, extension, lang }: { addonId: string; extension: string; lang: string },
): Promise<void> {
  const pretended = await setBrowserLanguage(marionette, lang);
  if (!(await isInstalled(marionette, addonId))) await install(marionette, extension);
  // It started before the pretence did, and takes up its language only when it starts.
  else if (pretended) await reload(marionette, addonId);
  await marionette.inChrome(() =>
    marionette.executeAsyncScript(
      `const [id, done] = arguments;
       const policy = WebExtensionPolicy.getByID(id);
       Promise.resolve(policy?.readyPromise).then(() => done(null));`,
      [addonId],
    ),
  );
}

/**
 * browser.i18n follows the browser's own language, which Firefox takes from language packs only. Here it is made to believe
 * that it has one: its own windows stay English, the extension gets its texts in the wanted language.
 */
async function setBrowserLanguage(marionette: Marionette, lang: string): Promise<boolean> {
  return await marionette.inChrome(() =>
    marionette.executeScript<boolean>(
      `const [lang] = arguments;
       const { locale } = Services;
       const missing = !locale.availableLocales.includes(lang);
       if (missing) locale.availableLocales = [...locale.availableLocales, lang];
       locale.requestedLocales = [lang];
       return missing;`,
      [lang],
    ),
  );
}

async function isInstalled(marionette: Marionette, addonId: string): Promise<boolean> {
  return await marionette.inChrome(() =>
    marionette.executeAsyncScript<boolean>(
      `const [id, done] = arguments;
       const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
       AddonManager.getAddonByID(id).then((addon) => done(addon !== null));`,
      [addonId],
    ),
  );
}

async function reload(marionette: Marionette, addonId: string): Promise<void> {
  await marionette.inChrome(() =>
    marionette.executeAsyncScript(
      `const [id, done] = arguments;
       const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
       AddonManager.getAddonByID(id).then((addon) => addon.reload()).then(() => done(null));`,
      [addonId],
    ),
  );
}

async function install(marionette: Marionette, extension: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'meipi-xpi-'));
  const file = join(folder, 'meipi.xpi');
  try {
    zipFolder(extension, file);
    // An ordinary Firefox keeps no unsigned add-on. A temporary one serves as well, being installed anew at each start.
    await marionette
      .installAddon(file, { temporary: false })
      .catch(() => marionette.installAddon(extension, { temporary: true }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ends the background page, whatever it is at; Firefox starts it again for the next event. */
export async function terminateBackground(marionette: Marionette, addonId: string): Promise<void> {
  const problem = await marionette.inChrome(() =>
    marionette.executeAsyncScript<string | null>(
      `const [id, done] = arguments;
       const { extension } = WebExtensionPolicy.getByID(id);
       // Without an effect, and an error in the console, on one that is stopped already.
       if (extension.backgroundState === 'stopped') return done(null);
       const before = extension.backgroundContext;
       extension
         .terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })
         .then(() => before && before === extension.backgroundContext ? 'it runs on' : null)
         .then(done, (error) => done(String(error)));`,
      [addonId],
    ),
  );
  if (problem !== null) throw new Error(`The background page does not end: ${problem}`);
}
