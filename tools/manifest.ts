/** The parts of the manifest that the two browsers share; WXT adds the entrypoints' own. */
import type { UserManifest } from 'wxt';
import { EXCLUDED_GLOBS, EXCLUDED_PATTERNS, SITE_PATTERNS, SITES } from '../lib/core/sites.ts';

/** Who may frame the popover page: the sites that the content script runs on, on any port as there, and our own pages. */
const ANCESTORS = SITES.flatMap(({ domain }) =>
  ['http', 'https'].flatMap((scheme) => ['', '*.'].map((sub) => `${scheme}://${sub}${domain}:*`)),
);

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-src 'self'`,
  `frame-ancestors 'self' ${ANCESTORS.join(' ')}`,
].join('; ');

export function manifest(browser: string, serving: boolean): UserManifest {
  return {
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'unlimitedStorage', 'activeTab'],
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
      },
    ],
    web_accessible_resources: [{ resources: ['popover.html'], matches: [...SITE_PATTERNS] }],
    // WXT's development server needs a connection of its own.
    ...(serving ? {} : { content_security_policy: { extension_pages: CSP } }),
    commands: {
      'next-term': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_command_next_term__',
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
      : { minimum_chrome_version: '120' }),
  };
}
