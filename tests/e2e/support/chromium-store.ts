/** Asks the background as one of the extension's own pages does. */
import type { Page } from 'playwright-core';
import type { Browser } from 'wxt/browser';
import type { Note } from '../../../lib/core/annotation/note.ts';
import type { PutResult } from '../../../lib/protocol/replies.ts';
import type { Reply } from '../../../lib/protocol/reply.ts';
import type { ChromiumSession } from '../../support/chromium.ts';
import { concept, headingOf } from './glossary.ts';
import { until } from './until.ts';

/** In the extension's pages, where the functions given to `evaluate` run. */
declare const chrome: typeof Browser;

/** Any message, well-formed or not, from one of the extension's pages. */
export async function send(extensionPage: Page, message: unknown): Promise<unknown> {
  return await extensionPage.evaluate((what) => chrome.runtime.sendMessage(what), message);
}

export async function notesIn(extensionPage: Page): Promise<readonly Note[]> {
  const reply = (await send(extensionPage, { type: 'note/list', body: {} })) as Reply<Note[]>;
  if (!reply.ok) throw new Error(`note/list: ${reply.error}`);
  return reply.value;
}

/** Waits until what is typed stands in the database, if only as a draft. */
export async function untilKept(session: ChromiumSession, text: string): Promise<void> {
  const worker = await session.worker();
  await until('the typed text is in the database', () =>
    worker.evaluate(async (wanted) => {
      // To open a database that is not there would create it, without tables.
      if (!(await indexedDB.databases()).some(({ name }) => name === 'meipi')) return false;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('meipi');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const all = (store: string) =>
        new Promise<{ text?: string; body?: { value: string } }[]>((resolve, reject) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      try {
        const texts = [...(await all('drafts')), ...(await all('notes'))];
        return texts.some(({ text: draft, body }) => draft === wanted || body?.value === wanted);
      } finally {
        database.close();
      }
    }, text),
  );
}

/** Writes a note on a concept, as one of the extension's own pages may. */
export async function writeNote(
  extensionPage: Page,
  conceptId: string,
  text: string,
): Promise<void> {
  const body = {
    opId: crypto.randomUUID(),
    editorId: crypto.randomUUID().replaceAll('-', ''),
    noteId: crypto.randomUUID(),
    baseRevision: 0,
    text,
    target: { type: 'concept', conceptId, label: headingOf(concept(conceptId)) },
  };
  const reply = (await send(extensionPage, { type: 'note/put', body })) as Reply<PutResult>;
  if (!reply.ok || reply.value.type !== 'saved') {
    throw new Error(`note/put: ${JSON.stringify(reply)}`);
  }
}

/** Puts every note into the trash. */
export async function removeAllNotes(extensionPage: Page): Promise<void> {
  for (const { id } of await notesIn(extensionPage)) {
    await send(extensionPage, { type: 'note/delete', body: { noteId: id } });
  }
}
