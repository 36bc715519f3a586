/**
 * Vite plugin: the extension's data as virtual modules, made and checked at build.
 * - `virtual:meipi/pack`: the built-in glossary pack (background)
 * - `virtual:meipi/gate`: hashes that the gate looks for (content script); little-endian 32-bit, base64
 * - `virtual:meipi/fold-pairs`: traditional → simplified (background)
 * - `virtual:meipi/sample`: the sample article's lines: title, sub-title, byline, paragraphs (welcome page)
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { decodeWords, encodeWords } from '../lib/core/report/words.ts';
import { builtInPack, PACK_FOLDERS } from './built-in-pack.ts';
import { foldPairs } from './fold-pairs.ts';

const SAMPLE = new URL('../assets/sample/article.txt', import.meta.url);

const MODULES: Readonly<Record<string, () => unknown>> = {
  'virtual:meipi/pack': builtInPack,
  'virtual:meipi/gate': () => {
    const hashes = builtInPack().reports.flatMap((report) => [...decodeWords(report.gate)]);
    return encodeWords(Uint32Array.from(new Set(hashes)));
  },
  'virtual:meipi/fold-pairs': foldPairs,
  'virtual:meipi/sample': () => readFileSync(SAMPLE, 'utf8').trim().split(/\r?\n/),
};

export function dataPlugin(): Plugin {
  return {
    name: 'meipi-data',
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    load(id) {
      const make = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      if (!make) return undefined;
      for (const folder of PACK_FOLDERS) this.addWatchFile(fileURLToPath(folder));
      // Parsing a string is quicker than evaluating a literal of this size.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(make()))});`;
    },
  };
}
