/** Functions of lib/page as one script, so that tests can ask them in a page without the extension. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The global object that the script makes, `meipi`. */
export type PageFunctions = typeof import('./page-entry.ts');

export async function pageFunctions(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('page-entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'meipi',
      },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error('Vite gives no script.');
  return `${chunk.code}\nglobalThis.meipi = meipi;`;
}
