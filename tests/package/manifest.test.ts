import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BuiltExtension } from './built-extension.ts';

/** What the extension asks for at install. A change here is a change of what readers are asked to trust. */
const PERMISSIONS = {
  chrome: ['activeTab', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
  firefox: ['activeTab', 'scripting', 'storage', 'unlimitedStorage'],
};
const OPTIONAL_PERMISSIONS: readonly string[] = [];
/** Asked for when the reader turns them on, never before. */
const OPTIONAL_HOSTS: readonly string[] = ['http://*/*', 'https://*/*'];

const OLDEST_FIREFOX = 149;
const OLDEST_CHROME = 120;
/** Bytes, gzipped. */
const CONTENT_SCRIPT_LIMIT = 24 * 1024;

const sorted = (list: readonly string[] = []): string[] => [...list].sort();

describe.each(['chrome', 'firefox'] as const)('the build for %s', (browser) => {
  const built = new BuiltExtension(browser);
  const manifest = built.manifest();
  const [contentScript] = manifest.content_scripts ?? [];

  test('is manifest version 3', () => {
    expect(manifest.manifest_version).toBe(3);
  });

  test('asks for these permissions and no others', () => {
    expect(sorted(manifest.permissions)).toEqual(PERMISSIONS[browser]);
    expect(sorted(manifest.optional_permissions)).toEqual(OPTIONAL_PERMISSIONS);
    expect(sorted(manifest.optional_host_permissions)).toEqual(OPTIONAL_HOSTS);
    expect(manifest.host_permissions ?? []).toEqual([]);
  });

  test('runs on named sites only', () => {
    const patterns = manifest.content_scripts?.flatMap(({ matches }) => matches) ?? [];
    expect(patterns.length).toBeGreaterThan(0);
    expect(patterns.filter((pattern) => /:\/\/\*\/|:\/\/\*\.[^.]*\//.test(pattern))).toEqual([]);
    expect(built.read('manifest.json')).not.toContain('<all_urls>');
  });

  test('its pages load nothing but what comes with it', () => {
    const policy = manifest.content_security_policy?.extension_pages ?? '';
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe-|data:|blob:/);
    expect(policy).toMatch(/script-src 'self'(;|$)/);
  });

  test('opens only the popover to pages: by its own address where the content script runs', () => {
    const { web_accessible_resources: open = [] } = manifest;
    expect(open.map(({ resources }) => resources)).toEqual([
      ['popover.html'],
      ['popover-anywhere.html'],
    ]);
    expect(sorted(open[0]?.matches)).toEqual(sorted(contentScript?.matches));
    // A COEP page would refuse the popover by an address that changes.
    expect(open[0]).not.toHaveProperty('use_dynamic_url');
    // Elsewhere it must not tell every site that Meipi is there. (In Firefox no fixed address exists.)
    expect(open[1]?.use_dynamic_url ?? browser === 'firefox').toBe(true);
  });

  test('has every file that its manifest and pages name', () => {
    const pages = built.files().filter((path) => path.endsWith('.html'));
    const named = [...built.filesOfManifest(), ...pages.flatMap((page) => built.filesOfPage(page))];
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !built.has(path))).toEqual([]);
  });

  test('holds no source maps', () => {
    expect(built.files().filter((path) => path.endsWith('.map'))).toEqual([]);
    const texts = built.files().filter((path) => /\.(js|css)$/.test(path));
    expect(texts.filter((path) => built.read(path).includes('sourceMappingURL='))).toEqual([]);
  });

  test('keeps the content script small', () => {
    const scripts = built.contentScripts();
    expect(scripts.length).toBeGreaterThan(0);
    const size = scripts.reduce((sum, path) => sum + gzipSync(built.read(path)).length, 0);
    expect(size).toBeLessThanOrEqual(CONTENT_SCRIPT_LIMIT);
  });

  test('runs no text as code', () => {
    const bad = /\beval\(|\bnew Function\b|\bFunction\(["'`]/;
    expect(built.scripts().filter((path) => bad.test(built.read(path)))).toEqual([]);
  });

  test('tells nothing of the machine it was built on', () => {
    const texts = built.files().filter((path) => /\.(js|css|html|json)$/.test(path));
    expect(texts.filter((path) => built.read(path).includes(process.cwd()))).toEqual([]);
  });
});

test('the build for Firefox says who it is and which Firefox it needs', () => {
  const { gecko } = new BuiltExtension('firefox').manifest().browser_specific_settings ?? {};
  expect(gecko?.id).toMatch(/^[\w.-]+@[\w.-]+$/);
  expect(Number.parseInt(gecko?.strict_min_version ?? '0', 10)).toBeGreaterThanOrEqual(
    OLDEST_FIREFOX,
  );
  expect(gecko?.data_collection_permissions?.required).toEqual(['none']);
});

test('the build for Chrome says which Chrome it needs', () => {
  const { minimum_chrome_version: oldest = '0' } = new BuiltExtension('chrome').manifest();
  expect(Number.parseInt(oldest, 10)).toBeGreaterThanOrEqual(OLDEST_CHROME);
});
