/** What no source of the extension may do: reach the network, run text as code, turn text into elements, go past platform/. */
import type { NameFact } from './parse-source.ts';

/** Forbidden wherever the name stands. */
const ANYWHERE = new Set([
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'sendBeacon',
  'eval',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'dangerouslySetInnerHTML',
]);
/** Forbidden when called or constructed. */
const CALLED = new Set(['fetch', 'Function', 'importScripts']);

/** Files that may use a name all the same, as "path name". None so far. */
const ALLOWED: ReadonlySet<string> = new Set([]);

export function forbiddenNames(path: string, names: readonly NameFact[]): string[] {
  return names
    .filter(({ name, called }) => ANYWHERE.has(name) || (called && CALLED.has(name)))
    .filter(({ name }) => !ALLOWED.has(`${path} ${name}`))
    .map(({ name, line }) => `${path}:${line}: ${name}`)
    .filter((text, index, all) => all.indexOf(text) === index);
}
