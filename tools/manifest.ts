/** The parts of the manifest that the two browsers share; WXT adds the entrypoints' own. */
import type { UserManifest } from 'wxt';
import { EXCLUDED_GLOBS, EXCLUDED_PATTERNS, SITE_PATTERNS } from '../lib/core/sites.ts';

/** Pages of the web, on which the reader may ask for an explanation. */
const ANY_PAGE = ['http://*/*', 'https://*/*'];

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'self'",
  // Which page may frame which of ours is said below, by web_accessible_resources.
  "frame-ancestors 'self' http: https:",
].join('; ');

export function manifest(browser: string, serving: boolean): UserManifest {
  return {
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting'],
    // Asked for one site at a time, when the reader wants terms explained there always.
    optional_host_permissions: ANY_PAGE,
    // Notes carry addresses and titles: what is read in private must not leave any.
    incognito: 'not_allowed',
    content_scripts: [
      {
        matches: [...SITE_PATTERNS],
        exclude_matches: [...EXCLUDED_PATTERNS],
        exclude_globs: [...EXCLUDED_GLOBS],
        js: ['reader.js'],
        css: ['assets/marks.css'],
        run_at: 'document_idle',
        all_frames: true,
        // Firefox lets highlight styles into shadow roots from the user's sheets only.
        ...(browser === 'firefox' ? { css_origin: 'user' } : {}),
      },
    ],
    web_accessible_resources: [
      { resources: ['popover.html'], matches: [...SITE_PATTERNS] },
      {
        resources: ['popover-anywhere.html'],
        matches: ANY_PAGE,
        // Its address changes with every session: no site can ask by it whether Meipi is there.
        // (Firefox gives every installation an address of its own.)
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    // WXT's development server needs a connection of its own.
    ...(serving ? {} : { content_security_policy: { extension_pages: CSP } }),
    commands: {
      'next-term': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_command_next_term__',
      },
      'previous-term': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_command_previous_term__',
      },
      'explain-page': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_command_explain_page__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'meipi@meipi.example',
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  };
}
