/**
 * The one reader of this document. A script of ours may come in twice: from the manifest
 * and at the reader's request. All of an extension's content scripts share one world
 * in a page, which the page itself cannot see into.
 */
import { isOwnFrame } from './may-read-frame.ts';
import type { Reader } from './reader.ts';
import { type ServeTabOptions, serveTab } from './serve-tab.ts';

const world = globalThis as { meipiReader?: Promise<Reader> };

/** @returns the reader of this document, started now if there is none; undefined where nothing is to be read */
export function readerHere(options: ServeTabOptions): Promise<Reader> | undefined {
  // Only pages of text: no XML, no picture, no PDF.
  if (!/^(text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return undefined;
  if (!world.meipiReader && !isOwnFrame()) return undefined;
  world.meipiReader ??= onceShown().then(() => serveTab(options));
  return world.meipiReader;
}

/** A page that Chrome prepares in advance has no tab to speak for yet. */
function onceShown(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve();
    if (document.prerendering)
      document.addEventListener('prerenderingchange', done, { once: true });
    else done();
  });
}
