/** Real pages that carry no known report: nothing is marked, and nothing breaks. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChromiumSession } from '../../support/chromium.ts';
import type { PageServer } from '../../support/page-server.ts';
import { loadOnly, openCorpusPage, serveCorpus } from '../support/chromium-corpus.ts';
import { hostsOf } from '../support/chromium-popover.ts';
import { startSession } from '../support/chromium-session.ts';
import { buttonOf, markedTexts, PLAIN_BUTTON, read } from '../support/chromium-tab.ts';
import { corpusPages, hasCorpus } from '../support/corpus.ts';

const pages = corpusPages('real');

let server: PageServer;
let session: ChromiumSession;

describe.skipIf(!hasCorpus)('nothing is marked on', () => {
  beforeAll(async () => {
    server = await serveCorpus(pages);
    session = await startSession({ pageServer: server });
    await loadOnly(session, pages);
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  test.each(pages)('$name', async (page) => {
    const tab = await openCorpusPage(session, page);
    const { type, report, terms } = await read(session, tab);
    expect({ type, report, terms }).toEqual({ type: 'ready', report: undefined, terms: [] });
    expect(await markedTexts(tab)).toEqual([]);
    expect(await hostsOf(tab.page)).toBe(0);
    expect(await buttonOf(session, tab)).toEqual(PLAIN_BUTTON);
    expect(tab.errors).toEqual([]);
  });
});
