/** The preferences of a Firefox under test, as the text of its profile's user.js. */

export type Preferences = Readonly<Record<string, string | number | boolean>>;

export interface PreferenceChoices {
  readonly marionettePort: number;
  /** The extension's gecko id, and the host its pages get. */
  readonly addonId: string;
  readonly addonUuid: string;
  readonly lang: 'zh-CN' | 'en-US';
  readonly colorScheme: 'light' | 'dark';
  readonly pagePorts: { readonly http: number; readonly https: number };
  readonly more: Preferences;
}

/** No updates, no telemetry, no first-run pages, nothing asked of Mozilla's servers. */
const QUIET: Preferences = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'termsofuse.bypassNotification': true,
};

export function userJs(choices: PreferenceChoices): string {
  const { http, https } = choices.pagePorts;
  const all: Preferences = {
    ...QUIET,
    'marionette.port': choices.marionettePort,
    // Every host and both usual ports lead to the page server, so that addresses need no port in them.
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `80=${http};443=${https}`,
    // Our pages are asked for by http or https as the test says, without a first try by https.
    'dom.security.https_first': false,
    'extensions.webextensions.uuids': JSON.stringify({ [choices.addonId]: choices.addonUuid }),
    // Lets an unsigned add-on be installed for good; ESR and Developer Edition heed it, the ordinary Firefox does not.
    'xpinstall.signatures.required': false,
    // So that a temporary add-on finds its data again.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'intl.accept_languages': choices.lang === 'zh-CN' ? 'zh-CN, zh, en' : 'en-US, en',
    // Takes effect where the language pack is installed (Debian: firefox-esr-l10n-zh-cn).
    'intl.locale.requested': choices.lang,
    'layout.css.prefers-color-scheme.content-override': choices.colorScheme === 'dark' ? 0 : 1,
    ...choices.more,
  };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
