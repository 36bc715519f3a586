/** Who may import whom (docs: architecture, "Layout"). biome.json says the same for editors; this is the exact check. */
import { posix } from 'node:path';
import type { ImportFact } from './parse-source.ts';

interface Allowed {
  readonly areas: readonly string[];
  /** npm packages and virtual modules by name (subpaths included). */
  readonly packages: readonly string[] | 'any';
}

/** What every part with work of its own may build on. */
const SHARED = ['lib/core', 'lib/protocol', 'lib/platform'];

const RULE: Readonly<Record<string, Allowed | 'anything'>> = {
  'lib/core': { areas: [], packages: ['valibot'] },
  'lib/protocol': { areas: ['lib/core'], packages: ['valibot'] },
  // The messages are imported for their keys' type only, here and by the components.
  'lib/platform': { areas: ['lib/core', 'lib/protocol', 'public/_locales'], packages: 'any' },
  'lib/notes': { areas: SHARED, packages: 'any' },
  'lib/page': { areas: SHARED, packages: 'any' },
  'lib/popover': { areas: [...SHARED, 'lib/notes'], packages: 'any' },
  'lib/store': { areas: SHARED, packages: 'any' },
  'lib/background': { areas: [...SHARED, 'lib/store'], packages: 'any' },
  // Binds the components, which know no browser, to the state of our pages.
  'lib/ui': { areas: [...SHARED, 'lib/notes', 'components'], packages: 'any' },
  components: { areas: ['lib/core', 'public/_locales'], packages: ['preact'] },
  entrypoints: 'anything',
};

/** The ways to the extension API, open to one file. */
const BROWSER_API = ['webextension-polyfill', 'wxt/browser', '#imports'];
const BROWSER_FILE = 'lib/platform/browser.ts';

/** What is wrong with a file's imports, one text each. */
export function dependencyViolations(path: string, imports: readonly ImportFact[]): string[] {
  const area = areaOf(path);
  const allowed = RULE[area];
  if (allowed === undefined) return [`${path}: ${area} is not in the dependency rule`];
  return imports.flatMap((fact) => {
    const wrong = reasonAgainst(path, area, allowed, fact.specifier);
    return wrong === undefined ? [] : [`${path}:${fact.line}: ${wrong}`];
  });
}

function reasonAgainst(
  path: string,
  area: string,
  allowed: Allowed | 'anything',
  specifier: string | undefined,
): string | undefined {
  if (specifier === undefined) return 'imports a module whose name is computed';
  if (BROWSER_API.includes(specifier)) {
    return path === BROWSER_FILE ? undefined : `only ${BROWSER_FILE} may import ${specifier}`;
  }
  if (/^[/@~]\//.test(specifier)) return `${specifier} is not a relative path`;
  if (allowed === 'anything') return undefined;
  if (!specifier.startsWith('.')) {
    return mayUse(allowed, specifier) ? undefined : `${area} may not import ${specifier}`;
  }
  const target = areaOf(posix.join(posix.dirname(path), specifier));
  if (target === area || allowed.areas.includes(target)) return undefined;
  return `${area} may not import ${target} (${specifier})`;
}

function mayUse({ packages }: Allowed, specifier: string): boolean {
  // A browser has none of Node's modules.
  if (specifier.startsWith('node:')) return false;
  if (packages === 'any') return true;
  return packages.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}

/** "lib/core" for anything below it, "components" likewise. */
function areaOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'lib' || first === 'public' ? `${first}/${second}` : first;
}
