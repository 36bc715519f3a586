/** The extension as it was built for one browser, read from .output. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const OUTPUT = fileURLToPath(new URL('../../.output', import.meta.url));

/** The parts of a manifest that the checks look at. */
export interface BuiltManifest {
  readonly manifest_version: number;
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly default_locale?: string;
  readonly minimum_chrome_version?: string;
  readonly content_security_policy?: { readonly extension_pages?: string };
  readonly background?: { readonly service_worker?: string; readonly scripts?: readonly string[] };
  readonly content_scripts?: readonly {
    readonly matches: readonly string[];
    readonly js?: readonly string[];
    readonly css?: readonly string[];
  }[];
  readonly web_accessible_resources?: readonly {
    readonly resources: readonly string[];
    readonly matches?: readonly string[];
    readonly use_dynamic_url?: boolean;
  }[];
  readonly icons?: Readonly<Record<string, string>>;
  readonly action?: {
    readonly default_popup?: string;
    readonly default_icon?: string | Readonly<Record<string, string>>;
  };
  readonly options_ui?: { readonly page?: string };
  readonly side_panel?: { readonly default_path?: string };
  readonly sidebar_action?: { readonly default_panel?: string };
  readonly browser_specific_settings?: {
    readonly gecko?: {
      readonly id?: string;
      readonly strict_min_version?: string;
      readonly data_collection_permissions?: { readonly required?: readonly string[] };
    };
  };
}

export class BuiltExtension {
  readonly #folder: string;

  constructor(browser: 'chrome' | 'firefox') {
    this.#folder = join(OUTPUT, `${browser}-mv3`);
    if (!existsSync(join(this.#folder, 'manifest.json'))) {
      throw new Error(
        `There is no build for ${browser}: run \`npm test\` without naming steps, or build it.`,
      );
    }
  }

  manifest(): BuiltManifest {
    const manifest: BuiltManifest = JSON.parse(this.read('manifest.json'));
    return manifest;
  }

  read(path: string): string {
    return readFileSync(join(this.#folder, path), 'utf8');
  }

  size(path: string): number {
    return readFileSync(join(this.#folder, path)).length;
  }

  /** A path as a manifest or page writes it: from the extension's root, with or without a slash in front. */
  has(path: string): boolean {
    return existsSync(join(this.#folder, path));
  }

  /** Every file, with forward slashes. */
  files(): string[] {
    return readdirSync(this.#folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(this.#folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort();
  }

  scripts(): string[] {
    return this.files().filter((path) => path.endsWith('.js'));
  }

  contentScripts(): string[] {
    return (this.manifest().content_scripts ?? []).flatMap(({ js = [] }) => js);
  }

  /** Every file that the manifest names. */
  filesOfManifest(): string[] {
    const manifest = this.manifest();
    const { background, action, default_locale: locale } = manifest;
    const icon = action?.default_icon;
    return [
      background?.service_worker,
      ...(background?.scripts ?? []),
      ...(manifest.content_scripts ?? []).flatMap(({ js = [], css = [] }) => [...js, ...css]),
      ...(manifest.web_accessible_resources ?? []).flatMap(({ resources }) => resources),
      ...Object.values(manifest.icons ?? {}),
      ...(typeof icon === 'string' ? [icon] : Object.values(icon ?? {})),
      action?.default_popup,
      manifest.options_ui?.page,
      manifest.side_panel?.default_path,
      manifest.sidebar_action?.default_panel,
      locale === undefined ? undefined : `_locales/${locale}/messages.json`,
    ].filter((path) => path !== undefined);
  }

  /** Every address that a page's markup loads, as a path from the root; one with a scheme is left as it is. */
  filesOfPage(page: string): string[] {
    const links = this.read(page).matchAll(
      /<(?:script|link|img|iframe)\b[^>]*?\s(?:src|href)="([^"]+)"/g,
    );
    return [...links]
      .map(([, address = '']) => address)
      .filter((address) => !address.startsWith('data:'))
      .map((address) =>
        /^\w+:|^\/\//.test(address) ? address : posix.resolve('/', posix.dirname(page), address),
      );
  }
}
