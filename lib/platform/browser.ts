/** The one place where the extension API comes in: webextension-polyfill, by way of WXT's module. */
import type { Browser } from 'webextension-polyfill';
import { browser as api } from 'wxt/browser';

export type { Runtime, Tabs } from 'webextension-polyfill';

/** WXT types this as Chrome's API; the module makes it the polyfill's. */
export const browser = api as unknown as Browser;
