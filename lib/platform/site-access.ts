/** Sites besides the listed ones that the reader lets Meipi read: optional host permissions of the browser. */
import { isListed } from '../core/sites.ts';
import { browser } from './browser.ts';

/** Web pages that no extension may enter, whatever it is allowed. */
const CLOSED = [
  /^chromewebstore\.google\.com\//,
  /^chrome\.google\.com\/webstore/,
  /^microsoftedge\.microsoft\.com\/addons/,
  /^addons\.mozilla\.org\//,
];
/** Browsers show these in a viewer of their own, where there is no text to be had. */
const NOT_HTML = /\.pdf$/i;

/**
 * @param url an address as browsers give it
 * @returns its host; undefined of everything but web pages that an extension may enter
 */
export function siteOf(url: string | undefined): string | undefined {
  if (!url || !/^https?:/.test(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  if (CLOSED.some((pattern) => pattern.test(hostname + pathname))) return undefined;
  return NOT_HTML.test(pathname) ? undefined : hostname;
}

/** Hosts that the reader has allowed, in the order of the alphabet. */
export async function grantedSites(): Promise<string[]> {
  const hosts = (await grantedOrigins()).map(({ host }) => host);
  return [...new Set(hosts)].sort();
}

/**
 * Asks the reader, by the browser; must be called within a click. Both schemes by name: `*` is in
 * neither of the two patterns that the manifest reserves.
 * @returns whether the reader agreed
 */
export function requestSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`http://${host}/*`, `https://${host}/*`] });
}

/** Takes the permission back. */
export async function dropSite(host: string): Promise<void> {
  const origins = (await grantedOrigins()).filter((one) => one.host === host);
  await browser.permissions.remove({ origins: origins.map(({ origin }) => origin) });
}

/** @param changed told that the reader allowed or revoked something, here or in the browser's own settings */
export function onSitesChanged(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

/** Of single hosts only; those with a wildcard come from the manifest, and listed hosts are read anyway. */
async function grantedOrigins(): Promise<{ readonly origin: string; readonly host: string }[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.flatMap((origin) => {
    const host = /^(?:\*|https?):\/\/([^/*]+)\/\*$/.exec(origin)?.[1];
    return host === undefined || isListed(host) ? [] : [{ origin, host }];
  });
}
